import process from 'node:process';

export interface Timing {
  /** Milliseconds. */
  readonly median: number;
  readonly tenth: number;
  readonly ninetieth: number;
  /** Median of the processor time of all threads: what is left of the truth on a busy machine. */
  readonly processor: number;
  readonly runs: number;
}

/** Times a function after warming it up. */
export function timed(run: () => void, warmUp = 60, runs = 60): Timing {
  for (let k = 0; k < warmUp; k++) run();
  const times: number[] = [];
  const processor: number[] = [];
  for (let k = 0; k < runs; k++) {
    const before = process.cpuUsage();
    const began = performance.now();
    run();
    times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  processor.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (runs - 1))] ?? Number.NaN;
  return {
    median: at(0.5),
    tenth: at(0.1),
    ninetieth: at(0.9),
    processor: processor[(runs - 1) >> 1] ?? Number.NaN,
    runs,
  };
}
