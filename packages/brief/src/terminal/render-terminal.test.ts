import type { Stakes } from '@parley/analysis';
import { LANGUAGES } from '@parley/texts';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { AT, compose, file, stakes, unsolved } from '../worked-case.fixture.ts';
import { renderTerminal } from './render-terminal.ts';

describe.each(LANGUAGES)('the terminal in %s', (language) => {
  const days = ['2025-02-01', AT, '2025-06-20', '2025-12-01'];
  const crowded: Stakes = {
    ...stakes,
    worlds: [...stakes.worlds, ...stakes.worlds.slice(1), ...stakes.worlds.slice(1)],
  };

  test.each([100, 80, 60])('fits one screen of %i columns', (width) => {
    for (const answer of [stakes, crowded, unsolved('no-deal'), unsolved('in-force')]) {
      for (const at of days) {
        const text = renderTerminal(compose(language, answer, file, at), { width, colour: false });
        const lines = text.trimEnd().split('\n');
        expect(lines.length).toBeLessThanOrEqual(46);
        for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  test('shows everything in its table at full width', () => {
    const brief = compose(language);
    const text = renderTerminal(brief, { width: 200, colour: false });
    const worlds = brief.sections.find(({ id }) => id === 'worlds')!;
    for (const { rows } of worlds.tables[0].groups) {
      for (const cell of rows.flat()) expect(text).toContain(cell.text);
    }
    const { case: of, data, laws, model } = brief.provenance;
    const origin = text.trimEnd().split('\n').at(-1);
    for (const part of [of.id, of.hash.slice(0, 7), data.version, laws[0].version.slice(0, 7)]) {
      expect(origin).toContain(part);
    }
    expect(origin).toContain(model.id);
    expect(origin).not.toMatch(/…$/);
  });

  test('columns line up', () => {
    const lines = renderTerminal(compose(language), { width: 100, colour: false }).split('\n');
    const rows = lines.filter((line) => /^ \S.* −?\d+\.\d$/.test(line));
    expect(rows).toHaveLength(6);
    const ends = rows.map((row) => stringWidth(row));
    expect(new Set(ends).size).toBe(1);
  });

  test('colours only when asked, and then says the same', () => {
    const brief = compose(language);
    const plain = renderTerminal(brief, { width: 100, colour: false });
    const coloured = renderTerminal(brief, { width: 100, colour: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
    const sequences = /\u001b\[[\d;]*m/g;
    expect(plain).not.toMatch(sequences);
    expect(coloured).toMatch(sequences);
    expect(coloured.replaceAll(sequences, '')).toBe(plain);
  });
});
