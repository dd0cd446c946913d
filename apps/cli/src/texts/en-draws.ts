import type { DrawsTexts } from './draws-texts.ts';

export const enDraws: DrawsTexts = {
  help: {
    draws: 'also solve every world under so many draws of the parameters (20 to 10,000)',
    seed: 'seed of the draws (default: 1)',
    vary: 'what is drawn: elasticities, labour-mobility, pass-through (default: elasticities)',
    threads: 'worker threads (default: as many as there are cores)',
    policies:
      'CSV of many policies: a column “policy” with the name of each, else as for --policy; one line of output each',
  },
  drawn: (done, all) => `${done} of ${all} draws`,
  solved: (done, all) => `${done} of ${all} policies`,
  policy: 'Policy',
  iterations: 'Iterations',
  columns: 'Real income of each region against the baseline, %.',
  moreRegions: (count) => `… and ${count} more regions with --json.`,
  summary: (solved, all, milliseconds) =>
    `${solved} of ${all} policies solved in ${(milliseconds / 1000).toFixed(1)} s.`,
  notSolved: 'not solved',
  outsideDomain: 'outside the model’s domain',
};
