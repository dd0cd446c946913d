import type { Party } from '@parley/casebook';
import { NONE, useSession } from '../session/session.ts';

/** The parties of the open case; the first two have colours of their own. */
export function useParties(): readonly Party[] {
  return useSession(({ opening }) =>
    opening.kind === 'open' ? opening.opened.case.parties : NONE,
  );
}
