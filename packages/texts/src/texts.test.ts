import { describe, expect, test } from 'vitest';
import { LANGUAGES } from './language.ts';
import type { Sentences, Span } from './texts.ts';
import { textsFor } from './texts-for.ts';

const span = (value: number): Span => ({ value, low: value, high: value });
const income = (party: string, sign: number) => ({
  party,
  change: span(sign * 0.01),
  usdBn: sign * 12,
});

/** Every sentence that speaks of a direction, for a world turned by `sign`. */
const DIRECTED = {
  incomeInWorld: (say: Sentences, sign: number) =>
    say.incomeInWorld({ world: 'W', baseline: 'B', parties: [income('Japan', sign)] }),
  incomeCompared: (say: Sentences, sign: number) =>
    say.incomeCompared({
      world: 'W',
      reference: 'R',
      parties: [{ ...income('Japan', sign), from: 0 }],
    }),
  prices: (say: Sentences, sign: number) =>
    say.prices({ parties: [{ party: 'Japan', change: sign * 0.01 }] }),
  revenue: (say: Sentences, sign: number) =>
    say.revenue({ parties: [{ party: 'Japan', usdBn: sign * 3 }] }),
  highlightTrade: (say: Sentences, sign: number) =>
    say.highlightTrade({
      good: 'Cars',
      flows: [
        { exporter: 'Japan', importer: 'Korea', change: sign * 0.1, before: 5, after: 5 + sign },
      ],
    }),
  tariffMet: (say: Sentences, sign: number) =>
    say.tariffMet({
      year: 2017,
      flows: [{ exporter: 'Japan', importer: 'Korea', before: 0.1, after: 0.1 + sign * 0.05 }],
    }),
  betweenPartiesOnly: (say: Sentences, sign: number) =>
    say.betweenPartiesOnly({
      world: 'W',
      between: ['Japan', 'Korea'],
      parties: [{ party: 'Japan', change: sign * 0.01, usdBn: sign * 12, whole: 0 }],
    }),
  betweenPartiesCompared: (say: Sentences, sign: number) =>
    say.betweenPartiesOnly({
      world: 'W',
      between: ['Japan', 'Korea'],
      parties: [{ party: 'Japan', change: 0.01, usdBn: 12, whole: 0.01 + sign * 0.01 }],
    }),
  lawBasis: (say: Sentences, sign: number) =>
    say.lawBasis({
      world: 'W',
      importer: 'Japan',
      added: sign * 0.2,
      assumed: 0.3,
      absent: 0.1,
      year: 2024,
    }),
  sectors: (say: Sentences, sign: number) =>
    say.sectors({
      party: 'Japan',
      gains: { sector: 'Machinery', usdBn: sign * 2, change: sign * 0.1 },
      loses: null,
    }),
  thirdCountries: (say: Sentences, sign: number) =>
    say.thirdCountries({ world: 'W', regions: [{ region: 'China', usdBn: span(sign * 2) }] }),
} satisfies Record<string, (say: Sentences, sign: number) => string>;

const WORDS: Record<'en' | 'ja', Record<keyof typeof DIRECTED, [string, string, string]>> = {
  en: {
    incomeInWorld: ['rises', 'falls', 'is unchanged'],
    incomeCompared: ['better', 'worse', 'no different'],
    prices: ['rise', 'fall', 'are unchanged'],
    revenue: ['rises', 'falls', 'is unchanged'],
    highlightTrade: ['rise', 'fall', 'are unchanged'],
    tariffMet: ['rises', 'falls', 'stays at'],
    betweenPartiesOnly: ['rise', 'fall', 'be unchanged'],
    betweenPartiesCompared: ['better', 'worse', 'no different'],
    lawBasis: ['raises', 'lowers', 'unchanged'],
    sectors: ['gains most', 'loses most', 'is unchanged'],
    thirdCountries: ['rises', 'falls', 'is unchanged'],
  },
  ja: {
    incomeInWorld: ['増加する', '減少する', '変わらない'],
    incomeCompared: ['高い', '低い', '同水準である'],
    prices: ['上昇する', '低下する', '変わらない'],
    revenue: ['増加する', '減少する', '変わらない'],
    highlightTrade: ['増加する', '減少する', '変わらない'],
    tariffMet: ['上昇する', '低下する', 'のまま変わらない'],
    betweenPartiesOnly: ['増加する', '減少する', '変わらない'],
    betweenPartiesCompared: ['高くなる', '低くなる', '同水準となる'],
    lawBasis: ['上昇し', '低下し', '変わらず'],
    sectors: ['増加が最も大きい', '減少が最も大きい', '変化がない'],
    thirdCountries: ['増加する', '減少する', '変わらない'],
  },
};

describe.each(LANGUAGES)('sentences in %s', (language) => {
  const { sentences } = textsFor(language);

  test.each(
    Object.keys(DIRECTED) as (keyof typeof DIRECTED)[],
  )('%s has its own wording for up, down and flat', (key) => {
    const words = WORDS[language][key];
    [1, -1, 0].forEach((sign, i) => {
      const text = DIRECTED[key](sentences, sign);
      const found = words.filter((word) => text.includes(word));
      expect(found).toEqual([words[i]]);
    });
  });

  test('an open sign is said', () => {
    const open = { party: 'Japan', change: { value: 0.001, low: -0.01, high: 0.02 }, usdBn: 1 };
    const settled = { ...open, change: { ...open.change, low: 0.0005 } };
    const words = { en: 'sign unclear', ja: '符号は不確定' }[language];
    const say = (party: typeof open) =>
      sentences.incomeInWorld({ world: 'W', baseline: 'B', parties: [party] });
    expect(say(open)).toContain(words);
    expect(say(settled)).not.toContain(words);
  });
});

test.each(LANGUAGES)('which law a world stands for is said in %s', (language) => {
  const { labels, sentences, formats } = textsFor(language);
  const [first, second] = ['2025-05-01', '2025-07-09'].map(formats.date);
  const apart = labels.lawDay(second, first);
  expect(apart).toContain(first);
  expect(apart).toContain(second);
  expect(labels.lawDay(first, first).split(first)).toHaveLength(2);
  const today = sentences.lawAsKnown({ worlds: ['W'], known: null, at: '2025-05-01' });
  const then = sentences.lawAsKnown({ worlds: ['W'], known: '2025-07-09', at: '2025-05-01' });
  expect(today).not.toBe(then);
  expect(then).toContain(second);
});

test.each(LANGUAGES)('a world of a later day knows more than its reader in %s', (language) => {
  const { sentences } = textsFor(language);
  const say = (on: string, at: string) => sentences.worldOfAnotherDate({ world: 'W', on, at });
  const missing = { en: 'is not in its numbers', ja: '反映していない' }[language];
  expect(say('2025-05-01', '2025-06-01')).toContain(missing);
  expect(say('2025-05-01', '2025-04-01')).not.toContain(missing);
});

test('both languages have the same entries', () => {
  const entries = (value: unknown, at = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => entries(each, `${at}/${key}`))
      : [`${at} ${typeof value}`];
  const [en, ja] = LANGUAGES.map((language) => entries(textsFor(language)).sort());
  expect(en).toEqual(ja);
});

test('English names take their article', () => {
  const text = textsFor('en').sentences.prices({
    parties: [
      { party: 'United States', change: 0.01 },
      { party: 'Rest of the world', change: -0.01 },
      { party: 'Japan', change: 0 },
    ],
  });
  expect(text).toContain('in the United States');
  expect(text).toContain('in the rest of the world');
  expect(text).toContain('in Japan');
});
