import { cellAt, readCsvTable } from '@parley/intake';
import type { Dataset } from '../dataset.ts';
import type { DataFault } from '../fault.ts';
import type { PolicyChange } from '../policy.ts';
import { QUALIFIERS, readFlowLine, VALUE_FIELDS } from './policy-line.ts';

export interface NamedPolicy {
  readonly name: string;
  readonly changes: readonly PolicyChange[];
}

export type PolicyListResult =
  | { readonly kind: 'policies'; readonly policies: readonly NamedPolicy[] }
  | { readonly kind: 'faulty'; readonly faults: readonly DataFault[] };

/** Faults told one by one before the rest are only counted: a slip may stand in every line. */
const TOLD = 50;

/**
 * Many policies in one CSV file: lines about flows (tariffs, trade costs) as in a policy file, with a
 * column `policy` before them. Lines of one
 * name belong together, in order; a line without a name belongs to the policy above it. Policies come
 * in the order of their first lines. All faults come back at once, with their lines.
 */
export function readPolicyList(file: string, text: string, dataset: Dataset): PolicyListResult {
  const faults: DataFault[] = [];
  const required = ['policy', 'importer', 'exporter', 'sector'];
  const table = readCsvTable(file, text, required, [...VALUE_FIELDS, ...QUALIFIERS], faults);
  // Without its columns no line can be read; a line that is ragged hides no fault of the others.
  if (faults.some(({ code }) => /column$/.test(code) || /file/.test(code))) {
    return { kind: 'faulty', faults };
  }
  const policies = new Map<string, PolicyChange[]>();
  let name = '';
  for (const row of table.rows) {
    const { policy = '', ...fields } = row.cells;
    name = policy === '' ? name : policy;
    const at = (field: string) => cellAt(table, row, field);
    if (name === '') {
      faults.push({ code: 'no-policy-name', params: {}, ...at('policy') });
      continue;
    }
    const change = readFlowLine({ fields, at }, dataset, faults);
    const changes = policies.get(name) ?? [];
    policies.set(name, changes);
    if (change !== null) changes.push(change);
  }
  if (faults.length > 0) return { kind: 'faulty', faults: told(faults) };
  if (policies.size === 0) {
    return { kind: 'faulty', faults: [{ code: 'no-changes', params: { file }, file }] };
  }
  return {
    kind: 'policies',
    policies: [...policies].map(([name, changes]) => ({ name, changes })),
  };
}

function told(faults: readonly DataFault[]): readonly DataFault[] {
  const ordered = faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const first = ordered[TOLD];
  if (first === undefined) return ordered;
  const params = { of: first.code, count: ordered.length - TOLD };
  return [...ordered.slice(0, TOLD), { code: 'more-of-the-same', params }];
}
