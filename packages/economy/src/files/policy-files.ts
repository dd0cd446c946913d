import {
  asEntry,
  cellAt,
  commonFaults,
  type Entry,
  faultText,
  nearest,
  type Path,
  readCsvTable,
  readYaml,
  type YamlFinding,
} from '@parley/intake';
import type { DataFault } from '../fault.ts';
import type { PolicyChange } from '../policy.ts';
import {
  type PolicyCodes,
  type PolicyLine,
  QUALIFIERS,
  readFlowLine,
  readProductivityLine,
  VALUE_FIELDS,
} from './policy-line.ts';
import {
  createPurchaseReader,
  PURCHASE_FIELDS,
  PURCHASE_QUALIFIERS,
  readInvestmentLine,
  readInvestmentRow,
} from './policy-promise-line.ts';

export type PolicyFileResult =
  | { readonly kind: 'changes'; readonly changes: readonly PolicyChange[] }
  | { readonly kind: 'faulty'; readonly faults: readonly DataFault[] };

const FLOW = ['importer', 'exporter', 'sector'];
const TRADE_FIELDS = [...FLOW, ...VALUE_FIELDS, ...QUALIFIERS];
const FIELDS = {
  tariffs: TRADE_FIELDS,
  trade_costs: TRADE_FIELDS,
  productivity: ['region', 'sector', 'ratio'],
  purchases: [...FLOW, ...PURCHASE_FIELDS, ...PURCHASE_QUALIFIERS],
  investments: ['from', 'to', 'usd_bn'],
} as const;
type Section = keyof typeof FIELDS;
const SECTIONS = Object.keys(FIELDS);
const isSection = (name: string): name is Section => SECTIONS.includes(name);

/** What a line of CSV may be about, with what may stand beside it. */
const ROW_KINDS = [
  { values: [...VALUE_FIELDS], qualifiers: [...QUALIFIERS] },
  { values: PURCHASE_FIELDS, qualifiers: [...PURCHASE_QUALIFIERS] },
  { values: ['investment'], qualifiers: [] },
] as const;
const ROW_VALUES: readonly string[] = ROW_KINDS.flatMap(({ values }) => values);
const ROW_QUALIFIERS: readonly string[] = ROW_KINDS.flatMap(({ qualifiers }) => qualifiers);

/** Reads a policy by its file name: `.yaml`/`.yml`, else CSV. All faults come back at once. */
export function readPolicyFile(file: string, text: string, codes: PolicyCodes): PolicyFileResult {
  return /\.ya?ml$/i.test(file)
    ? readPolicyYaml(file, text, codes)
    : readPolicyCsv(file, text, codes);
}

/**
 * CSV with the columns importer, exporter, sector and one or more of `tariff`, `added`, `floor`,
 * `trade_cost`, `purchase`, `purchase_added`, `investment`, each line giving one of them.
 */
function readPolicyCsv(file: string, text: string, codes: PolicyCodes): PolicyFileResult {
  const faults: DataFault[] = [];
  const optional = [...ROW_VALUES, ...ROW_QUALIFIERS];
  const table = readCsvTable(file, text, FLOW, optional, faults);
  // Without its columns no line can be read; a line that is ragged hides no fault of the others.
  if (faults.some(({ code }) => /column$/.test(code) || /file/.test(code))) {
    return { kind: 'faulty', faults };
  }
  const readPurchase = createPurchaseReader(codes, faults);
  const changes = table.rows.map((row): PolicyChange | null => {
    const line = { fields: row.cells, at: (field: string) => cellAt(table, row, field) };
    const isGiven = (field: string) => (row.cells[field] ?? '') !== '';
    const given = ROW_VALUES.filter(isGiven);
    const [value] = given;
    if (value === undefined || given.length > 1) {
      const params = { known: ROW_VALUES, got: given };
      faults.push({ code: 'one-value-a-line', params, ...line.at(given[1] ?? 'sector') });
      return null;
    }
    const kind = ROW_KINDS.find(({ values }) => (values as readonly string[]).includes(value));
    const stray = ROW_QUALIFIERS.filter(isGiven).filter(
      (field) => !(kind?.qualifiers as readonly string[]).includes(field),
    );
    for (const field of stray) {
      const params = { value: field, column: value };
      faults.push({ code: 'does-not-belong', params, ...line.at(field) });
    }
    if (value === 'investment') return readInvestmentRow(line, codes, faults);
    if (PURCHASE_FIELDS.includes(value)) return readPurchase(line);
    return readFlowLine(line, codes, faults);
  });
  return settled(file, changes, faults);
}

