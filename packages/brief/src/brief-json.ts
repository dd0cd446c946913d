import type { Stakes, StakesDraws } from '@parley/analysis';
import type { Brief, BriefInput, DealsInBrief } from '@parley/telling';

/** The brief and the whole answer behind it, as a file keeps them. */
interface BriefFile {
  /** Version of the layout. */
  readonly format: 'parley-brief/1';
  readonly brief: Brief;
  readonly stakes: Stakes;
  /** Where parameters were drawn. */
  readonly draws?: StakesDraws;
  /** Where packages were weighed; `delay` null where there is nothing to wait for. */
  readonly deals?: DealsInBrief['deals'];
  readonly delay?: DealsInBrief['delay'];
}

/**
 * The brief and the answer it was written from, as plain data for a file. Changes and rates are
 * shares, amounts USD bn a year.
 */
export function briefJson(
  brief: Brief,
  stakes: Stakes,
  draws: StakesDraws | null = null,
  deals: BriefInput['deals'] = undefined,
): BriefFile {
  const weighed = typeof deals === 'object' ? { deals: deals.deals, delay: deals.delay } : {};
  const drawn = draws === null ? {} : { draws };
  return { format: 'parley-brief/1', brief, stakes, ...drawn, ...weighed };
}
