import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { effectiveByOrigin, FOREVER, noonOf } from '@parley/law';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textsFor } from '../texts/texts-for.ts';
import { kept } from './kept.ts';
import { openWeighedLaw } from './open-weighed-law.ts';

let folder = '';
let inputs = '';
let made = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-kept-'));
  inputs = join(folder, 'inputs');
  mkdirSync(inputs);
  writeFileSync(join(inputs, 'a.txt'), 'a');
  made = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = () => join(folder, 'kept');
const ask = (program = 'one') =>
  kept(
    'answer',
    [inputs],
    () => {
      made += 1;
      return { numbers: new Map([['a', Float64Array.of(made)]]) };
    },
    { folder: place(), program },
  );

/** Opening the law takes a moment, more on a busy machine. */
describe('what is kept between runs', { timeout: 60_000 }, () => {
  test('is made once and then comes back as it was', () => {
    const first = ask();
    expect(ask()).toEqual(first);
    expect(made).toBe(1);
  });

  test('is made anew when a file or the program changes', () => {
    ask();
    writeFileSync(join(inputs, 'a.txt'), 'ab');
    ask();
    writeFileSync(join(inputs, 'b.txt'), '');
    ask();
    ask('two');
    expect(made).toBe(4);
  });

  test('is made anew when what was kept is damaged', () => {
    const first = ask();
    const [name] = readdirSync(place());
    writeFileSync(join(place(), name ?? ''), 'damaged');
    expect(ask()).not.toEqual(first);
    expect(made).toBe(2);
    ask();
    expect(made).toBe(2);
  });

  test('does without where nothing can be written', () => {
    writeFileSync(place(), 'a file stands where the folder would be');
    expect(ask()).not.toBeNull();
    expect(ask()).not.toBeNull();
    expect(made).toBe(2);
  });

  test('does not pile up', () => {
    for (let version = 0; version < 12; version++) ask(`version ${version}`);
    expect(readdirSync(place()).length).toBeLessThanOrEqual(6);
  });

  test('nothing made is not kept', () => {
    const none = () => kept('answer', [inputs], () => null, { folder: place(), program: 'one' });
    expect(none()).toBeNull();
    expect(ask()).not.toBeNull();
  });

  test('the law that was kept is the law that was opened', () => {
    const context = {
      stdout: () => undefined,
      stderr: () => undefined,
      colour: false,
      width: 100,
      language: 'en',
      texts: textsFor('en'),
      json: false,
    } as const;
    const keeping = { folder: place(), program: 'one' };
    const open = () => {
      const opened = openWeighedLaw('japan-us-2025', context, keeping);
      if (opened.kind !== 'held') throw new Error(opened.kind);
      const { weighed, zone, version, tradeYear } = opened.held;
      const { law } = weighed.compiled;
      const schedule = law.schedules.get('USA');
      const at = noonOf('2025-08-15', zone) ?? Number.NaN;
      return {
        version,
        tradeYear,
        measures: law.measures.map(({ id }) => id),
        rates: effectiveByOrigin(weighed, { at, known: FOREVER }),
        duties: ['87032301', '8703', '10059020'].map((code) => schedule?.dutyOf(code, 'JPN')),
      };
    };
    const opened = open();
    expect(readdirSync(place())).toHaveLength(1);
    expect(open()).toEqual(opened);
  });
});
