import { useSession } from '../session/session.ts';
import { openCase } from '../session/store.ts';
import { useWords } from '../words/language.ts';
import { FaultList } from './fault-list.tsx';
import { ProgressLine } from './progress-line.tsx';
import { APP } from './words.ts';

/** What is seen before there is a case: how far it is, or what is wrong with it. */
export function OpeningNotice() {
  const words = useWords(APP);
  const opening = useSession(({ opening }) => opening);
  if (opening.kind === 'open') return null;
  if (opening.kind === 'opening') {
    return (
      <div
        className="card stack"
        style={{ maxWidth: '30rem', marginInline: 'auto', marginBlockStart: '12vh' }}
      >
        <p>{words.opening(opening.name)}</p>
        <ProgressLine progress={opening.progress} />
      </div>
    );
  }
  const again = (
    <button
      type="button"
      className="button"
      onClick={() => openCase({ kind: 'built-in', id: 'japan-us-2025' }, 'japan-us-2025')}
    >
      japan-us-2025
    </button>
  );
  if (opening.kind === 'faulty') {
    return (
      <div className="stack">
        <FaultList name={opening.name} faults={opening.faults} />
        <div>{again}</div>
      </div>
    );
  }
  return (
    <div className="notice" data-kind="bad" role="alert">
      <p>
        <strong>{words.noData}</strong>
      </p>
      <p className="small quiet">{opening.message}</p>
      <p style={{ marginBlockStart: '0.6rem' }}>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {words.retry}
        </button>{' '}
        {again}
      </p>
    </div>
  );
}
