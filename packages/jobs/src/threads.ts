import { availableParallelism } from 'node:os';
import { handle, type Outcome, type Shared, type Task } from './handlers.ts';

/** Where tasks are done. */
export interface Threads {
  /** How many at a time; by default as many as the machine has cores. */
  readonly threads?: number | undefined;
  /**
   * The file of `worker.ts`, compiled; null does everything in this thread, one after another. Only
   * who starts the program knows where it lies.
   */
  readonly worker: URL | null;
}

/**
 * Does tasks over worker threads, and gives their outcomes in the order of the tasks. An error in one
 * of them ends the others and is thrown.
 *
 * @param onOutcome called as outcomes come in, in any order
 */
export async function overThreads(
  shared: Shared,
  tasks: readonly Task[],
  { threads = availableParallelism(), worker }: Threads,
  onOutcome?: (outcome: Outcome, task: number) => void,
): Promise<readonly Outcome[]> {
  const done = (outcome: Outcome, task: number) => {
    onOutcome?.(outcome, task);
    return outcome;
  };
  const used = Math.min(threads, tasks.length);
  if (worker === null || used <= 1) return tasks.map((task, k) => done(handle(shared, task), k));
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: worker.href,
    minThreads: used,
    maxThreads: used,
    workerData: shared,
  });
  try {
    return await Promise.all(
      tasks.map(async (task, k) => done((await pool.run(task, { name: 'work' })) as Outcome, k)),
    );
  } finally {
    await pool.destroy();
  }
}

/** How many tasks a thread gets, so that none waits long for the last of another. */
const TASKS_A_THREAD = 12;

/** Cuts `count` pieces of work into ranges of about the same size. */
export function rangesOf(
  count: number,
  threads = availableParallelism(),
): readonly { readonly from: number; readonly to: number }[] {
  const size = Math.max(1, Math.ceil(count / (threads * TASKS_A_THREAD)));
  return Array.from({ length: Math.ceil(count / size) }, (_, k) => ({
    from: k * size,
    to: Math.min(count, (k + 1) * size),
  }));
}
