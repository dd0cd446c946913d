import { expect, test } from 'vitest';
import { namesKnown, nearest } from './near.ts';

test('a slip of a letter or of case has a name near it', () => {
  expect(nearest('sumary', ['title', 'summary'])).toEqual({ near: 'summary' });
  expect(nearest('usa', ['JPN', 'USA'])).toEqual({ near: 'USA' });
  expect(nearest('MACHINRY', ['Metals', 'Machinery'])).toEqual({ near: 'Machinery' });
});

test('what is unlike everything, or nothing, has none', () => {
  expect(nearest('zzzz', ['title', 'summary'])).toEqual({});
  expect(nearest('', ['a'])).toEqual({});
  expect(nearest('a', [])).toEqual({});
});

test('known names are listed, not more than a dozen', () => {
  expect(namesKnown('zz', ['title', 'summary'])).toEqual({ known: 'title, summary' });
  const many = Array.from({ length: 14 }, (_, i) => `name${i}`);
  expect(namesKnown('zz', many).known).toMatch(/name11, …$/);
  expect(namesKnown('zz', [])).toEqual({ known: { en: 'none yet', ja: 'まだありません' } });
});
