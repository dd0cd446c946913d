import { readYaml } from '@parley/intake';
import { expect, test } from 'vitest';
import { CASE_FILES, type CaseFileName } from './case-files.ts';
import { expectWorded, pick, random, TIME_BOUND, TINY } from './fuzz.fixture.ts';
import { checkValues, loadCase, told } from './load-case.ts';

/** Cases, every file of each mutated; PARLEY_FUZZ multiplies them. */
const RUNS = 12_000 * Number(process.env.PARLEY_FUZZ ?? 1);
const FILES = RUNS * CASE_FILES.length;

type Values = Readonly<Record<CaseFileName, unknown>>;
const VALUES = Object.fromEntries(
  CASE_FILES.map((file) => [file, readYaml(TINY[file]).value]),
) as Values;

const REPLACEMENTS: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  1e308,
  -0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  ' ',
  'x',
  'y',
  'n',
  'A',
  'B',
  'C',
  'i',
  's',
  't',
  'r',
  'e',
  'z',
  'goods',
  'rest',
  'toString',
  '__proto__',
  '2025-02-30',
  '2020-01-01',
  '2030-01-01',
  'issue',
  'options',
  'tariff',
  'barrier',
  'investment',
  'integer',
  'duty',
  'cause',
  '文',
  '\ud800',
  'y'.repeat(3000),
  [],
  {},
  [[]],
  [{}],
  [null],
  ['s', 's'],
  { id: 's' },
  { series: 'g', period: 'q2' },
  { kind: 'stated' },
];

interface Spot {
  readonly parent: Record<string, unknown>;
  readonly key: string;
}

/** A place at which something can be put in place of something else: some steps down from the root. */
function spotIn(root: Record<string, unknown>, next: () => number): Spot | undefined {
  let parent = root;
  for (;;) {
    const keys = Object.keys(parent);
    if (keys.length === 0) return undefined;
    const key = pick(next, keys);
    const inner = parent[key];
    const isLeaf = typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0;
    if (isLeaf || next() < 0.15) return { parent, key };
    parent = inner as Record<string, unknown>;
  }
}

/** Changes `values`, which is a copy, in one place. */
function mutate(values: Record<string, unknown>, next: () => number): void {
  const spot = spotIn(values, next);
  const other = spotIn(values, next);
  if (!spot || !other) return;
  const { parent, key } = spot;
  const inner = parent[key];
  const chance = next();
  if (chance < 0.15) delete parent[key];
  else if (chance < 0.25) parent[other.key] = inner;
  else if (chance < 0.35 && Array.isArray(inner)) inner.push(structuredClone(pick(next, inner)));
  else if (chance < 0.55) parent[key] = structuredClone(other.parent[other.key]);
  else parent[key] = structuredClone(pick(next, REPLACEMENTS));
}

test(`${FILES} files with mutated values: faults in words, in bounded time, never a crash`, () => {
  const next = random(20250722);
  const codes = new Set<string>();
  let slowest = 0;
  for (let run = 0; run < RUNS; run++) {
    const values: Record<string, unknown> = structuredClone(VALUES);
    for (const file of CASE_FILES) {
      const only = { [file]: values[file] };
      mutate(only, next);
      values[file] = only[file];
    }
    const began = performance.now();
    const { findings } = checkValues(values);
    const placed = findings.map(({ path, ...finding }) => ({
      ...finding,
      file: String(path[0]),
      line: 1,
      column: 1,
    }));
    const faults = told(placed, new Map(), run % 2 === 0 ? 'en' : 'ja');
    slowest = Math.max(slowest, performance.now() - began);
    expectWorded(faults);
    for (const { code } of faults) codes.add(code);
  }
  expect(slowest).toBeLessThan(TIME_BOUND);
  // Mutations reach the checks between entries, not the schema alone.
  expect(codes.size).toBeGreaterThan(20);
}, 600_000);

test('the case that is mutated is itself without fault', () => {
  expect(loadCase(TINY)).toMatchObject({ kind: 'loaded' });
  expect(checkValues(VALUES).findings).toEqual([]);
});
