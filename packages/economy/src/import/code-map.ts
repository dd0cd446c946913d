import { cellAt, readCsvTable } from '@parley/intake';
import type { LocalisedText, Sector } from '../dataset.ts';
import type { FaultLog } from './import-fault.ts';

/** Where codes go: `from,to[,name_en,name_ja,kind]`, a line a code. */
export interface CodeMap {
  readonly file: string;
  readonly to: ReadonlyMap<string, string>;
  /** The new codes, in the order of the file. */
  readonly codes: readonly string[];
  /** Names given beside the new codes. */
  readonly names: ReadonlyMap<string, LocalisedText>;
  readonly kinds: ReadonlyMap<string, Sector['kind']>;
}

/** Reads a map. Faults: a code mapped twice, a group of goods and services, those of any table. */
export function readCodeMap(file: string, text: string, faults: FaultLog): CodeMap {
  const optional = ['name_en', 'name_ja', 'kind'];
  const table = readCsvTable(file, text, ['from', 'to'], optional, faults);
  const to = new Map<string, string>();
  const names = new Map<string, LocalisedText>();
  const kinds = new Map<string, Sector['kind']>();
  for (const row of table.rows) {
    const { from, to: code, name_en: en = '', name_ja: ja = '', kind = '' } = row.cells;
    if (to.has(from)) {
      const place = cellAt(table, row, 'from');
      faults.push({ code: 'mapped-twice', params: { value: from }, ...place });
    }
    to.set(from, code);
    if (!names.has(code) && (en !== '' || ja !== '')) {
      names.set(code, { en: en === '' ? code : en, ja: ja === '' ? en || code : ja });
    }
    if (kind === '') continue;
    const place = cellAt(table, row, 'kind');
    if (kind !== 'goods' && kind !== 'services') {
      const params = { value: kind, known: ['goods', 'services'] };
      faults.push({ code: 'unknown-kind', params, ...place });
    } else if ((kinds.get(code) ?? kind) !== kind) {
      faults.push({ code: 'kinds-mixed', params: { value: code }, ...place });
    } else {
      kinds.set(code, kind);
    }
  }
  return { file, to, codes: [...new Set(to.values())], names, kinds };
}

/** Codes and positions of a list of codes under a map. */
export interface Grouping {
  readonly codes: readonly string[];
  readonly at: readonly number[];
}

/**
 * Puts codes into groups. Codes that the map lacks are one fault that lists them all; groups that
 * nothing goes to are left out.
 */
export function groupCodes(
  codes: readonly string[],
  map: CodeMap | null,
  code: 'unmapped-region' | 'unmapped-sector',
  faults: FaultLog,
): Grouping {
  if (map === null) return { codes, at: codes.map((_, at) => at) };
  const unmapped = codes.filter((from) => !map.to.has(from));
  if (unmapped.length > 0) {
    faults.push({ code, params: { codes: unmapped, count: unmapped.length }, file: map.file });
  }
  const used = new Set(codes.map((from) => map.to.get(from)));
  const groups = map.codes.filter((group) => used.has(group));
  const positions = new Map(groups.map((group, at) => [group, at]));
  return { codes: groups, at: codes.map((from) => positions.get(map.to.get(from) ?? '') ?? 0) };
}

/** A group is what its members are; where they differ the map must say. */
export function groupKinds(
  kinds: readonly Sector['kind'][],
  groups: Grouping,
  map: CodeMap | null,
  faults: FaultLog,
): ReadonlyMap<string, Sector['kind']> {
  const found = new Map<string, Sector['kind']>();
  groups.codes.forEach((code, group) => {
    const given = map?.kinds.get(code);
    const members = kinds.filter((_, at) => groups.at[at] === group);
    if (given === undefined && members.some((kind) => kind !== members[0])) {
      const place = map === null ? {} : { file: map.file };
      faults.push({ code: 'kinds-mixed', params: { value: code }, ...place });
    }
    found.set(code, given ?? members[0]);
  });
  return found;
}
