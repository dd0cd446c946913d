import type { Case } from '@parley/casebook';
import type { OpenedCase } from '../../engine/protocol.ts';
import { useSession } from '../../session/session.ts';

export function useOpened(): OpenedCase | null {
  return useSession(({ opening }) => (opening.kind === 'open' ? opening.opened : null));
}

export function useCase(): Case | null {
  return useOpened()?.case ?? null;
}
