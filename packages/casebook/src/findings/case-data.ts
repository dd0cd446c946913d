import { asEntry, type Entry, entriesAt, textAt } from '@parley/intake';
import type { CaseFileName } from '../case-files.ts';

/** The lists of a case that other entries refer to, and the file that holds each. */
export const LIST_FILES = {
  parties: 'case.yaml',
  issues: 'case.yaml',
  preferences: 'case.yaml',
  disagreement: 'case.yaml',
  worlds: 'case.yaml',
  calendar: 'case.yaml',
  sources: 'record/sources.yaml',
  rounds: 'record/rounds.yaml',
  positions: 'record/positions.yaml',
  offers: 'record/offers.yaml',
  topics: 'record/claims.yaml',
  claims: 'record/claims.yaml',
  outcomes: 'record/outcome.yaml',
} as const satisfies Record<string, CaseFileName>;
export type ListName = keyof typeof LIST_FILES;

/** Values of the files there are, as they were read; `undefined` for one that could not be. */
export type FileValues = Readonly<Partial<Record<CaseFileName, unknown>>>;

/** A case that may still break its schema. Paths begin with the name of the file. */
export interface CaseData {
  /** The file, if it holds keys at all. */
  readonly file: (name: CaseFileName) => Entry | undefined;
  readonly list: (name: ListName) => readonly Entry[];
  /** Whether the list can be told to lack something: its file was read, and it is a list or absent. */
  readonly complete: (...names: ListName[]) => boolean;
  /** The entries of a list by their `id`, the first of each. */
  readonly byId: (name: ListName) => ReadonlyMap<string, Entry>;
}

export function caseData(files: FileValues): CaseData {
  const file = (name: CaseFileName) => asEntry(files[name], [name]);
  const lists = new Map<ListName, readonly Entry[]>();
  const list = (name: ListName) => {
    const root = file(LIST_FILES[name]);
    const held = lists.get(name) ?? (root ? entriesAt(root, name) : []);
    lists.set(name, held);
    return held;
  };
  const indices = new Map<ListName, ReadonlyMap<string, Entry>>();
  const byId = (name: ListName) => {
    const index = indices.get(name) ?? indexed(list(name));
    indices.set(name, index);
    return index;
  };
  const complete = (name: ListName) => {
    if (!(LIST_FILES[name] in files)) return LIST_FILES[name] !== 'case.yaml';
    const root = file(LIST_FILES[name]);
    return root !== undefined && (!(name in root.value) || Array.isArray(root.value[name]));
  };
  return { file, list, byId, complete: (...names) => names.every(complete) };
}

function indexed(list: readonly Entry[]): ReadonlyMap<string, Entry> {
  const index = new Map<string, Entry>();
  for (const entry of list) {
    const id = textAt(entry, 'id');
    if (id !== undefined && !index.has(id)) index.set(id, entry);
  }
  return index;
}
