import { nearest } from '@parley/intake';
import type { ReadonlyVector } from '@parley/numerics';
import type { LocalisedText } from '../dataset.ts';
import type { DataFault } from '../fault.ts';
import type { PolicyChange } from '../policy.ts';

/** Rates above this are taken for percent written where a share belongs. */
const HIGHEST_RATE = 5;
/** Ratios of trade costs and productivity outside 1/100..100 are taken for slips. */
const HIGHEST_RATIO = 100;

interface Named {
  readonly code: string;
  readonly name: LocalisedText;
}

/** What a policy's lines may name: of a dataset, or of any other data with regions and sectors. */
export interface PolicyCodes {
  readonly regions: readonly Named[];
  readonly sectors: readonly Named[];
  /** Where known, purchases of what is not traded are refused: [sector][importer][exporter]. */
  readonly flows?: ReadonlyVector;
}

/** One line of a policy as read, before its codes and numbers are checked. */
export interface PolicyLine {
  readonly fields: Readonly<Record<string, string>>;
  /** Place of a field, for faults. */
  readonly at: (field: string) => Pick<DataFault, 'file' | 'line' | 'column'>;
}

const TARIFF_FIELDS = { tariff: 'rate', added: 'added', floor: 'floor' } as const;

/** What a line about trade policy may say beside its importer, exporter and sector. */
export const VALUE_FIELDS = ['tariff', 'added', 'floor', 'trade_cost'] as const;
/** What may stand beside one of them. */
export const QUALIFIERS = ['coverage'] as const;

/**
 * Checks a line that names a flow (`importer`, `exporter`, `sector`; codes or names, `*` for all)
 * and exactly one of {@link VALUE_FIELDS}: `tariff` the new rate, `added` points on top of the
 * baseline, `floor` a rate topped up to, `trade_cost` the ratio of iceberg costs; `coverage`, the
 * share of the flow it applies to, may stand beside any.
 */
export function readFlowLine(
  line: PolicyLine,
  codes: PolicyCodes,
  faults: DataFault[],
): PolicyChange | null {
  const before = faults.length;
  const { importer, exporter, sector } = readFlow(line, codes, faults);
  const given = VALUE_FIELDS.filter((field) => (line.fields[field] ?? '') !== '');
  const field = given[0];
  if (field === undefined || given.length > 1) {
    const params = { known: [...VALUE_FIELDS], got: given };
    faults.push({ code: 'one-value-a-line', params, ...line.at(given[1] ?? 'sector') });
    return null;
  }
  const value = numberOf(line, field, faults);
  const covered = (line.fields.coverage ?? '') !== '';
  const coverage = covered ? numberOf(line, 'coverage', faults) : 1;
  if (coverage < 0 || coverage > 1) {
    faults.push({
      code: 'coverage-not-a-share',
      params: { value: coverage },
      ...line.at('coverage'),
    });
  }
  if (field === 'trade_cost') {
    checkRatio(line, field, value, faults);
    if (faults.length > before) return null;
    return { kind: 'trade-cost', importer, exporter, sector, ratio: value, coverage };
  }
  if (value <= -1) {
    faults.push({ code: 'tariff-too-low', params: { value }, ...line.at(field) });
  } else if (value > HIGHEST_RATE) {
    faults.push({ code: 'tariff-not-a-share', params: { value }, ...line.at(field) });
  }
  if (faults.length > before) return null;
  const form = TARIFF_FIELDS[field];
  return { kind: 'tariff', importer, exporter, sector, form, value, coverage };
}

/** The flow that a line names: `importer`, `exporter`, `sector`. */
export function readFlow(
  line: PolicyLine,
  codes: PolicyCodes,
  faults: DataFault[],
): { readonly importer: string; readonly exporter: string; readonly sector: string } {
  const importer = codeOf(line, 'importer', 'unknown-region', codes.regions, faults);
  const exporter = codeOf(line, 'exporter', 'unknown-region', codes.regions, faults);
  const sector = codeOf(line, 'sector', 'unknown-sector', codes.sectors, faults);
  if (importer === exporter && importer !== '*' && importer !== '') {
    faults.push({ code: 'own-market', params: { value: importer }, ...line.at('exporter') });
  }
  return { importer, exporter, sector };
}

/** Checks a line that names a `region`, a `sector` and the `ratio` of productivity. */
export function readProductivityLine(
  line: PolicyLine,
  codes: PolicyCodes,
  faults: DataFault[],
): PolicyChange | null {
  const before = faults.length;
  const region = codeOf(line, 'region', 'unknown-region', codes.regions, faults);
  const sector = codeOf(line, 'sector', 'unknown-sector', codes.sectors, faults);
  const ratio = numberOf(line, 'ratio', faults);
  checkRatio(line, 'ratio', ratio, faults);
  return faults.length > before ? null : { kind: 'productivity', region, sector, ratio };
}

export function codeOf(
  line: PolicyLine,
  field: string,
  fault: 'unknown-region' | 'unknown-sector',
  items: readonly Named[],
  faults: DataFault[],
): string {
  const text = line.fields[field] ?? '';
  if (text === '*') return text;
  const wanted = text.toLowerCase();
  const found = items.find(
    ({ code, name }) =>
      code.toLowerCase() === wanted || name.en.toLowerCase() === wanted || name.ja === text,
  );
  if (found !== undefined) return found.code;
  const known = items.flatMap(({ code, name }) => [code, name.en]);
  const params = { value: text, ...nearest(text, known), known: items.map(({ code }) => code) };
  faults.push({ code: fault, params, ...line.at(field) });
  return '';
}

export function numberOf(line: PolicyLine, field: string, faults: DataFault[]): number {
  const text = line.fields[field] ?? '';
  const value = text === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) {
    faults.push({
      code: 'not-a-number',
      params: { value: text, column: field },
      ...line.at(field),
    });
  }
  return value;
}

function checkRatio(line: PolicyLine, field: string, ratio: number, faults: DataFault[]): void {
  if (ratio < 1 / HIGHEST_RATIO || ratio > HIGHEST_RATIO) {
    faults.push({
      code: 'ratio-out-of-range',
      params: { value: ratio, limit: HIGHEST_RATIO },
      ...line.at(field),
    });
  }
}
