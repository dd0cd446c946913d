import { unzip } from 'fflate';
import type { ShownFault } from '../engine/protocol.ts';

/** A file as it was dropped or picked, with its path within what was dropped. */
export interface DroppedFile {
  readonly path: string;
  readonly file: File;
}

export type ReadCase =
  | {
      readonly kind: 'files';
      readonly name: string;
      readonly files: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'refused'; readonly name: string; readonly faults: readonly ShownFault[] };

/** A case is text that people write: what is larger is none, or not meant well. */
const MOST_FILES = 500;
const MOST_BYTES = 20_000_000;
const MOST_DEPTH = 6;
/** What a case may have beside YAML: lists of measures as CSV, and its README. */
const WANTED = /\.(ya?ml|csv|txt|md)$/i;

/** All files below what was dropped, folders walked through. */
export async function dropped({ items, files }: DataTransfer): Promise<readonly DroppedFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return [...files].map((file) => ({ path: file.name, file }));
  const found: DroppedFile[] = [];
  const walk = async (entry: FileSystemEntry, path: string, depth: number): Promise<void> => {
    if (found.length > MOST_FILES || depth > MOST_DEPTH) return;
    if (entry.isFile) {
      const file = await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      );
      found.push({ path, file });
      return;
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      if (some.length === 0) return;
      for (const each of some) await walk(each, `${path}/${each.name}`, depth + 1);
    }
  };
  for (const entry of entries) await walk(entry, entry.name, 0);
  return found;
}

/** The texts of a case from a folder, a zip or its files; bounded before anything is unpacked. */
export async function readDropped(given: readonly DroppedFile[]): Promise<ReadCase> {
  const name = given[0]?.path.split('/')[0] ?? '';
  const refuse = (code: string, message: string): ReadCase => ({
    kind: 'refused',
    name,
    faults: [{ file: name, code, message }],
  });
  const zip = given.find(({ path }) => /\.zip$/i.test(path));
  if (zip !== undefined) {
    if (zip.file.size > MOST_BYTES) return refuse('too-large', tooLarge(zip.file.size));
    const bytes = new Uint8Array(await zip.file.arrayBuffer());
    const unpacked = await unpack(bytes);
    if (typeof unpacked === 'string') return refuse('zip-unreadable', unpacked);
    return gather(name, unpacked);
  }
  const wanted = given.filter(({ path }) => WANTED.test(path));
  if (wanted.length > MOST_FILES) return refuse('too-many-files', `> ${MOST_FILES}`);
  const size = wanted.reduce((sum, { file }) => sum + file.size, 0);
  if (size > MOST_BYTES) return refuse('too-large', tooLarge(size));
  const texts = new Map<string, string>();
  for (const { path, file } of wanted) texts.set(path, await file.text());
  return gather(name, texts);
}

function tooLarge(size: number): string {
  return `${Math.round(size / 1e6)} MB > ${MOST_BYTES / 1e6} MB`;
}

/** Sizes that the archive states are held to before they are unpacked. */
function unpack(bytes: Uint8Array): Promise<Map<string, string> | string> {
  let total = 0;
  let count = 0;
  let refused: string | null = null;
  return new Promise((resolve) => {
    unzip(
      bytes,
      {
        filter: ({ name, originalSize }) => {
          if (!WANTED.test(name) || name.split('/').length > MOST_DEPTH) return false;
          total += originalSize;
          count++;
          if (total > MOST_BYTES) refused = tooLarge(total);
          if (count > MOST_FILES) refused = `> ${MOST_FILES}`;
          return refused === null;
        },
      },
      (error, files) => {
        if (error !== null) resolve(error.message);
        else if (refused !== null) resolve(refused);
        else {
          const decoder = new TextDecoder();
          resolve(
            new Map(Object.entries(files).map(([path, data]) => [path, decoder.decode(data)])),
          );
        }
      },
    );
  });
}

/** The folder that holds `case.yaml` is the case; what is private stays out. */
function gather(name: string, texts: ReadonlyMap<string, string>): ReadCase {
  const at = [...texts.keys()]
    .filter((path) => /(^|\/)case\.yaml$/.test(path))
    .sort((a, b) => a.length - b.length)[0];
  const folder = at === undefined ? '' : at.slice(0, at.length - 'case.yaml'.length);
  const files = Object.fromEntries(
    [...texts].flatMap(([path, text]) => {
      const inside = path.slice(folder.length);
      return path.startsWith(folder) && !inside.startsWith('private/') ? [[inside, text]] : [];
    }),
  );
  return { kind: 'files', name: folder.replace(/\/$/, '') || name, files };
}
