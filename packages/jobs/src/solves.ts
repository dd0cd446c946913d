import type { PolicyChange } from '@parley/economy';
import type { PolicyAnswer, SolveSetting } from './handlers.ts';
import { overThreads, rangesOf, type Threads } from './threads.ts';

/**
 * Solves many policies with the default model, each from the baseline. Answers come in the order of
 * the policies and are the same whatever the number of threads.
 *
 * @param onAnswers called with the answers from a position on, in order, as soon as all before them
 * are there
 */
export async function solvesOverThreads(
  setting: SolveSetting,
  policies: readonly (readonly PolicyChange[])[],
  threads: Threads,
  onAnswers?: (from: number, answers: readonly PolicyAnswer[]) => void,
): Promise<readonly PolicyAnswer[]> {
  const ranges = rangesOf(policies.length, threads.threads);
  const waiting = new Map<number, readonly PolicyAnswer[]>();
  let next = 0;
  const outcomes = await overThreads(
    { job: 'solves', setting },
    ranges.map(({ from, to }) => ({ job: 'solves', policies: policies.slice(from, to) })),
    threads,
    (outcome, task) => {
      waiting.set(task, outcome as readonly PolicyAnswer[]);
      for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
        onAnswers?.(ranges[next]?.from ?? 0, ready);
        waiting.delete(next);
        next++;
      }
    },
  );
  return (outcomes as readonly (readonly PolicyAnswer[])[]).flat();
}
