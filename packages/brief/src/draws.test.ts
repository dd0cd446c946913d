import { type StakesDraws, stakesDraws } from '@parley/analysis';
import { DRAWN_PARAMETERS } from '@parley/economy';
import { composeBrief } from '@parley/telling';
import { LANGUAGES, textsFor } from '@parley/texts';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { embeddedDataset, embeddedUsLaw } from '../../../scripts/embedded.ts';
import { briefJson, renderHtml, renderTerminal } from './index.ts';
import { AT, compose, file, hash, sentencesOf, stakes } from './worked-case.fixture.ts';

const dataset = embeddedDataset(file.economy.dataset);
const draws = stakesDraws(file, hash, dataset, [embeddedUsLaw()], { draws: 20, seed: 1 });

describe.each(LANGUAGES)('a brief with draws in %s', (language) => {
  const { formats } = textsFor(language);
  const composed = (answer: StakesDraws | null) =>
    composeBrief({ case: file, stakes, draws: answer, at: AT, language });
  const brief = composed(draws);
  const tables = brief.sections.flatMap((section) => section.tables);
  const table = (id: string) => {
    const found = tables.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no table ${id}`);
    return found;
  };
  const sentence = (key: string) => sentencesOf(brief).find((each) => each.key === key)?.text ?? '';

  test('without draws it is as before', () => {
    expect(composed(null)).toEqual(compose(language));
    expect(compose(language).provenance.draws).toBeNull();
    expect(JSON.stringify(compose(language))).not.toContain('draws-');
    expect(briefJson(compose(language), stakes)).not.toHaveProperty('draws');
  });

  test('the bottom line gains where nine draws in ten lie, and how worlds compare', () => {
    expect(brief.bottomLine.map(({ key }) => key)).toEqual([
      'incomeInWorld',
      'incomeCompared',
      'incomeCompared',
      'drawnIncome',
      'drawnComparison',
    ]);
    const inForce = draws.worlds.find(({ id }) => id === 'in-force');
    for (const region of ['JPN', 'USA']) {
      const found = inForce?.regions.find((each) => each.region === region);
      for (const value of [found?.realIncomeChange.low, found?.realIncomeChange.high]) {
        expect(sentence('drawnIncome')).toContain(formats.incomeChange.text(value ?? Number.NaN));
      }
    }
    const compared = draws.comparisons.find(
      ({ world, reference }) => world === 'package' && reference === 'no-deal',
    );
    for (const { higher } of compared?.parties ?? []) {
      expect(sentence('drawnComparison')).toContain(formats.rate.text(higher));
    }
  });

  test('says what draws are, from which seed, and what the distributions rest on', () => {
    const meaning = sentence('drawsMeaning');
    for (const part of ['0.25', '0.5', 'Caliendo', 'Lashkaripour', '20']) {
      expect(meaning).toContain(part);
    }
    const { rows } = brief.provenance.table.groups[0];
    expect(rows.some((row) => row[1].text.includes(formats.count(20)))).toBe(true);
    expect(brief.provenance.draws).toEqual({ draws: 20, seed: 1, method: 'sobol' });
  });

  test('each of the parameters that can be drawn has its words', () => {
    const drawn = Object.values(DRAWN_PARAMETERS);
    const all = sentencesOf(composed({ ...draws, drawn }));
    const meaning = all.find(({ key }) => key === 'drawsMeaning')?.text ?? '';
    for (const part of ['1.5', 'Galle', '80', '100', 'Cavallo']) expect(meaning).toContain(part);
    expect(meaning).not.toMatch(/Infinity|NaN|undefined/);
  });

  test('tables hold every interval that is shown, labelled as percentiles', () => {
    const regions = table('draws-regions-table');
    const count = dataset.regions.length;
    expect(regions.groups.map(({ rows }) => rows.length)).toEqual([count, count, count]);
    expect(table('draws-comparisons-table').groups).toHaveLength(3);
    expect(table('draws-goods-table').groups[0].rows).toHaveLength(
      2 * (1 + file.economy.highlights.length),
    );
    expect(table('draws-sectors-table').groups[0].rows.length).toBeGreaterThan(10);
    for (const each of tables.filter(({ id }) => id.startsWith('draws-'))) {
      expect(each.note).toContain('5');
      for (const row of each.groups.flatMap(({ rows }) => rows)) {
        expect(row).toHaveLength(each.columns.length);
        each.columns.forEach(({ key }, k) => {
          if (!key.endsWith('Median')) return;
          const [median, low, high] = [0, 1, 2].map((step) => Number(row[k + step].value));
          expect(low).toBeLessThanOrEqual(median);
          expect(median).toBeLessThanOrEqual(high);
        });
      }
    }
  });

  test('the page folds them under a head of their own; the file has all', () => {
    const page = renderHtml(brief);
    const { folded } = textsFor(language).labels.draws;
    expect(page.split(`<summary>${folded}</summary>`)).toHaveLength(4);
    expect(briefJson(brief, stakes, draws).draws).toBe(draws);
  });

  test.each([100, 80, 60])('the terminal keeps to one screen of %i columns', (width) => {
    for (const at of ['2025-02-01', AT, '2025-12-01']) {
      const of = composeBrief({ case: file, stakes, draws, at, language });
      const lines = renderTerminal(of, { width, colour: false }).trimEnd().split('\n');
      expect(lines.length).toBeLessThanOrEqual(46);
      for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
    }
  });

  test('draws without a solution are said; a world with none has no sentence', () => {
    const failing = (failed: number): StakesDraws => ({
      ...draws,
      worlds: draws.worlds.map((world) => (world.id === 'in-force' ? { ...world, failed } : world)),
    });
    const keys = (answer: StakesDraws) => sentencesOf(composed(answer)).map(({ key }) => key);
    expect(keys(draws)).not.toContain('drawsFailed');
    expect(keys(failing(3))).toContain('drawsFailed');
    expect(keys(failing(20))).not.toContain('drawnIncome');
  });
});
