import { readEmployment } from '@parley/economy';
import { describe, expect, test } from 'vitest';
import { stakes } from './stakes.ts';
import { workedCase } from './worked-case.fixture.ts';

const { case: file, hash, dataset, laws } = workedCase();
const persons = (region: string, sector: string, thousand: number) =>
  `${region},${sector},${thousand},2018,scaled`;
const read = readEmployment(
  [
    'region,sector,thousand_persons,year,status',
    persons('JPN', '29', 1000),
    persons('USA', '29', 900),
    persons('CHN', '29', 5000),
  ].join('\n'),
  dataset,
);
const employment = read.kind === 'employment' ? read.entries : [];
const jobsIn = (answer: ReturnType<typeof stakes>, id: string) => {
  const world = answer.worlds.find((each) => each.id === id);
  if (world?.kind !== 'solved') throw new Error(`${id} is not solved`);
  return world.jobs;
};

describe('jobs and the run', () => {
  const long = stakes(file, hash, dataset, laws, null, { employment });
  const model = { labourMobility: 1.5 };
  const medium = stakes(file, hash, dataset, laws, null, { employment, model });

  test('only the parties’ sectors that are counted, and nothing moves in the baseline', () => {
    expect(jobsIn(long, 'before').map(({ region }) => region)).toEqual(['JPN', 'USA']);
    for (const { before, after } of jobsIn(long, 'before')) expect(after).toBeCloseTo(before, 6);
    expect(jobsIn(stakes(file, hash, dataset, laws), 'in-force')).toEqual([]);
  });

  test('Japan’s car makers lose jobs under the duties, fewer where labour is stuck', () => {
    const lost = (answer: typeof long) => {
      const [cars] = jobsIn(answer, 'in-force');
      return (cars?.before ?? 0) - (cars?.after ?? 0);
    };
    expect(lost(long)).toBeGreaterThan(10);
    expect(lost(medium)).toBeGreaterThan(0);
    expect(lost(medium)).toBeLessThan(lost(long));
  });

  test('the answer says which run it is of', () => {
    expect(long.model.options.labourMobility).toBe(Number.POSITIVE_INFINITY);
    expect(medium.model.options.labourMobility).toBe(1.5);
  });
});
