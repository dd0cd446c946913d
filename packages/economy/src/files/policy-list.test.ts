import { describe, expect, test } from 'vitest';
import { randomWorld } from '../random-world.fixture.ts';
import { readPolicyFile } from './policy-files.ts';
import { readPolicyList } from './policy-list.ts';

const world = randomWorld({ regions: 3, sectors: 2, seed: 1 });
const read = (...lines: string[]) => readPolicyList('many.csv', lines.join('\n'), world);

describe('a list of policies', () => {
  test('each is what its lines alone would be; blank names go on, names come back together', () => {
    const list = read(
      'policy,importer,exporter,sector,added,trade_cost',
      'low,R0,R1,*,0.05,',
      'high,R0,R1,S0,0.5,',
      ',R0,R2,S1,0.25,',
      'low,R1,R0,*,,1.1',
    );
    if (list.kind !== 'policies') throw new Error(JSON.stringify(list.faults));
    expect(list.policies.map(({ name }) => name)).toEqual(['low', 'high']);
    const header = 'importer,exporter,sector,added,trade_cost';
    const alone = (...lines: string[]) => {
      const policy = readPolicyFile('one.csv', [header, ...lines].join('\n'), world);
      if (policy.kind !== 'changes') throw new Error(JSON.stringify(policy.faults));
      return policy.changes;
    };
    expect(list.policies[0].changes).toEqual(alone('R0,R1,*,0.05,', 'R1,R0,*,,1.1'));
    expect(list.policies[1].changes).toEqual(alone('R0,R1,S0,0.5,', 'R0,R2,S1,0.25,'));
  });

  test('all faults at once, by line', () => {
    const list = read(
      'policy,importer,exporter,sector,tariff',
      ',R0,R1,S0,0.1',
      'a,R0,R9,S0,0.1',
      'b,R0,R1,S0,x',
      'c,R0,R1,S0',
    );
    if (list.kind !== 'faulty') throw new Error('not faulty');
    expect(list.faults.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['no-policy-name', 2, 1],
      ['unknown-region', 3, 3],
      ['not-a-number', 4, 5],
      ['wrong-column-count', 5, undefined],
    ]);
  });

  test('without its columns or lines it is none', () => {
    expect(read('importer,exporter,sector,tariff', 'R0,R1,S0,0.1')).toMatchObject({
      kind: 'faulty',
      faults: [{ code: 'missing-column', params: { value: 'policy' } }],
    });
    expect(read('policy,importer,exporter,sector,tariff')).toMatchObject({
      faults: [{ code: 'no-changes' }],
    });
  });

  test('a slip in every line is told fifty times and then counted', () => {
    const list = read(
      'policy,importer,exporter,sector,tariff',
      ...Array.from({ length: 80 }, (_, k) => `p${k},R0,R9,S0,0.1`),
    );
    if (list.kind !== 'faulty') throw new Error('not faulty');
    expect(list.faults).toHaveLength(51);
    expect(list.faults.at(-1)).toEqual({
      code: 'more-of-the-same',
      params: { of: 'unknown-region', count: 30 },
    });
  });
});
