import { IMLS_CHOICES, IMLS_RANGES, type ImlsOptions } from '@parley/economy';
import { nearest } from '@parley/intake';
import type { CodedFault } from '../faults.ts';

/** What an option may be: a number within a range, or one of some words. */
type Setting = readonly [number, number] | readonly string[];

function isRange(setting: Setting): setting is readonly [number, number] {
  return typeof setting[0] === 'number';
}

/** Reads `key=value` assignments against what a model's options may be; all faults at once. */
function readSettings(
  assignments: readonly string[],
  settings: Readonly<Record<string, Setting>>,
  faults: CodedFault[],
): Readonly<Record<string, number | string>> {
  const read: Record<string, number | string> = {};
  const known = Object.keys(settings);
  for (const assignment of assignments) {
    const at = assignment.indexOf('=');
    const key = assignment.slice(0, at).trim();
    const value = assignment.slice(at + 1).trim();
    const setting = settings[key];
    if (at <= 0) faults.push({ code: 'bad-set', params: { value: assignment } });
    else if (setting === undefined) {
      const params = { value: key, known, ...nearest(key, known) };
      faults.push({ code: 'unknown-option-key', params });
    } else if (isRange(setting)) {
      const [least, greatest] = setting;
      const number = value === '' ? Number.NaN : Number(value);
      if (number >= least && number <= greatest) read[key] = number;
      else {
        const params = { value, key, expected: `${least} … ${greatest}` };
        faults.push({ code: 'bad-option-value', params });
      }
    } else if (setting.includes(value)) read[key] = value;
    else {
      const { near } = nearest(value, setting);
      const expected = `${setting.join(', ')}${near === undefined ? '' : ` (${near}?)`}`;
      faults.push({ code: 'bad-option-value', params: { value, key, expected } });
    }
  }
  return read;
}

const IMLS_SETTINGS = { ...IMLS_RANGES, ...IMLS_CHOICES };

export function readImlsOptions(
  assignments: readonly string[],
  faults: CodedFault[],
): Partial<ImlsOptions> {
  // What was read lies in the ranges and lists that the model itself states.
  return readSettings(assignments, IMLS_SETTINGS, faults) as Partial<ImlsOptions>;
}

/** The model of Ossa has no options: its elasticities are part of the data. */
export function readOssaOptions(assignments: readonly string[], faults: CodedFault[]): void {
  readSettings(assignments, {}, faults);
}

export const MODEL_SETTINGS = {
  'imls-2025': Object.keys(IMLS_SETTINGS),
  'ossa-2014': [] as readonly string[],
} as const;
