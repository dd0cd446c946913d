import { loadCase } from '@parley/casebook';
import { compileLaw } from '@parley/law';
import { describe, expect, test } from 'vitest';
import { embeddedDataset, embeddedUsLaw } from '../../../../scripts/embedded.ts';
import type { HeldLaw } from '../held-law.ts';
import { knowledgeOf } from '../held-law.ts';
import { scaffoldCase } from '../scaffold-case.ts';
import { stateOfPlay } from '../state.ts';

const loaded = loadCase(
  scaffoldCase({
    id: 'japan-us',
    parties: ['JPN', 'USA'],
    asOf: '2025-05-01',
    dataset: embeddedDataset('world-2017'),
    lawCase: 'japan-us-2025',
  }),
);
if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults));
const of = loaded.case;
const laws = [embeddedUsLaw()];
const on = (at: string, known = at, held = laws) => stateOfPlay(of, { at, known, laws: held });

/** The law without anything that was made public after a day. */
function lawOf({ weighed, zone, ...rest }: HeldLaw, known: string): HeldLaw {
  const by = knowledgeOf(known, zone);
  const measures = weighed.compiled.law.measures
    .filter((measure) => measure.known <= by)
    .map((measure) => ({
      ...measure,
      to: measure.endKnown <= by ? measure.to : Number.POSITIVE_INFINITY,
      endKnown: measure.endKnown <= by ? measure.endKnown : measure.known,
      suspensions: measure.suspensions.filter((pause) => pause.known <= by),
    }));
  const law = { ...weighed.compiled.law, measures };
  const compiled = compileLaw(law, weighed.compiled.importer, weighed.compiled.codes);
  return { ...rest, zone, weighed: { ...weighed, compiled, known: new Map() } };
}

describe('duties between Japan and the United States', () => {
  test('on 1 May 2025: cars and the baseline in force, the country rate paused', () => {
    const [flow, ...others] = on('2025-05-01').duties;
    expect(others).toEqual([]);
    expect(flow).toMatchObject({ importer: 'USA', exporter: 'JPN' });
    const names = flow?.inForce.map(({ measure }) => measure) ?? [];
    expect(names.slice(0, 2)).toEqual(['us-s232-cars', 'us-reciprocal-baseline']);
    expect(flow?.paused).toMatchObject([
      { measure: 'us-reciprocal-japan-24', from: '2025-04-10', until: '2025-07-09' },
    ]);
    // What the measures add, less what those of mid-2024 added, is the mean's added part.
    const adds = flow?.inForce.reduce((sum, measure) => sum + measure.adds, 0) ?? 0;
    expect(flow?.mean.added).toBeCloseTo(adds, 2);
    expect(flow?.mean.total).toBeCloseTo((flow?.mean.mfn ?? 0) + (flow?.mean.added ?? 0), 12);
  });

  test('what was then to come: car parts on 3 May, the country rate on 9 July', () => {
    const { ahead } = on('2025-05-01');
    const changes = ahead.flatMap(({ duties }) => duties);
    expect(changes.map(({ date }) => date)).toEqual(['2025-05-03', '2025-07-09']);
    const [parts, country] = changes;
    expect(parts?.turns.map(({ turn }) => turn)).toEqual(['begins', 'begins', 'begins']);
    expect(country?.turns).toMatchObject([{ measure: 'us-reciprocal-japan-24', turn: 'resumes' }]);
    expect(parts?.after.total).toBeGreaterThan(parts?.before.total ?? 1);
    expect(country?.before).toEqual(parts?.after);
    expect(country?.after.total).toBeGreaterThan(country?.before.total ?? 1);
  });

  test('each day is what the day before led to expect, where nothing new was made public', () => {
    const [expected] = on('2025-05-02').ahead.flatMap(({ duties }) => duties);
    expect(on('2025-05-03', '2025-05-02').duties[0]?.mean).toEqual(expected?.after);
  });

  test('nothing of the law made public later', () => {
    for (const known of ['2025-05-01', '2025-07-21', '2025-09-20']) {
      const then = laws.map((law) => lawOf(law, known));
      expect(then[0]?.weighed.compiled.law.measures.length).toBeLessThan(
        laws[0]?.weighed.compiled.law.measures.length ?? 0,
      );
      for (const at of ['2025-04-09', '2025-07-21']) {
        expect(on(at, known, then)).toEqual(on(at, known));
      }
    }
  });

  test('no duties are told for days beyond the law that is held', () => {
    expect(on('2027-01-01').duties).toEqual([]);
  });
});
