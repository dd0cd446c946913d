import { useEffect, useState } from 'react';
import { ProgressLine } from '../../app/progress-line.tsx';
import { APP } from '../../app/words.ts';
import { useSession } from '../../session/session.ts';
import { askRecord } from '../../session/store.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { Claims } from './claims.tsx';
import { HomeFronts } from './home-fronts.tsx';
import { Offers } from './offers.tsx';
import { Positions } from './positions.tsx';
import { SourcesList } from './sources-list.tsx';
import { Talks } from './talks.tsx';
import { RECORD } from './words.ts';
import './record.css';

/** Who met, who wants what since when, what sources say and how far it can be relied on. */
export function RecordView() {
  const words = useWords(RECORD);
  const app = useWords(APP);
  const state = useSession(({ state }) => state.value);
  const record = useSession(({ record }) => record.value);
  const failed = useSession(({ record }) => record.failed);
  const waiting = useSession(({ record }) => record.value === null && !record.running);
  const [source, setSource] = useState('');
  useEffect(() => {
    if (waiting && failed === null) void askRecord();
  }, [waiting, failed]);
  const showClaims = (id: string) => {
    setSource(id);
    document.getElementById('record-claims')?.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      <Lead />
      <Jumps />
      {failed !== null && (
        <div className="notice" data-kind="bad" role="alert">
          <p>{app.failed}</p>
          <p className="small quiet">{failed.message}</p>
        </div>
      )}
      {state === null || record === null ? (
        failed === null && (
          <section className="card stack">
            <p className="quiet">{words.loading}</p>
            <ProgressLine progress={null} />
          </section>
        )
      ) : (
        <div className="stack record">
          <Talks state={state} />
          <Positions state={state} record={record} />
          <Offers record={record} />
          <HomeFronts state={state} record={record} />
          <Claims record={record} source={source} onSource={setSource} />
          <SourcesList record={record} onClaims={showClaims} />
        </div>
      )}
    </>
  );
}

function Lead() {
  const words = useWords(RECORD);
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
      {words.lead(
        title[language],
        formats.date(at),
        known === null || known === at ? null : formats.date(known),
      )}
    </p>
  );
}

const SECTIONS = ['talks', 'positions', 'offers', 'home', 'claims', 'sources'] as const;

/** Leads to the parts of a long page; the address is not touched, it holds the scenario. */
function Jumps() {
  const words = useWords(RECORD);
  return (
    <nav className="jumps no-print" aria-label={words.jump}>
      {SECTIONS.map((section) => (
        <button
          key={section}
          type="button"
          className="button"
          data-kind="bare"
          onClick={() => document.getElementById(`record-${section}`)?.focus()}
        >
          {words.sections[section]}
        </button>
      ))}
    </nav>
  );
}
