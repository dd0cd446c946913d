import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CASE_FILES } from '@parley/casebook';
import { lawVersion } from '@parley/law';
import { inWords, type WordedFault } from '../faults.ts';
import type { Context } from '../io.ts';
import { openCase } from './open-case.ts';
import { filesIn, isFile, isFolder, readText } from './text-files.ts';

/** What the packs of the workbench say of the law of a case. */
interface ListedLaw {
  readonly case: string;
  readonly version: string;
}

/** The list of cases that is served with the workbench, as far as it matters here. */
interface CasesPack {
  readonly trade: string;
  readonly cases: readonly { readonly id: string; readonly law: ListedLaw | null }[];
}

export type CasePacks =
  | {
      readonly kind: 'packs';
      readonly id: string;
      readonly folder: string;
      /** By path within the site. */
      readonly packs: ReadonlyMap<string, Uint8Array>;
      /** How many files of `private/` are among them. */
      readonly privateFiles: number;
    }
  | { readonly kind: 'faulty'; readonly faults: readonly WordedFault[] };

/**
 * A case of the user's own as the workbench reads one: its files, and the list of cases with it in front. In place
 * of a built-in case of the same name.
 *
 * @param folder of the built workbench
 * @param withPrivate whether the overlay in `private/` is among the files
 */
export function casePacks(
  nameOrFolder: string,
  folder: string,
  withPrivate: boolean,
  context: Context,
): CasePacks {
  const opened = openCase(nameOrFolder, context);
  if (opened.kind === 'faulty') return opened;
  const texts: Record<string, string> = {};
  const faults: WordedFault[] = [];
  for (const path of casePaths(opened.folder, withPrivate)) {
    const content = readText(join(opened.folder, path));
    if ('fault' in content) faults.push(inWords(content.fault, context));
    else texts[path] = content.text;
  }
  if (faults.length > 0) return { kind: 'faulty', faults };

  const { title, parties, asOf, economy, law } = opened.case;
  const listed = JSON.parse(readFileSync(join(folder, 'packs', 'cases.json'), 'utf8')) as CasesPack;
  const measures = Object.entries(texts).flatMap(([path, text]) =>
    path.startsWith(MEASURES) ? [[path.slice(MEASURES.length), text] as const] : [],
  );
  const own = { case: opened.id, version: lawVersion(Object.fromEntries(measures), listed.trade) };
  const borrowed = listed.cases.find(({ id }) => id === law)?.law ?? null;
  const entry = {
    id: opened.id,
    folder: opened.folder,
    title,
    parties: parties.map(({ code, name }) => ({ code, name })),
    asOf,
    hash: opened.hash,
    dataset: economy.dataset,
    law: measures.length > 0 ? own : borrowed,
  };
  const others = listed.cases.filter(({ id }) => id !== opened.id);
  return {
    kind: 'packs',
    id: opened.id,
    folder: opened.folder,
    packs: new Map([
      ['packs/cases.json', Buffer.from(JSON.stringify({ ...listed, cases: [entry, ...others] }))],
      [`packs/cases/${opened.id}.json.gz`, gzipSync(JSON.stringify(texts))],
    ]),
    privateFiles: Object.keys(texts).filter((path) => path.startsWith(PRIVATE)).length,
  };
}

const MEASURES = 'measures/';
const PRIVATE = 'private/';

/** What of a case's folder is served: its own files, its law, its README; `private/` only where asked for. */
function casePaths(folder: string, withPrivate: boolean): readonly string[] {
  const below = (name: string) =>
    isFolder(join(folder, name))
      ? filesIn(join(folder, name)).map((path) => `${name}/${path}`)
      : [];
  return [
    ...[...CASE_FILES, 'README.md'].filter((path) => isFile(join(folder, path))),
    ...below('measures'),
    ...(withPrivate ? below('private') : []),
  ];
}
