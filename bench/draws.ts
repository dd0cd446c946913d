import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../apps/cli/bin/parley.mjs', import.meta.url));
const CASE = 'japan-us-2025';
const DRAWS = 1000;
const THREADS = [1, 2];

interface DrawsRun {
  readonly threads: number;
  /** From the call to the written brief, and what of that the draws took. */
  readonly totalSeconds: number;
  readonly seconds: number;
  readonly drawsPerSecond: number;
}

export interface DrawsBenchmark {
  readonly case: string;
  readonly data: string;
  readonly worlds: number;
  readonly draws: number;
  /** Of the brief without draws. */
  readonly briefSeconds: number;
  readonly runs: readonly DrawsRun[];
  /** Draws a second on the most threads over those on one. */
  readonly scaling: number;
  /** Whether every number of threads gave the same file. */
  readonly same: boolean;
}

/**
 * The stakes of a case under drawn parameters, as a person asks for them: the program started, its
 * worker threads, and the brief written. What draws take is the difference to a brief without them.
 */
export function benchmarkDraws(): DrawsBenchmark {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const brief = (...options: readonly string[]) => {
    const began = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [PROGRAM, ...['brief', CASE, '--no-deals', '--out', folder, ...options]],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    const seconds = (performance.now() - began) / 1000;
    return { seconds, file: readFileSync(join(folder, 'brief.json'), 'utf8') };
  };
  try {
    brief(); // puts the program together and keeps the law
    const { seconds: briefSeconds, file } = brief();
    const { stakes } = JSON.parse(file);
    const briefs = THREADS.map((threads) => ({
      threads,
      ...brief('--draws', String(DRAWS), '--threads', String(threads)),
    }));
    const runs = briefs.map(({ threads, seconds: totalSeconds }) => {
      const seconds = totalSeconds - briefSeconds;
      return { threads, totalSeconds, seconds, drawsPerSecond: DRAWS / seconds };
    });
    const rates = runs.map(({ drawsPerSecond }) => drawsPerSecond);
    return {
      case: CASE,
      data: stakes.data.version,
      worlds: stakes.worlds.length,
      draws: DRAWS,
      briefSeconds,
      runs,
      scaling: (rates.at(-1) ?? Number.NaN) / (rates[0] ?? Number.NaN),
      same: briefs.every((each) => each.file === briefs[0]?.file),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function drawsText({
  worlds,
  draws,
  data,
  briefSeconds,
  ...result
}: DrawsBenchmark): string {
  const lines = result.runs.map(
    ({ threads, seconds, totalSeconds, drawsPerSecond }) =>
      `  ${threads} thread(s): ${seconds.toFixed(1)} s, ${drawsPerSecond.toFixed(0)} draws a second (with the brief ${totalSeconds.toFixed(1)} s)`,
  );
  return [
    `\n${draws} draws of ${worlds} worlds (${result.case}, ${data})`,
    ...lines,
    `  scaling ${result.scaling.toFixed(2)}; the same answer: ${result.same}; a brief without draws ${briefSeconds.toFixed(1)} s`,
  ].join('\n');
}
