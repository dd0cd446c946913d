import type { Stakes } from '@parley/analysis';
import type { Table } from '@parley/charts';
import type { Brief } from '@parley/telling';
import { LANGUAGES, type Language, type SentenceKey, textsFor } from '@parley/texts';
import { describe, expect, test } from 'vitest';
import { briefJson, renderHtml, renderTerminal } from './index.ts';
import {
  AT,
  compose,
  file,
  hash,
  sentencesOf,
  stakes,
  turned,
  unsolved,
} from './worked-case.fixture.ts';

const tablesOf = (brief: Brief): readonly Table[] => [
  ...brief.sections.flatMap(({ charts, tables }) => [
    ...charts.map(({ table }) => table),
    ...tables,
  ]),
  brief.provenance.table,
];
const worldsOf = ({ sections }: Brief) => sections.find(({ id }) => id === 'worlds')!;
const tableNumbers = (brief: Brief) =>
  new Set(
    tablesOf(brief).flatMap(({ groups }) =>
      groups.flatMap(({ rows }) =>
        rows.flatMap((row) =>
          row.filter(({ value }) => typeof value === 'number').map(({ text }) => text),
        ),
      ),
    ),
  );

/** Upward, downward and level words of every sentence that rests on results. */
const WAYS: Record<Language, Partial<Record<SentenceKey, [RegExp, RegExp, RegExp]>>> = {
  en: {
    incomeInWorld: [/rises/g, /falls/g, /is unchanged/g],
    incomeCompared: [/better/g, /worse/g, /no different/g],
    prices: [/\brise\b/g, /\bfall\b/g, /are unchanged/g],
    revenue: [/rises/g, /falls/g, /is unchanged/g],
    highlightTrade: [/\brise\b/g, /\bfall\b/g, /are unchanged/g],
    tariffMet: [/rises/g, /falls/g, /stays at/g],
    betweenPartiesOnly: [/\brise\b|better/g, /\bfall\b|worse/g, /be unchanged|no different/g],
    lawBasis: [/raises/g, /lowers/g, /unchanged/g],
    sectors: [/gains most/g, /loses most/g, /no sector changes/g],
    thirdCountries: [/rises/g, /falls/g, /is unchanged/g],
  },
  ja: {
    incomeInWorld: [/増加/g, /減少/g, /変わら/g],
    incomeCompared: [/高[くい]/g, /低[くい]/g, /同水準/g],
    prices: [/上昇/g, /低下/g, /変わら/g],
    revenue: [/増加/g, /減少/g, /変わら/g],
    highlightTrade: [/増加/g, /減少/g, /変わら/g],
    tariffMet: [/上昇/g, /低下/g, /変わら/g],
    betweenPartiesOnly: [/増加|高く/g, /減少|低く/g, /変わら|同水準/g],
    lawBasis: [/上昇/g, /低下/g, /変わら/g],
    sectors: [/増加が最も/g, /減少が最も/g, /変化する部門はない/g],
    thirdCountries: [/増加/g, /減少/g, /変わら/g],
  },
};
/** Of the imports that the law is weighed with. */
const YEAR_OF_TRADE = 2024;
const countOf = (text: string, words: RegExp) => text.match(words)?.length ?? 0;
/** Names of worlds and regions hold numbers of their own. */
const withoutNames = (text: string) => text.replaceAll(/“[^”]*”|「[^」]*」|\(27\)|27か国/g, '');

