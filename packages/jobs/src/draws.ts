import type { DrawChunk, DrawPlan } from '@parley/analysis';
import { overThreads, rangesOf, type Threads } from './threads.ts';

/**
 * All draws of a plan, in chunks for `drawnStakes`: the same whatever the number of threads.
 *
 * @param onProgress called with how many draws are done
 */
export async function drawsOverThreads(
  plan: DrawPlan,
  threads: Threads,
  onProgress?: (done: number) => void,
): Promise<readonly DrawChunk[]> {
  const ranges = rangesOf(plan.request.draws, threads.threads);
  let done = 0;
  const outcomes = await overThreads(
    { job: 'draws', plan },
    ranges.map((range) => ({ job: 'draws', range })),
    threads,
    (_, task) => {
      const { from = 0, to = 0 } = ranges[task] ?? {};
      done += to - from;
      onProgress?.(done);
    },
  );
  return outcomes as readonly DrawChunk[];
}
