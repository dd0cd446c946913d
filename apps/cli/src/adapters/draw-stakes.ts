import { drawnStakes, type HeldLaw, planDraws, type StakesDraws } from '@parley/analysis';
import type { Case } from '@parley/casebook';
import type { Dataset } from '@parley/economy';
import { drawsOverThreads } from '@parley/jobs';
import type { DrawsAsked } from '../draw-options.ts';
import type { Context } from '../io.ts';
import { countProgress } from './count-progress.ts';
import { workerFile } from './worker-file.ts';

/** What is drawn about: a case with its data and law. */
interface Subject {
  readonly case: Case;
  readonly hash: string;
  readonly dataset: Dataset;
  readonly laws: readonly HeldLaw[];
}

/** The stakes of a case under drawn parameters, over worker threads, with progress on a terminal. */
export async function drawStakes(
  { case: file, hash, dataset, laws }: Subject,
  asked: DrawsAsked,
  threads: number | undefined,
  context: Context,
): Promise<StakesDraws> {
  const plan = planDraws(file, dataset, laws, asked);
  const { drawn } = context.texts.draws;
  const progress = countProgress(context, (done) => drawn(done, asked.draws));
  try {
    const how = { threads, worker: workerFile() };
    const chunks = await drawsOverThreads(plan, how, progress.onProgress);
    return drawnStakes({ id: file.id, hash }, laws, plan, chunks);
  } finally {
    progress.done();
  }
}
