import type { Stakes } from '@parley/analysis';
import { comparedWorlds, drawnIncomeChart, type IncomeUnit, incomeChart } from '@parley/charts';
import type { Brief } from '@parley/telling';
import { useMemo, useState } from 'react';
import { ProgressLine } from '../../app/progress-line.tsx';
import { APP } from '../../app/words.ts';
import type { Run } from '../../engine/protocol.ts';
import { PlotFigure } from '../../figures/plot-figure.tsx';
import { useSession } from '../../session/session.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { Basis, Told } from './basis.tsx';
import { OneWorld } from './one-world.tsx';
import { PackageWorld } from './package-world.tsx';
import { SpanControl } from './span-control.tsx';
import { useBrief, useStakes } from './use-stakes.ts';
import { WhyNumber } from './why-number.tsx';
import { STAKES } from './words.ts';
import type { Picked } from './world-rows.ts';
import { WorldsTable } from './worlds-table.tsx';
import './stakes.css';

const RUNS: readonly Run[] = ['long', 'medium'];
const UNITS: readonly IncomeUnit[] = ['percent', 'dollars'];

/** What each world of the case means for both sides and for everyone else. */
export function StakesView() {
  const words = useWords(STAKES);
  const app = useWords(APP);
  const { asked, run, choose, stopped, stop, retry } = useStakes();
  const { value: stakes, running, progress, failed } = asked;
  const brief = useBrief(stakes);
  const [drawn, setDrawn] = useState(false);
  const lone = stakes !== null && comparedWorlds(stakes).length === 0;
  return (
    <div className="stack stakes">
      {stakes !== null && <Lead stakes={stakes} />}
      <section className="card stakes-controls" aria-label={words.run}>
        {!lone && <RunChoice run={run} onChoose={choose} />}
        {!lone && <SpanControl run={run} drawn={drawn} onDrawn={setDrawn} />}
        {lone && <p>{words.loneWorld}</p>}
        {running && <ProgressLine progress={progress} onCancel={stop} />}
        {stopped && (
          <p className="notice row">
            {words.stopped}
            <button type="button" className="button" onClick={retry}>
              {words.compute}
            </button>
          </p>
        )}
        {failed !== null && (
          <div className="notice" data-kind="bad" role="alert">
            <p>{failed.reason === 'unsolved' ? app.unsolved : app.failed}</p>
            <p className="small quiet">{failed.message}</p>
            <button type="button" className="button" onClick={retry}>
              {app.retry}
            </button>
          </div>
        )}
      </section>
      {stakes !== null && brief !== null && (
        <Answer
          stakes={stakes}
          brief={brief}
          run={run}
          drawn={drawn && run === 'long'}
          stale={running}
        />
      )}
    </div>
  );
}

function Lead({ stakes }: { readonly stakes: Stakes }) {
  const words = useWords(STAKES);
  const language = useLanguage();
  const baseline = stakes.worlds.find(({ world }) => world.kind === 'baseline');
  return (
    <p className="lead">{words.lead(baseline?.world.name[language] ?? '–', stakes.data.year)}</p>
  );
}

function RunChoice({
  run,
  onChoose,
}: {
  readonly run: Run;
  readonly onChoose: (run: Run) => void;
}) {
  const words = useWords(STAKES);
  return (
    <div>
      <fieldset className="choice">
        <legend className="visually-hidden">{words.run}</legend>
        {RUNS.map((each) => (
          <label key={each}>
            <input type="radio" name="run" checked={run === each} onChange={() => onChoose(each)} />
            {words.runs[each]}
          </label>
        ))}
      </fieldset>
      <p className="small quiet">{words.runMeaning[run]}</p>
    </div>
  );
}

function Answer({
  stakes,
  brief,
  run,
  drawn,
  stale,
}: {
  readonly stakes: Stakes;
  readonly brief: Brief;
  readonly run: Run;
  readonly drawn: boolean;
  readonly stale: boolean;
}) {
  const words = useWords(STAKES);
  const texts = useTexts();
  const draws = useSession(({ draws }) => draws.value);
  const judged = useSession(({ judged }) => judged.value);
  const none = useSession(({ history }) => Object.keys(history.present.levels).length === 0);
  const [picked, setPicked] = useState<Picked | null>(null);
  const lone = comparedWorlds(stakes).length === 0;
  const worlds = brief.sections.find(({ id }) => id === 'worlds');
  const table = worlds?.tables.find(({ id }) => id === 'worlds-table');
  const income = useMemo(
    () =>
      UNITS.map((unit) =>
        drawn && draws !== null
          ? drawnIncomeChart(stakes, draws, texts, unit)
          : incomeChart(stakes, texts, unit),
      ),
    [stakes, draws, drawn, texts],
  );
  const spanMeaning =
    brief.sections
      .find(({ id }) => id === 'limits')
      ?.sentences.find(({ key }) => key === 'spanMeaning')?.text ?? null;
  return (
    <>
      {!lone && (
        <section className="card stack" aria-labelledby="income-head">
          <h2 id="income-head">{words.bottomLine}</h2>
          <Told sentences={[...brief.bottomLine, ...(worlds?.sentences.slice(0, 2) ?? [])]} />
          <div className="stakes-figures">
            {income.map((chart) => (
              <PlotFigure key={chart.id} chart={chart} stale={stale} />
            ))}
          </div>
        </section>
      )}
      {table !== undefined && !(lone && none) && (
        <section className="card stack" aria-labelledby="worlds-head">
          <div>
            <h2 id="worlds-head">{words.worlds}</h2>
            <p className="small quiet">{words.worldsHint}</p>
          </div>
          <WorldsTable
            {...{ table, stakes, picked }}
            judged={none ? null : judged}
            onPick={setPicked}
          />
          {table.note !== undefined && <p className="small quiet">{table.note}</p>}
        </section>
      )}
      {picked !== null && (
        <WhyNumber {...{ picked, stakes, spanMeaning }} onClose={() => setPicked(null)} />
      )}
      <PackageWorld judged={judged} />
      <OneWorld {...{ stakes, brief, stale }} />
      <Basis brief={brief} run={run} />
    </>
  );
}
