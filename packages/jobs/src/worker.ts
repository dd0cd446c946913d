import { workerData } from 'node:worker_threads';
import { handle, type Outcome, type Shared, type Task } from './handlers.ts';

/** What a worker thread does with a task; started by `threads.ts`, as a file of its own. */
export function work(task: Task): Outcome {
  return handle(workerData as Shared, task);
}
