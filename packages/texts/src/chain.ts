import type { Direction } from './number-format.ts';

/** One step of a sentence that says the same thing of several subjects. */
export interface Step {
  readonly way: Direction;
  readonly isLast: boolean;
  /** Whether the step before points the same way, so that its verb need not be said again. */
  readonly isRepeat: boolean;
}

/** Writes each item of a sentence with its direction, and whether it repeats the one before. */
export function chain<Item>(
  items: readonly Item[],
  wayOf: (item: Item) => Direction,
  write: (item: Item, step: Step) => string,
): string[] {
  const ways = items.map(wayOf);
  return items.map((item, i) =>
    write(item, {
      way: ways[i] ?? 'flat',
      isLast: i === items.length - 1,
      isRepeat: i > 0 && ways[i] === ways[i - 1],
    }),
  );
}
