import type { Delay } from '@parley/analysis';
import { delayChart } from '@parley/charts';
import { useEffect, useMemo, useState } from 'react';
import { ProgressLine } from '../../app/progress-line.tsx';
import { APP } from '../../app/words.ts';
import { DataTable } from '../../figures/data-table.tsx';
import { PlotFigure } from '../../figures/plot-figure.tsx';
import { useSession } from '../../session/session.ts';
import { askDeals, cancelStudy } from '../../session/store.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { CALENDAR } from './words.ts';

/** What each week without a deal costs each side; found when it is looked at, and stopped on demand. */
export function Waiting() {
  const words = useWords(CALENDAR);
  const app = useWords(APP);
  const { value, running, progress, failed } = useSession(({ deals }) => deals);
  const table = useSession(({ table }) => table.value);
  const [stopped, setStopped] = useState(false);
  const ready = table?.kind === 'laid';
  useEffect(() => {
    if (ready && value === null && !running && !stopped && failed === null) void askDeals();
  }, [ready, value, running, stopped, failed]);
  const ask = () => {
    setStopped(false);
    void askDeals(true);
  };
  const none = table?.kind === 'no-table' || value?.kind === 'no-table';
  return (
    <section className="card stack" aria-labelledby="delay-head">
      <div>
        <h2 id="delay-head">{words.delay}</h2>
        <p className="small quiet">{words.delayHint}</p>
      </div>
      {none && <p className="notice">{words.noDeals}</p>}
      {running && (
        <ProgressLine
          progress={progress}
          onCancel={() => {
            setStopped(true);
            cancelStudy();
          }}
        />
      )}
      {stopped && !running && value === null && (
        <p className="row">
          {words.stopped}
          <button type="button" className="button" onClick={ask}>
            {words.compute}
          </button>
        </p>
      )}
      {failed !== null && (
        <div className="notice" data-kind="bad" role="alert">
          <p>{failed.reason === 'unsolved' ? app.unsolved : app.failed}</p>
          <button type="button" className="button" onClick={ask}>
            {app.retry}
          </button>
        </div>
      )}
      {value?.kind === 'deals' &&
        (value.delay === null ? (
          <p className="notice">{words.nothingToWaitFor}</p>
        ) : (
          <Cost delay={value.delay} stale={running} />
        ))}
    </section>
  );
}

function Cost({ delay, stale }: { readonly delay: Delay; readonly stale: boolean }) {
  const words = useWords(CALENDAR);
  const language = useLanguage();
  const texts = useTexts();
  const { formats } = texts;
  const chart = useMemo(() => delayChart(delay, texts), [delay, texts]);
  const nameOf = (p: number) => delay.partyNames[p]?.[language] ?? '';
  const turns = delay.phases.filter(({ turn, leverageTo }) => turn !== null && leverageTo !== null);
  return (
    <>
      <PlotFigure chart={chart} stale={stale} height={220} />
      {turns.length > 0 && (
        <div>
          <h3>{words.turns}</h3>
          <ul className="told small">
            {turns.map(({ from, turn, leverageTo }) => (
              <li key={from}>
                {words.turn(
                  formats.date(from),
                  formats.list(
                    (turn ?? []).map((change, p) =>
                      words.turnChange(nameOf(p), formats.gain.text(change)),
                    ),
                  ),
                  nameOf(delay.parties.indexOf(leverageTo ?? '')),
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <DataTable table={chart.table} />
    </>
  );
}
