import { expect, test } from 'vitest';
import { CASE_FILES } from './case-files.ts';
import { expectWorded, pick, random, TIME_BOUND, TINY } from './fuzz.fixture.ts';
import { loadCase } from './load-case.ts';

/** Cases, every file of each mutated; PARLEY_FUZZ multiplies them. */
const RUNS = 2_300 * Number(process.env.PARLEY_FUZZ ?? 1);
const FILES = RUNS * CASE_FILES.length;

const SCALARS = [
  '',
  ' ',
  '~',
  'null',
  'true',
  'no',
  '0',
  '-1',
  '1e999',
  '.nan',
  '-.inf',
  '0x1F',
  '2025-02-30',
  '2025-13-01',
  '9999999999999999999999',
  '[]',
  '{}',
  '[[]]',
  '{ a: }',
  '"',
  "'",
  '"\\x41"',
  '>-',
  '|2',
  '&a',
  '*a',
  '!!binary x',
  '- ',
  '? ',
  ': ',
  '#',
  '%',
  '@',
  '`',
  '---',
  '...',
  '<<: *a',
  '__proto__',
  'constructor',
  'toString',
  '文',
  '\u0000',
  '\u2028',
  '\ufeff',
  '\ud800',
  '🧮',
  '\u202e',
  '\t',
  '\r',
  '\r\n',
  'x'.repeat(5000),
  '['.repeat(40),
  '{a: '.repeat(40),
  '- '.repeat(40),
  's',
  'r',
  'A',
  'B',
  'i',
  'x',
  'sources',
  'id',
  'known: 2020-01-01',
];

type Next = () => number;
const lines = (text: string) => text.split('\n');

/** Ways in which a file goes wrong under a person's hands, or a hostile one's. */
const MUTATIONS: readonly ((text: string, next: Next) => string)[] = [
  (text, next) =>
    lines(text)
      .toSpliced(at(next, lines(text)), 1)
      .join('\n'),
  (text, next) => {
    const all = lines(text);
    const k = at(next, all);
    return all.toSpliced(k, 0, all[k]).join('\n');
  },
  (text, next) => {
    const all = lines(text);
    const [a, b] = [at(next, all), at(next, all)];
    return all.with(a, all[b]).with(b, all[a]).join('\n');
  },
  (text, next) => {
    const all = lines(text);
    const k = at(next, all);
    return all.with(k, next() < 0.5 ? `  ${all[k]}` : all[k].replace(/^ {1,2}/, '')).join('\n');
  },
  // One scalar or key becomes something else.
  (text, next) => {
    const words = [...text.matchAll(/[\w."-]+/g)];
    const word = words[at(next, words)];
    if (!word) return text;
    return (
      text.slice(0, word.index) + pick(next, SCALARS) + text.slice(word.index + word[0].length)
    );
  },
  (text, next) => {
    const k = Math.floor(next() * text.length);
    return text.slice(0, k) + pick(next, SCALARS) + text.slice(k);
  },
  (text, next) => {
    const k = Math.floor(next() * text.length);
    return text.slice(0, k) + text.slice(k + 1 + Math.floor(next() * 8));
  },
  (text, next) => text.slice(0, Math.floor(next() * text.length)),
  // A piece of another file.
  (text, next) => {
    const other = TINY[pick(next, CASE_FILES)];
    const from = Math.floor(next() * other.length);
    const k = Math.floor(next() * text.length);
    return text.slice(0, k) + other.slice(from, from + Math.floor(next() * 60)) + text.slice(k);
  },
  (text, next) =>
    text.replace(/: ([^{[\n]+)\n/g, (all, word) => (next() < 0.1 ? `: &a ${word}\n` : all)),
  (text) => text.replaceAll('\n', '\r\n'),
];

function at(next: Next, of: readonly unknown[]): number {
  return Math.floor(next() * of.length);
}

test(`${FILES} files with mutated text: faults in words, in bounded time, and never a crash`, () => {
  const next = random(20250501);
  let slowest = 0;
  let faulty = 0;
  for (let run = 0; run < RUNS; run++) {
    const files = Object.fromEntries(CASE_FILES.map((file) => [file, mutated(TINY[file], next)]));
    const began = performance.now();
    const loaded = loadCase(files, run % 2 === 0 ? 'en' : 'ja');
    slowest = Math.max(slowest, performance.now() - began);
    if (loaded.kind === 'loaded') continue;
    faulty++;
    expectWorded(loaded.faults);
  }
  expect(slowest).toBeLessThan(TIME_BOUND);
  expect(faulty).toBeGreaterThan(RUNS / 2);
}, 600_000);

/** A file with one to three slips. */
function mutated(text: string, next: Next): string {
  let slips = text;
  for (let count = Math.floor(next() * 3); count >= 0; count--)
    slips = pick(next, MUTATIONS)(slips, next);
  return slips;
}