/**
 * YAML with lists under `tariffs`, `trade_costs`, `purchases` (fields as the CSV's columns),
 * `productivity` (`region`, `sector`, `ratio`) and `investments` (`from`, `to`, `usd_bn`).
 */
function readPolicyYaml(file: string, text: string, codes: PolicyCodes): PolicyFileResult {
  const yaml = readYaml(text, 'text');
  if (yaml.findings.length > 0)
    return { kind: 'faulty', faults: yaml.findings.map((finding) => unreadable(file, finding)) };
  const placeOf = (path: Path, atKey = false) => ({ file, ...yaml.locate(path, atKey) });
  const root = asEntry(yaml.value, []);
  if (!root) {
    const params = { known: SECTIONS };
    return { kind: 'faulty', faults: [{ code: 'not-a-policy', params, ...placeOf([]) }] };
  }

  const faults: DataFault[] = [];
  const readLine = (entry: Entry, known: readonly string[]): PolicyLine => {
    const fields: Record<string, string> = {};
    for (const [field, value] of Object.entries(entry.value)) {
      if (known.includes(field)) fields[field] = typeof value === 'string' ? value : '';
      else {
        const params = { value: field, known, ...nearest(field, known) };
        faults.push({ code: 'unknown-key', params, ...placeOf([...entry.path, field], true) });
      }
    }
    return { fields, at: (field) => placeOf([...entry.path, field]) };
  };
  const readTrade = (line: PolicyLine) => readFlowLine(line, codes, faults);
  const readers: Readonly<Record<Section, (line: PolicyLine) => PolicyChange | null>> = {
    tariffs: readTrade,
    trade_costs: readTrade,
    productivity: (line) => readProductivityLine(line, codes, faults),
    purchases: createPurchaseReader(codes, faults),
    investments: (line) => readInvestmentLine(line, codes, faults),
  };
  const changes: (PolicyChange | null)[] = [];
  for (const [section, list] of Object.entries(root.value)) {
    if (!isSection(section)) {
      const params = { value: section, known: SECTIONS, ...nearest(section, SECTIONS) };
      faults.push({ code: 'unknown-key', params, ...placeOf([section], true) });
      continue;
    }
    if (!Array.isArray(list)) {
      faults.push({ code: 'not-a-list', params: { value: section }, ...placeOf([section]) });
      continue;
    }
    const known = FIELDS[section];
    const read = readers[section];
    for (const [index, value] of list.entries()) {
      const entry = asEntry(value, [section, index]);
      if (!entry) {
        faults.push({ code: 'not-a-line', params: { known }, ...placeOf([section, index]) });
        continue;
      }
      changes.push(read(readLine(entry, known)));
    }
  }
  return settled(file, changes, faults);
}

function unreadable(file: string, { code, details, position }: YamlFinding): DataFault {
  const params = { file, ...details };
  if (code === 'file-too-large') return { code, params, file };
  if (code === 'yaml-too-many-aliases') return { code: 'too-many-aliases', params, file };
  const message = details.reason ?? faultText(commonFaults, code, details, 'en').message;
  return { code: 'bad-yaml', params: { message }, file, ...position };
}

function settled(
  file: string,
  changes: readonly (PolicyChange | null)[],
  faults: readonly DataFault[],
): PolicyFileResult {
  if (faults.length > 0) {
    const ordered = [...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return { kind: 'faulty', faults: ordered };
  }
  if (changes.length === 0) {
    return { kind: 'faulty', faults: [{ code: 'no-changes', params: { file }, file }] };
  }
  return { kind: 'changes', changes: changes.filter((change) => change !== null) };
}
