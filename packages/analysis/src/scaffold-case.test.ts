import { CASE_FILES, loadCase } from '@parley/casebook';
import type { Dataset } from '@parley/economy';
import { describe, expect, test } from 'vitest';
import { embeddedDataset } from '../../../scripts/embedded.ts';
import { type ScaffoldRequest, scaffoldCase } from './scaffold-case.ts';
import { stakes } from './stakes.ts';
import { stateOfPlay } from './state.ts';
import { unknownCodes } from './world-policy.ts';

const dataset = embeddedDataset('world-2017');
const request = (parties: readonly string[], more: Partial<ScaffoldRequest> = {}) => ({
  id: 'new-case',
  parties,
  asOf: '2025-05-01',
  dataset,
  ...more,
});

function load(files: Record<string, string>) {
  const loaded = loadCase(files);
  if (loaded.kind === 'faulty') throw new Error(JSON.stringify(loaded.faults, null, 1));
  return loaded.case;
}

describe('a new case', () => {
  test.each([
    [['JPN', 'USA']],
    [['USA', 'JPN']],
    [['EU', 'USA']],
    [['CHN', 'IND']],
    [['BRA', 'ROW']],
    [['USA', 'JPN', 'EU']],
  ])('loads without a fault and runs: %j', (parties) => {
    for (const lawCase of [undefined, 'japan-us-2025']) {
      const files = scaffoldCase(request(parties, lawCase === undefined ? {} : { lawCase }));
      expect(Object.keys(files).sort()).toEqual([...CASE_FILES].sort());
      const of = load(files);
      expect(of.parties.map(({ code }) => code)).toEqual(parties);
      expect(unknownCodes(of, dataset)).toEqual([]);
      expect(of.worlds.map(({ kind }) => kind)).toEqual(
        lawCase === undefined
          ? ['baseline', 'package']
          : ['baseline', 'in-force', 'announced', 'package'],
      );
      for (const name of [of.title, ...of.issues.map((issue) => issue.name)]) {
        expect(name.en).not.toBe(name.ja);
      }
      const state = stateOfPlay(of, { at: of.asOf, known: of.asOf });
      expect(state.issues).toHaveLength(of.issues.length);
    }
  });

  test('the data of 2023 have more parties', () => {
    const later = embeddedDataset('world-2023');
    for (const parties of [
      ['KOR', 'USA'],
      ['EU27', 'USA'],
      ['GBR', 'JPN'],
    ]) {
      const of = load(scaffoldCase(request(parties, { dataset: later })));
      expect(unknownCodes(of, later)).toEqual([]);
      expect(of.economy.origins).toMatchObject({ KOR: ['KOR'], EU27: ['EU27'], ROW: 'rest' });
      expect(stakes(of, 'hash', later, []).worlds.map(({ kind }) => kind)).toEqual([
        'solved',
        'solved',
      ]);
    }
  });

  test('leaves nothing to be filled in', () => {
    for (const text of Object.values(scaffoldCase(request(['JPN', 'USA'])))) {
      expect(text).not.toMatch(/TODO|FIXME|\?\?\?|undefined|NaN/);
      expect(text).toMatch(
        /^# yaml-language-server: \$schema=(\.\.\/){2,3}schemas\/[a-z]+\.schema\.json\n/,
      );
    }
  });

  test('the worlds are solved, and freeing the largest sectors gains both sides trade', () => {
    const of = load(scaffoldCase(request(['JPN', 'USA'])));
    const { worlds } = stakes(of, 'hash', dataset, []);
    expect(worlds.map(({ kind }) => kind)).toEqual(['solved', 'solved']);
    const freed = worlds[1];
    if (freed?.kind !== 'solved') throw new Error('not solved');
    for (const { change, tariff } of freed.bilateral) {
      expect(change).toBeGreaterThan(0);
      expect(tariff.after).toBeLessThan(tariff.before);
    }
  });

  test('issues are the largest sectors that pay a duty, each way, and a purchase', () => {
    const of = load(scaffoldCase(request(['JPN', 'USA'])));
    expect(of.issues.map(({ id }) => id)).toContain('usa-jpn-duty-29');
    expect(of.issues.filter(({ lever }) => lever.kind === 'purchase')).toHaveLength(2);
    for (const { concedes, lever, levels } of of.issues) {
      if (lever.kind !== 'tariff' && lever.kind !== 'purchase') throw new Error(lever.kind);
      expect(lever.importer).toBe(concedes);
      if (levels.kind !== 'continuous') throw new Error(levels.kind);
      expect(lever.kind === 'tariff' ? levels.from : levels.to).toBeGreaterThan(0);
      expect(lever.kind === 'tariff' ? levels.to : levels.from).toBe(0);
    }
  });

  test("today's duties are the range where they are given", () => {
    const tariffs = Float64Array.from(dataset.tariffs, (rate) => rate + 0.25);
    const of = load(scaffoldCase(request(['JPN', 'USA'], { tariffs })));
    const cars = of.issues.find(({ id }) => id === 'usa-jpn-duty-29');
    expect(cars?.levels).toMatchObject({ from: 0.27, to: 0 });
  });

  test('parties without duties between them still have a case', () => {
    const free: Dataset = { ...dataset, tariffs: new Float64Array(dataset.tariffs.length) };
    const of = load(scaffoldCase(request(['JPN', 'USA'], { dataset: free })));
    expect(of.issues.map(({ lever }) => lever.kind)).toEqual(['purchase', 'purchase']);
  });

  test('origins of the trade profile stand for the regions of the same code', () => {
    const origins = ['JPN', 'EU27', 'CHN'];
    const of = load(scaffoldCase(request(['JPN', 'USA'], { origins })));
    expect(of.economy.origins).toEqual({ JPN: ['JPN'], EU: ['EU27'], CHN: ['CHN'], ROW: 'rest' });
  });

  test('titles of any wording are taken as they are', () => {
    for (const title of ['Talks: round "two" # of {3}', '- a', '日米: 協議', 'yes', "it's; 5 %"]) {
      expect(load(scaffoldCase(request(['JPN', 'USA'], { title }))).title).toEqual({
        en: title,
        ja: title,
      });
    }
  });

  test('the examples in the record load when they are taken', () => {
    const files = scaffoldCase(request(['JPN', 'USA']));
    const taken = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        name === 'case.yaml'
          ? text
          : text.replace(/^(\w+): \[\]\n.*\n/m, '$1:\n').replace(/^# {3}/gm, '  '),
      ]),
    );
    const of = load(taken);
    for (const list of [of.sources, of.rounds, of.positions, of.offers, of.claims, of.outcomes]) {
      expect(list).toHaveLength(1);
    }
  });

  test('refuses a party that the data lack, or one party alone', () => {
    expect(() => scaffoldCase(request(['JPN', 'XXX']))).toThrow('no region XXX');
    expect(() => scaffoldCase(request(['JPN', 'JPN']))).toThrow('two parties');
  });
});
