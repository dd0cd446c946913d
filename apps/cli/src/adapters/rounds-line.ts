import type { Context } from '../io.ts';
import { modelsTextsFor } from '../texts/models-texts-for.ts';

/** Milliseconds before the first sign of progress, and between signs. */
const PATIENCE = 1000;
const IN_PLACE = 200;

/**
 * Tells on a terminal's stderr how many rounds an optimum has taken, once that takes over a
 * second. `done` takes the line away.
 */
export function roundsLine(
  { stderr, stderrIsTerminal = false, language }: Context,
  now: () => number = Date.now,
): { readonly onRound: (round: number) => void; readonly done: () => void } {
  const began = now();
  let told = began;
  let shown = false;
  return {
    onRound: (round) => {
      const at = now();
      if (!stderrIsTerminal || at - began < PATIENCE || at - told < IN_PLACE) return;
      told = at;
      shown = true;
      stderr(`\r\u001b[K${modelsTextsFor(language).progress(round)}`);
    },
    done: () => {
      if (shown) stderr('\r\u001b[K');
    },
  };
}
