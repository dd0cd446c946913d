import { DRAWN_PARAMETERS, type DrawnParameter } from '@parley/economy';
import type { CodedFault } from './faults.ts';

/** Options of the command line, as typed. */
export interface DrawOptions {
  readonly draws?: string;
  readonly seed?: string;
  readonly vary?: readonly string[];
}

export interface DrawsAsked {
  readonly draws: number;
  readonly seed: number;
  readonly drawn: readonly DrawnParameter[];
}

/** Fewer give no span of nine in ten; more would not fit into memory. */
const FEWEST = 20;
const MOST = 10_000;
const DEFAULT_SEED = 1;
const MOST_THREADS = 256;

const VARIED: Readonly<Record<string, DrawnParameter>> = {
  elasticities: DRAWN_PARAMETERS.tradeElasticities,
  'labour-mobility': DRAWN_PARAMETERS.labourMobility,
  'pass-through': DRAWN_PARAMETERS.passThrough,
};

/** What is to be drawn; null where draws were not asked for or `faults` say what is wrong. */
export function readDrawOptions(options: DrawOptions, faults: CodedFault[]): DrawsAsked | null {
  const before = faults.length;
  const draws = wholeNumber(options.draws, 'draws', [FEWEST, MOST], faults);
  const seed = wholeNumber(options.seed, 'seed', [0, 2 ** 32 - 1], faults) ?? DEFAULT_SEED;
  const names = [...new Set(options.vary ?? ['elasticities'])];
  const drawn = names.flatMap((name) => {
    const known = Object.hasOwn(VARIED, name) ? VARIED[name] : undefined;
    if (known !== undefined) return [known];
    faults.push(unsuited(name, 'vary', Object.keys(VARIED).join(', ')));
    return [];
  });
  return draws === null || faults.length > before ? null : { draws, seed, drawn };
}

/** How many worker threads; undefined for the default. */
export function readThreads(text: string | undefined, faults: CodedFault[]): number | undefined {
  return wholeNumber(text, 'threads', [1, MOST_THREADS], faults) ?? undefined;
}

function wholeNumber(
  text: string | undefined,
  key: string,
  [least, most]: readonly [number, number],
  faults: CodedFault[],
): number | null {
  if (text === undefined) return null;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  faults.push(unsuited(text, key, `${least} … ${most}`));
  return null;
}

function unsuited(value: string, key: string, expected: string): CodedFault {
  return { code: 'bad-option-value', params: { value, key: `--${key}`, expected } };
}
