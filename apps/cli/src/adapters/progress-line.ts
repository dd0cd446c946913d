import type { OnProgress } from '@parley/economy';
import type { Context } from '../io.ts';

/** Milliseconds before the first sign of progress, and between signs. */
const PATIENCE = 1000;
const IN_PLACE = 200;

/**
 * Tells on stderr how far a file is read once that takes over a second: in place on a terminal, a
 * line a second where `asked` for elsewhere, else not at all. `done` takes the line away.
 */
export function progressLine(
  { stderr, texts, stderrIsTerminal = false }: Context,
  asked: boolean,
  now: () => number = Date.now,
): { readonly onProgress: OnProgress; readonly done: () => void } {
  const began = now();
  let told = began;
  let shown = false;
  const onProgress: OnProgress = ({ file, bytesRead, size }) => {
    const at = now();
    if (!stderrIsTerminal && !asked) return;
    if (at - began < PATIENCE || at - told < (stderrIsTerminal ? IN_PLACE : PATIENCE)) return;
    told = at;
    shown = true;
    const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
    const text = texts.data.progress(
      file,
      megabytes(bytesRead),
      size === null ? null : megabytes(size),
      size === null || size === 0 ? null : ((100 * bytesRead) / size).toFixed(0),
    );
    stderr(stderrIsTerminal ? `\r\u001b[K${text}` : `${text}\n`);
  };
  return {
    onProgress,
    done: () => {
      if (shown && stderrIsTerminal) stderr('\r\u001b[K');
    },
  };
}
