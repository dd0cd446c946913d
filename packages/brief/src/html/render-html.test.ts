import type { Stakes } from '@parley/analysis';
import type { Case } from '@parley/casebook';
import { LANGUAGES } from '@parley/texts';
import { parseHTML } from 'linkedom';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { compose, file, sentencesOf, stakes } from '../worked-case.fixture.ts';
import { renderHtml } from './render-html.ts';

/** Share of a text that lies before its anchor. */
const ANCHORS: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

describe.each(LANGUAGES)('the page in %s', (language) => {
  const brief = compose(language);
  const page = renderHtml(brief);
  const { document } = parseHTML(page);
  const all = (selector: string) => [...document.querySelectorAll(selector)];

  test('is well formed', () => {
    const open: string[] = [];
    const body = page.replace(/<style>.*?<\/style>/s, '');
    for (const [, close, name, rest] of body.matchAll(/<(\/?)([a-zA-Z][\w-]*)([^>]*)>/g)) {
      if (['meta', 'br'].includes(name) || rest.endsWith('/')) continue;
      if (close === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
    const ids = all('[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const each of all('[aria-labelledby]')) {
      expect(ids).toContain(each.getAttribute('aria-labelledby'));
    }
  });

  test('is in its language, has one title and headings in order', () => {
    expect(document.documentElement.getAttribute('lang')).toBe(language);
    expect(all('h1')).toHaveLength(1);
    const levels = all('h1, h2, h3').map(({ tagName }) => Number(tagName.slice(1)));
    levels.slice(1).forEach((level, i) => {
      expect(level - levels[i]).toBeLessThanOrEqual(1);
    });
  });

  test('loads nothing: no scripts, and addresses only in links', () => {
    expect(all('script, link, img, iframe, object, embed, image, use')).toEqual([]);
    expect(page).not.toMatch(/url\(|@import|\son\w+=/);
    const outside = page
      .replaceAll(/<a href="https?:[^"]*"/g, '')
      .replaceAll(/xmlns(:\w+)?="[^"]*"/g, '');
    expect(outside).not.toMatch(/https?:\/\//);
  });

  test('drawings are named as a whole, and every chart has its table', () => {
    const drawings = all('svg');
    expect(drawings).toHaveLength(6);
    for (const svg of drawings) {
      expect(svg.getAttribute('role')).toBe('img');
      expect(svg.getAttribute('aria-label')?.length).toBeGreaterThan(40);
      expect(svg.querySelectorAll('[aria-label], [aria-hidden], title')).toHaveLength(0);
      expect(svg.getAttribute('viewBox')).toMatch(/^0 0 \d+ \d+$/);
    }
    expect(all('figure details table')).toHaveLength(3);
    for (const table of all('table')) {
      expect(table.querySelector('caption')?.textContent).toBeTruthy();
      for (const head of table.querySelectorAll('th'))
        expect(head.getAttribute('scope')).toBeTruthy();
    }
  });

  test('names in drawings stay inside them', () => {
    for (const svg of all('svg')) {
      const width = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
      for (const text of svg.querySelectorAll('text')) {
        const anchor = text.closest('[text-anchor]')?.getAttribute('text-anchor') ?? 'middle';
        const x = Number(/translate\(([-\d.]+)/.exec(text.getAttribute('transform') ?? '')?.[1]);
        const shift = [...ancestors(text)].reduce(
          (sum, each) =>
            sum +
            Number(/translate\(([-\d.]+)/.exec(each.getAttribute('transform') ?? '')?.[1] ?? 0),
          0,
        );
        const length = stringWidth(text.textContent ?? '') * 6.9;
        const start = x + shift - length * (ANCHORS[anchor] ?? 0);
        expect(start, text.textContent!).toBeGreaterThanOrEqual(-1);
        expect(start + length, text.textContent!).toBeLessThanOrEqual(width + 1);
      }
    }
  });

  test('says every sentence of the brief', () => {
    const words = document.body.textContent ?? '';
    for (const { key, text } of sentencesOf(brief)) {
      if (key !== 'comingUp') expect(words).toContain(text);
    }
  });
});

interface Node {
  readonly parentElement: Node | null;
  getAttribute(name: string): string | null;
}

function* ancestors(element: Node): Generator<Node> {
  for (let each = element.parentElement; each !== null; each = each.parentElement) yield each;
}

test('text from cases and data is text, never markup', () => {
  const evil = '<script>alert("1")</script>&\'';
  const name = { en: evil, ja: evil };
  const world = { name, description: name };
  const nasty: Case = {
    ...file,
    title: name,
    summary: name,
    parties: file.parties.map((party) => ({ ...party, name })),
    worlds: file.worlds.map(({ levers, standstill, ...each }) => ({
      ...each,
      ...world,
      ...(levers ? { levers: levers.map((lever) => ({ ...lever, name })) } : {}),
      ...(standstill ? { standstill: standstill.map((still) => ({ ...still, note: name })) } : {}),
    })),
    calendar: file.calendar.map((each) => ({ ...each, name, assumption: evil })),
    sources: file.sources.map((each) => ({
      ...each,
      publisher: evil,
      title: evil,
      address: 'javascript:alert(1)',
    })),
  };
  const answer: Stakes = {
    ...stakes,
    worlds: stakes.worlds.map((each) =>
      each.kind === 'not-solved'
        ? each
        : {
            ...each,
            world: { ...each.world, ...world },
            parties: each.parties.map((party) => ({ ...party, name })),
            sectors: each.sectors.map((sector) => ({
              ...sector,
              winners: sector.winners.map((winner) => ({ ...winner, name })),
            })),
          },
    ),
  };
  const page = renderHtml(compose('en', answer, nasty));
  expect(page).not.toMatch(/<script/i);
  expect(page).not.toMatch(/href="javascript/i);
  const { document } = parseHTML(page);
  expect(document.querySelector('h1')?.textContent).toBe(evil);
  expect(document.querySelectorAll('[onerror], script')).toHaveLength(0);
});
