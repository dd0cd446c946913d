import type { Io } from '../io.ts';

/** Milliseconds before the first sign of progress, and between signs. */
const PATIENCE = 1000;
const IN_PLACE = 200;

/**
 * Tells on a terminal's stderr how much is done, in place, once that takes over a second; elsewhere
 * nothing. `done` takes the line away.
 */
export function countProgress(
  { stderr, stderrIsTerminal = false }: Io,
  say: (done: number) => string,
  now: () => number = Date.now,
): { readonly onProgress: (done: number) => void; readonly done: () => void } {
  const began = now();
  let told = began;
  let shown = false;
  return {
    onProgress: (count) => {
      const at = now();
      if (!stderrIsTerminal || at - began < PATIENCE || at - told < IN_PLACE) return;
      told = at;
      shown = true;
      stderr(`\r\u001b[K${say(count)}`);
    },
    done: () => {
      if (shown) stderr('\r\u001b[K');
    },
  };
}
