import { useEffect, useState } from 'react';
import type { Basis } from '../../engine/protocol.ts';
import { useSession } from '../../session/session.ts';
import { askLive } from '../../session/store.ts';

/** What law and data of the day rest on; null until it is known. */
export function useBasis(): Basis | null {
  const at = useSession(({ history }) => history.present.at);
  const known = useSession(({ history }) => history.present.known ?? history.present.at);
  const hash = useSession(({ opening }) => (opening.kind === 'open' ? opening.opened.hash : ''));
  const [basis, setBasis] = useState<{ readonly of: string; readonly found: Basis } | null>(null);
  const key = `${hash} ${at} ${known}`;
  useEffect(() => {
    let gone = false;
    void askLive('basis', { at, known }).then((answer) => {
      if (!gone && answer.kind === 'answer') setBasis({ of: key, found: answer.value });
    });
    return () => {
      gone = true;
    };
  }, [at, known, key]);
  return basis?.of === key ? basis.found : null;
}
