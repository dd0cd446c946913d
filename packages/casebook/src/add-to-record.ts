import { appendToYamlList, faultText, type Language, readYaml } from '@parley/intake';
import { type CaseFault, caseFaults } from './case-faults.ts';
import { type CaseFileName, type CaseFiles, filesByName } from './case-files.ts';
import { LIST_FILES } from './findings/case-data.ts';
import { loadCase } from './load-case.ts';
import { schemaLine } from './schema-line.ts';

/** Lists of a case that entries are added to as the talks go on. */
export const RECORD_LISTS = [
  'calendar',
  'sources',
  'rounds',
  'positions',
  'offers',
  'topics',
  'claims',
  'outcomes',
] as const;
export type RecordList = (typeof RECORD_LISTS)[number];

export type Added =
  | {
      readonly kind: 'added';
      readonly file: CaseFileName;
      /** The whole file with the entry in it. */
      readonly text: string;
      /** Line of the entry, from 1. */
      readonly line: number;
    }
  | { readonly kind: 'refused'; readonly faults: readonly CaseFault[] };

/** What faults of an entry's own text call it. */
const ENTRY = 'entry';

/**
 * Adds an entry to a list of a case, in the text of the file that holds the list: below the last entry and
 * written as the others are. Everything else in the file stays byte for byte, comments and order too.
 *
 * The case is checked with the entry in it, all files together. Anything wrong, with the entry or with the case
 * as it was, and nothing is added; faults of the entry stand where it would have stood.
 *
 * @param entry plain data, or the YAML text of one entry
 * @example
 * const added = addToRecord(files, 'positions', { id: 'b-rice', party: 'BBB', … });
 * if (added.kind === 'added') write(added.file, added.text);
 */
export function addToRecord(
  files: CaseFiles,
  list: RecordList,
  entry: unknown,
  language: Language = 'en',
): Added {
  const byName = filesByName(files);
  const before = loadCase(byName, language);
  if (before.kind === 'faulty') return { kind: 'refused', faults: before.faults };
  const read = typeof entry === 'string' ? entryIn(entry, language) : { value: entry };
  if ('faults' in read) return { kind: 'refused', faults: read.faults };

  const file = LIST_FILES[list];
  const text = byName.get(file) ?? `${schemaLine(file)}\n`;
  const appended = appendToYamlList(text, list, read.value);
  if (appended === undefined) {
    const words = faultText(caseFaults, 'list-closed', { list }, language);
    const fault: CaseFault = { code: 'list-closed', file, line: 1, column: 1, ...words };
    return { kind: 'refused', faults: [fault] };
  }
  const after = loadCase(new Map([...byName, [file, appended.text]]), language);
  return after.kind === 'faulty'
    ? { kind: 'refused', faults: after.faults }
    : { kind: 'added', file, ...appended };
}

/** One entry from its text, be it as it stands in a list or without the hyphen. */
function entryIn(
  text: string,
  language: Language,
): { readonly value: unknown } | { readonly faults: readonly CaseFault[] } {
  const { value, findings } = readYaml(text);
  if (findings.length > 0)
    return {
      faults: findings.map(({ code, position, details }) => ({
        code,
        file: ENTRY,
        ...position,
        ...faultText(caseFaults, code, details, language),
      })),
    };
  return { value: Array.isArray(value) && value.length === 1 ? value[0] : value };
}
