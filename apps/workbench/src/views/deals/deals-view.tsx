import { useEffect } from 'react';
import { ProgressLine } from '../../app/progress-line.tsx';
import { APP } from '../../app/words.ts';
import { settingOf, useSession } from '../../session/session.ts';
import { askDeals, cancelStudy } from '../../session/store.ts';
import { useWords } from '../../words/language.ts';
import { TABLE } from '../table/words.ts';
import { Assumptions } from './assumptions.tsx';
import { BottomLine } from './bottom-line.tsx';
import { Choices } from './choices.tsx';
import { Explained } from './explained.tsx';
import { FrontierPanel } from './frontier-panel.tsx';
import { SolutionCards } from './solution-cards.tsx';
import { Why } from './why.tsx';
import { DEALS } from './words.ts';
import './deals.css';

/** The packages both sides prefer to none: whether there are any, which are fair, and what that rests on. */
export function DealsView() {
  const words = useWords(DEALS);
  const noTable = useSession(({ table }) =>
    table.value?.kind === 'no-table' ? table.value : null,
  );
  return (
    <>
      <p className="lead">{words.lead}</p>
      {noTable === null ? <Study /> : <NoDeals codes={noTable.faults.map(({ code }) => code)} />}
    </>
  );
}

function Study() {
  const words = useWords(DEALS);
  const { value, running, progress, failed, milliseconds } = useSession(({ deals }) => deals);
  const before = useSession(({ weighed }) => weighed.progress);
  const setting = useSession(({ history }) => JSON.stringify(settingOf(history.present)));
  const hash = useSession(({ opening }) => (opening.kind === 'open' ? opening.opened.hash : ''));
  const weights = useSession(({ look }) => look.weights);
  const solution = useSession(({ look }) => look.solution);
  const preferences = useSession(({ opening }) =>
    opening.kind === 'open' ? opening.opened.case.preferences.length : 0,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked hangs on the day, the case and the choices
  useEffect(() => {
    void askDeals();
  }, [setting, hash, weights, solution]);
  if (value?.kind === 'no-table') return <NoDeals codes={value.faults.map(({ code }) => code)} />;
  const deals = value?.deals ?? null;
  return (
    <div className="stack deals-view">
      {running && (
        <section className="card">
          <ProgressLine progress={progress ?? before} onCancel={cancelStudy} />
        </section>
      )}
      {failed !== null && <Failed {...failed} />}
      {!running && deals === null && failed === null && (
        <section className="card stack">
          <p>{words.stopped}</p>
          <div className="row">
            <button
              type="button"
              className="button"
              data-kind="main"
              onClick={() => void askDeals(true)}
            >
              {words.start}
            </button>
            <span className="small quiet">{words.startHint}</span>
          </div>
        </section>
      )}
      {preferences === 0 && <p className="notice">{words.noPreferences}</p>}
      {deals === null ? (
        <Choices />
      ) : (
        <>
          <div className="deals-head">
            <BottomLine deals={deals} />
            <Choices />
          </div>
          <FrontierPanel deals={deals} stale={running} />
          <SolutionCards deals={deals} />
          <Explained deals={deals} stale={running} />
          <Assumptions deals={deals} stale={running} />
          <Why deals={deals} milliseconds={milliseconds} />
        </>
      )}
    </div>
  );
}

/** Letters of a message that nobody but its author can read. */
const MOST_TOLD = 200;

function Failed({ reason, message }: { readonly reason: string; readonly message: string }) {
  const app = useWords(APP);
  const text =
    reason === 'unsolved' ? app.unsolved : reason === 'no-data' ? app.noData : app.failed;
  return (
    <div className="notice" data-kind="bad" role="alert">
      <p>{text}</p>
      <p className="small quiet">{message.slice(0, MOST_TOLD)}</p>
      <button type="button" className="button" onClick={() => void askDeals(true)}>
        {app.retry}
      </button>
    </div>
  );
}

/** The question cannot be put to this case on this day, and why. */
function NoDeals({ codes }: { readonly codes: readonly string[] }) {
  const words = useWords(TABLE);
  return (
    <div className="notice" role="status">
      {[...new Set(codes)].map((code) => (
        <p key={code}>{words.noTable[code] ?? words.noTableElse}</p>
      ))}
    </div>
  );
}
