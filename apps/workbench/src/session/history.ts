/** What was, what is, and what was undone. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

const MOST_STEPS = 200;

export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** A step that can be undone; `amend` makes it part of the step before (a slider on its way). */
export function change<T>({ past, present }: History<T>, next: T, amend = false): History<T> {
  if (amend && past.length > 0) return { past, present: next, future: [] };
  return { past: [...past, present].slice(-MOST_STEPS), present: next, future: [] };
}

export function undo<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  const { past, present, future } = history;
  return { past: past.slice(0, -1), present: previous, future: [present, ...future] };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