describe.each(LANGUAGES)('the brief in %s', (language) => {
  const brief = compose(language);
  const ways = WAYS[language];

  test('has its sections in order, with three charts', () => {
    expect(brief.sections.map(({ id }) => id)).toEqual([
      'calendar',
      'worlds',
      'goods',
      'sectors',
      'third-countries',
      'limits',
      'method',
    ]);
    expect(brief.sections.flatMap(({ charts }) => charts.map(({ kind }) => kind))).toEqual([
      'dot-range',
      'bars',
      'diverging-bars',
    ]);
    expect(brief.bottomLine).toHaveLength(3);
  });

  test('every sentence follows when every result changes its sign', () => {
    const flipped = sentencesOf(compose(language, turned(stakes, 'flip')));
    const original = sentencesOf(brief);
    expect(flipped.map(({ key }) => key)).toEqual(original.map(({ key }) => key));
    const resting = new Set<SentenceKey>();
    original.forEach(({ key, text }, i) => {
      const other = flipped[i].text;
      const words = ways[key];
      if (words === undefined) {
        expect(other, key).toBe(text);
        return;
      }
      resting.add(key);
      const [up, down, level] = words.map((way) => countOf(withoutNames(text), way));
      const turnedWords = words.map((way) => countOf(withoutNames(other), way));
      expect(up + down, `${key}: ${text}`).toBeGreaterThan(0);
      expect(turnedWords, `${key}: ${text} / ${other}`).toEqual([down, up, level]);
    });
    expect([...resting].sort()).toEqual(Object.keys(ways).sort());
  });

  test('nothing changes in words where nothing changes in number', () => {
    for (const { key, text } of sentencesOf(compose(language, turned(stakes, 'zero')))) {
      const words = ways[key];
      if (words === undefined) continue;
      const [up, down, level] = words.map((way) => countOf(withoutNames(text), way));
      expect([up, down], `${key}: ${text}`).toEqual([0, 0]);
      expect(level, `${key}: ${text}`).toBeGreaterThan(0);
    }
  });

  test('numbers in sentences stand in the tables', () => {
    const numbers = tableNumbers(brief);
    const found = sentencesOf(brief)
      .filter(({ key }) => ways[key] !== undefined)
      .flatMap(({ text }) => withoutNames(text).match(/[+−]?\d[\d,]*(\.\d+)?(?!\d*年の)/g) ?? [])
      .filter((number) => ![stakes.data.year, YEAR_OF_TRADE].map(String).includes(number));
    expect(found.length).toBeGreaterThan(30);
    for (const number of found) expect(numbers, number).toContain(number);
  });

  test('what is printed in charts and tables is the value beside it, rounded', () => {
    const scales: Record<string, number> = {
      share: 100,
      'usd-bn-a-year': language === 'ja' ? 10 : 1,
      days: 1,
    };
    for (const { columns, groups } of tablesOf(brief)) {
      for (const row of groups.flatMap(({ rows }) => rows)) {
        row.forEach(({ text, value }, i) => {
          const scale = scales[columns[i].unit];
          if (typeof value !== 'number' || scale === undefined) return;
          const printed = Number(text.replace('−', '-').replace('+', '').replaceAll(',', ''));
          const digits = text.split('.')[1]?.length ?? 0;
          expect(Math.abs(printed - value * scale)).toBeLessThanOrEqual(0.5001 * 10 ** -digits);
        });
      }
    }
  });

  test('says of which day law is and how sure its rates are', () => {
    const { formats } = textsFor(language);
    const keys = brief.attention.map(({ key }) => key);
    expect(keys.slice(0, 2)).toEqual(['betweenPartiesOnly', 'lawBasis']);
    expect(keys).not.toContain('worldOfAnotherDate');
    expect(keys).not.toContain('lawAsKnown');
    const [worlds, descriptions] = worldsOf(brief).tables;
    for (const text of [worlds.groups[1].detail, JSON.stringify(descriptions)]) {
      expect(text).toContain(formats.date('2025-07-09'));
      expect(text).toContain(formats.date(AT));
    }
    const later = compose(language, stakes, file, '2025-05-10').attention;
    expect(later.map(({ key }) => key)).toContain('worldOfAnotherDate');
    const asKnown = later.flatMap((each) => (each.key === 'lawAsKnown' ? [each.params] : []));
    const names = file.worlds.slice(2).map(({ name }) => name[language]);
    expect(asKnown).toEqual([{ worlds: names, known: AT, at: '2025-05-10' }]);
  });

  test('worlds whose law is not at hand are named', () => {
    const bare: Stakes = {
      ...stakes,
      worlds: stakes.worlds.map((each) => (each.kind === 'solved' ? { ...each, law: [] } : each)),
    };
    const [missing] = compose(language, bare).attention.filter(({ key }) => key === 'lawMissing');
    for (const { name } of file.worlds.slice(1)) expect(missing.text).toContain(name[language]);
    expect(brief.attention.map(({ key }) => key)).not.toContain('lawMissing');
  });

  test('a package is compared with its own law without the package', () => {
    const references = brief.bottomLine.flatMap((each) =>
      each.key === 'incomeCompared' ? [each.params] : [],
    );
    const [, inForce, noDeal, packaged] = file.worlds.map(({ name }) => name[language]);
    expect(references.map(({ world, reference }) => [world, reference])).toEqual([
      [noDeal, inForce],
      [packaged, noDeal],
    ]);
    const { worlds } = stakes;
    const from = worlds.flatMap((each) =>
      each.id === 'no-deal' && each.kind === 'solved'
        ? each.parties.map(({ realIncomeChange }) => realIncomeChange.value)
        : [],
    );
    expect(references[1].parties.map((party) => party.from)).toEqual(from);
  });

  test('a package is shown by its terms', () => {
    const packages = worldsOf(brief).tables.find(({ id }) => id === 'packages-table')!;
    const { levers, standstill } = file.worlds.find(({ kind }) => kind === 'package')!;
    const names = [...levers!.map(({ name }) => name), ...standstill!.map(({ note }) => note)];
    const [group] = packages.groups;
    expect(group.rows.map(([term]) => term.text)).toEqual(names.map((name) => name[language]));
    expect(group.rows[0][1]).toMatchObject({ value: 0.15 });
  });

  test('the calendar holds nothing known later', () => {
    const dates = brief.sections
      .flatMap(({ sentences }) => sentences)
      .flatMap((each) => (each.key === 'comingUp' ? [each.params.date] : []));
    expect(dates).toEqual(['2025-05-01', '2025-05-03', '2025-06-16', '2025-07-09']);
  });

  test('a world without a solution is named with its reason and without numbers', () => {
    const answer = unsolved('no-deal');
    const without = compose(language, answer);
    const { name } = answer.worlds.find(({ id }) => id === 'no-deal')!.world;
    expect(without.attention[0]).toMatchObject({ key: 'worldNotSolved' });
    expect(without.attention[0].text).toContain(name[language]);
    expect(without.attention[0].text).toContain('3.1e-4');
    const group = worldsOf(without).tables[0].groups.find(({ label }) => label === name[language])!;
    expect(group.rows).toEqual([]);
    expect(group.note).toContain('3.1e-4');
    expect(without.bottomLine.map(({ text }) => text).join()).not.toContain(name[language]);
    expect(renderHtml(without)).toContain('3.1e-4');
    expect(renderTerminal(without, { width: 100, colour: false })).toContain('3.1e-4');
  });

  test('the world in focus without a solution is the bottom line', () => {
    const without = compose(language, unsolved('in-force'));
    expect(without.bottomLine.map(({ key }) => key)).toEqual(['worldNotSolved']);
    expect(() => renderHtml(without)).not.toThrow();
    expect(renderTerminal(without, { width: 100, colour: false })).toContain('3.1e-4');
  });
});

test('the file holds the brief, the answer and where it comes from', () => {
  const brief = compose('en');
  const {
    format,
    brief: kept,
    stakes: answer,
  } = JSON.parse(JSON.stringify(briefJson(brief, stakes)));
  expect(format).toBe('parley-brief/1');
  expect(answer).toEqual(JSON.parse(JSON.stringify(stakes)));
  expect(kept.provenance).toMatchObject({
    at: AT,
    case: { id: 'japan-us-2025', hash: hash },
    data: { version: stakes.data.version },
    laws: stakes.laws,
    model: { id: 'caliendo-parro' },
  });
  expect(kept.provenance.worlds).toHaveLength(stakes.worlds.length);
  expect(briefJson(compose('en'), stakes)).toEqual(briefJson(brief, stakes));
});
