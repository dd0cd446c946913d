export interface Timing {
  /** Milliseconds. */
  readonly median: number;
  readonly tenth: number;
  readonly ninetieth: number;
  readonly runs: number;
}

/** Times a function after warming it up. */
export function timed(run: () => void, warmUp = 60, runs = 60): Timing {
  for (let k = 0; k < warmUp; k++) run();
  const times: number[] = [];
  for (let k = 0; k < runs; k++) {
    const began = performance.now();
    run();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (runs - 1))] ?? Number.NaN;
  return { median: at(0.5), tenth: at(0.1), ninetieth: at(0.9), runs };
}
