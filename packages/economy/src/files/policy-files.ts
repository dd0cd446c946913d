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
  readFlowLine,
  readProductivityLine,
  VALUE_FIELDS,
} from './policy-line.ts';

export type PolicyFileResult =
  | { readonly kind: 'changes'; readonly changes: readonly PolicyChange[] }
  | { readonly kind: 'faulty'; readonly faults: readonly DataFault[] };

const FLOW_FIELDS = ['importer', 'exporter', 'sector', ...VALUE_FIELDS, 'coverage'];
const PRODUCTIVITY_FIELDS = ['region', 'sector', 'ratio'];
const SECTIONS = ['tariffs', 'trade_costs', 'productivity'];

/** Reads a policy by its file name: `.yaml`/`.yml`, else CSV. All faults come back at once. */
export function readPolicyFile(file: string, text: string, codes: PolicyCodes): PolicyFileResult {
  return /\.ya?ml$/i.test(file)
    ? readPolicyYaml(file, text, codes)
    : readPolicyCsv(file, text, codes);
}

/** CSV with the columns importer, exporter, sector and one or more of `tariff`, `added`, …. */
function readPolicyCsv(file: string, text: string, codes: PolicyCodes): PolicyFileResult {
  const faults: DataFault[] = [];
  const required = ['importer', 'exporter', 'sector'];
  const table = readCsvTable(file, text, required, [...VALUE_FIELDS, 'coverage'], faults);
  // Without its columns no line can be read; a line that is ragged hides no fault of the others.
  if (faults.some(({ code }) => /column$/.test(code) || /file/.test(code))) {
    return { kind: 'faulty', faults };
  }
  const changes = table.rows.map((row) =>
    readFlowLine({ fields: row.cells, at: (field) => cellAt(table, row, field) }, codes, faults),
  );
  return settled(file, changes, faults);
}

/**
 * YAML with lists under `tariffs`, `trade_costs` (fields as the CSV's columns) and `productivity`
 * (`region`, `sector`, `ratio`).
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
  const changes: (PolicyChange | null)[] = [];
  for (const [section, list] of Object.entries(root.value)) {
    if (!SECTIONS.includes(section)) {
      const params = { value: section, known: SECTIONS, ...nearest(section, SECTIONS) };
      faults.push({ code: 'unknown-key', params, ...placeOf([section], true) });
      continue;
    }
    if (!Array.isArray(list)) {
      faults.push({ code: 'not-a-list', params: { value: section }, ...placeOf([section]) });
      continue;
    }
    const productivity = section === 'productivity';
    const known = productivity ? PRODUCTIVITY_FIELDS : FLOW_FIELDS;
    for (const [index, value] of list.entries()) {
      const entry = asEntry(value, [section, index]);
      if (!entry) {
        faults.push({ code: 'not-a-line', params: { known }, ...placeOf([section, index]) });
        continue;
      }
      const line = readLine(entry, known);
      const read = productivity ? readProductivityLine : readFlowLine;
      changes.push(read(line, codes, faults));
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
