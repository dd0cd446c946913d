import { ProgressLine } from '../../app/progress-line.tsx';
import { APP } from '../../app/words.ts';
import { useSession } from '../../session/session.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { Compared } from './compared.tsx';
import { GainsPanel } from './gains-panel.tsx';
import { GainsStrip } from './gains-strip.tsx';
import { IssueRow } from './issue-row.tsx';
import { LoadMenu } from './load-menu.tsx';
import { OffTheTable } from './off-the-table.tsx';
import { TABLE } from './words.ts';
import './table.css';

/** The issues as rows with the package under study, and beside them what it brings both sides. */
export function TableView() {
  return (
    <>
      <Lead />
      <div className="table-view">
        <div className="stack">
          <GainsStrip />
          <Issues />
          <OffTheTable />
          <Compared />
        </div>
        <GainsPanel />
      </div>
    </>
  );
}

function Lead() {
  const words = useWords(APP);
  const language = useLanguage();
  const { formats } = useTexts();
  const title = useSession(({ opening }) =>
    opening.kind === 'open' ? opening.opened.case.title : null,
  );
  const at = useSession(({ history }) => history.present.at);
  const known = useSession(({ history }) => history.present.known);
  if (title === null) return null;
  return (
    <p className="lead">
      {words.looking(
        title[language],
        formats.date(at),
        known === null || known === at ? null : formats.date(known),
      )}
      {words.sayMove}
    </p>
  );
}

function Issues() {
  const words = useWords(TABLE);
  const app = useWords(APP);
  const state = useSession(({ state }) => state.value);
  const table = useSession(({ table }) => table);
  const laid = table.value?.kind === 'laid' ? table.value : null;
  const off = new Set(state?.offTheTable.map(({ issue }) => issue.id));
  const studied = useSession(({ history }) => history.present.include);
  const issues =
    state?.issues.filter(({ issue }) => !off.has(issue.id) || studied.includes(issue.id)) ?? [];
  return (
    <section className="card issues" aria-labelledby="issues-head">
      <div className="issues-head">
        <h2 id="issues-head">{words.package}</h2>
        <LoadMenu />
      </div>
      {table.value?.kind === 'no-table' && (
        <div className="notice" role="status">
          {table.value.faults.map(({ code, detail }) => (
            <p key={detail}>{words.noTable[code] ?? words.noTableElse}</p>
          ))}
        </div>
      )}
      {table.failed !== null && (
        <div className="notice" data-kind="bad" role="alert">
          <p>{table.failed.reason === 'unsolved' ? app.unsolved : app.failed}</p>
          <p className="small quiet">{table.failed.message}</p>
        </div>
      )}
      {state === null && <ProgressLine progress={null} />}
      <div className="issue-list">
        {issues.map((each) => (
          <IssueRow key={each.issue.id} of={each} laid={laid} />
        ))}
      </div>
    </section>
  );
}
