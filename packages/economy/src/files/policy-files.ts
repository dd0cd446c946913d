import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Dataset } from '../dataset.ts';
import type { DataFault } from '../fault.ts';
import { nearest } from '../nearest.ts';
import type { PolicyChange } from '../policy.ts';
import { cellAt, readCsvTable } from './csv-table.ts';
import {
  type PolicyLine,
  readFlowLine,
  readProductivityLine,
  VALUE_FIELDS,
} from './policy-line.ts';

export type PolicyFileResult =
  | { readonly kind: 'changes'; readonly changes: readonly PolicyChange[] }
  | { readonly kind: 'faulty'; readonly faults: readonly DataFault[] };

/** Largest YAML accepted, in characters, and how often its aliases may be used. */
const MAX_CHARACTERS = 1_000_000;
const MAX_ALIASES = 100;

const FLOW_FIELDS = ['importer', 'exporter', 'sector', ...VALUE_FIELDS, 'coverage'];
const PRODUCTIVITY_FIELDS = ['region', 'sector', 'ratio'];
const SECTIONS = ['tariffs', 'trade_costs', 'productivity'];

/** Reads a policy by its file name: `.yaml`/`.yml`, else CSV. All faults come back at once. */
export function readPolicyFile(file: string, text: string, dataset: Dataset): PolicyFileResult {
  return /\.ya?ml$/i.test(file)
    ? readPolicyYaml(file, text, dataset)
    : readPolicyCsv(file, text, dataset);
}

/** CSV with the columns importer, exporter, sector and one or more of `tariff`, `added`, …. */
function readPolicyCsv(file: string, text: string, dataset: Dataset): PolicyFileResult {
  const faults: DataFault[] = [];
  const required = ['importer', 'exporter', 'sector'];
  const table = readCsvTable(file, text, required, [...VALUE_FIELDS, 'coverage'], faults);
  if (faults.length > 0) return { kind: 'faulty', faults };
  const changes = table.rows.map((row) =>
    readFlowLine({ fields: row.cells, at: (field) => cellAt(table, row, field) }, dataset, faults),
  );
  return settled(changes, faults);
}

/**
 * YAML with lists under `tariffs`, `trade_costs` (fields as the CSV's columns) and `productivity`
 * (`region`, `sector`, `ratio`).
 */
function readPolicyYaml(file: string, text: string, dataset: Dataset): PolicyFileResult {
  const faults: DataFault[] = [];
  if (text.length > MAX_CHARACTERS) {
    const params = { file, limit: MAX_CHARACTERS };
    return { kind: 'faulty', faults: [{ code: 'file-too-large', params, file }] };
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const placeAt = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { file, line, column: col };
  };
  const placeOf = (node: unknown) => placeAt((node as Node | null)?.range?.[0] ?? 0);
  for (const error of document.errors) {
    const message = error.message.split('\n')[0];
    faults.push({ code: 'bad-yaml', params: { message }, ...placeAt(error.pos[0]) });
  }
  if (faults.length > 0) return { kind: 'faulty', faults };
  try {
    document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    return { kind: 'faulty', faults: [{ code: 'too-many-aliases', params: { file }, file }] };
  }
  const root = document.contents;
  if (!isMap(root)) {
    faults.push({ code: 'not-a-policy', params: { known: SECTIONS }, ...placeOf(root) });
    return { kind: 'faulty', faults };
  }

  const changes: (PolicyChange | null)[] = [];
  for (const { key, value } of root.items) {
    const section = String(isScalar(key) ? key.value : key);
    if (!SECTIONS.includes(section)) {
      const params = { value: section, known: SECTIONS, ...nearest(section, SECTIONS) };
      faults.push({ code: 'unknown-key', params, ...placeOf(key) });
      continue;
    }
    if (!isSeq(value)) {
      faults.push({ code: 'not-a-list', params: { value: section }, ...placeOf(value ?? key) });
      continue;
    }
    const known = section === 'productivity' ? PRODUCTIVITY_FIELDS : FLOW_FIELDS;
    for (const item of value.items) {
      if (!isMap(item)) {
        faults.push({ code: 'not-a-line', params: { known }, ...placeOf(item) });
        continue;
      }
      const line = readMapLine(item, known, faults, placeOf);
      changes.push(
        section === 'productivity'
          ? readProductivityLine(line, dataset, faults)
          : readFlowLine(line, dataset, faults),
      );
    }
  }
  return settled(changes, faults);
}

function readMapLine(
  item: { readonly items: readonly { readonly key: unknown; readonly value: unknown }[] },
  known: readonly string[],
  faults: DataFault[],
  placeOf: (node: unknown) => { file: string; line: number; column: number },
): PolicyLine {
  const fields: Record<string, string> = {};
  const places = new Map<string, ReturnType<typeof placeOf>>();
  for (const { key, value } of item.items) {
    const field = String(isScalar(key) ? key.value : key);
    if (!known.includes(field)) {
      const params = { value: field, known, ...nearest(field, known) };
      faults.push({ code: 'unknown-key', params, ...placeOf(key) });
      continue;
    }
    // The source text keeps codes such as 03 as they were written.
    fields[field] = isScalar(value) ? (value.source ?? String(value.value)) : '';
    places.set(field, placeOf(value ?? key));
  }
  return { fields, at: (field) => places.get(field) ?? placeOf(item) };
}

function settled(
  changes: readonly (PolicyChange | null)[],
  faults: readonly DataFault[],
): PolicyFileResult {
  if (faults.length > 0) return { kind: 'faulty', faults };
  return { kind: 'changes', changes: changes.filter((change) => change !== null) };
}
