import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A file somebody else opens: this package does no I/O. */
export interface TextSource {
  /** As faults call it. */
  readonly name: string;
  /** Bytes, where known. */
  readonly size?: number;
  /** The text from its beginning, in chunks of any length; may be called again. */
  readonly open: () => AsyncIterable<string>;
}

export interface ReadProgress {
  readonly file: string;
  readonly bytesRead: number;
  /** Bytes in all, where known. */
  readonly size: number | null;
}

/** Called after every chunk. */
export type OnProgress = (progress: ReadProgress) => void;

/** What was read of a file. */
export interface LinesRead {
  readonly file: string;
  readonly lines: number;
  readonly bytes: number;
  /** Of what was read, hexadecimal. */
  readonly sha256: string;
  /** Whether the last line ended, as whole files do. */
  readonly ended: boolean;
  /** Longest text held at a time, in characters: a chunk and the row that straddles it. */
  readonly held: number;
  /** The line that was longer than {@link MAX_LINE}, where reading stopped. */
  readonly tooLong: number | null;
}

/** Longest line accepted, in characters: twenty times a row of the largest published table. */
export const MAX_LINE = 4_000_000;

/**
 * Hands over a text line by line (from 1, without line ends, carriage returns or byte-order mark),
 * holding one chunk and one row at a time. Stops when `onLine` returns false.
 */
export async function eachLine(
  source: TextSource,
  onLine: (text: string, line: number) => boolean | undefined,
  onProgress?: OnProgress,
): Promise<LinesRead> {
  const hash = sha256.create();
  let bytes = 0;
  let line = 0;
  let rest = '';
  let held = 0;
  let tooLong: number | null = null;
  const give = (text: string): boolean => {
    line++;
    const begin = line === 1 && text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const end = text.charCodeAt(text.length - 1) === 13 ? text.length - 1 : text.length;
    return onLine(begin === 0 && end === text.length ? text : text.slice(begin, end), line) ?? true;
  };
  reading: for await (const chunk of source.open()) {
    const encoded = utf8ToBytes(chunk);
    hash.update(encoded);
    bytes += encoded.length;
    held = Math.max(held, rest.length + chunk.length);
    let from = 0;
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      const text = from === 0 ? rest + chunk.slice(0, at) : chunk.slice(from, at);
      rest = '';
      from = at + 1;
      if (!give(text)) break reading;
    }
    rest = from === 0 ? rest + chunk : chunk.slice(from);
    if (rest.length > MAX_LINE) {
      tooLong = line + 1;
      rest = '';
      break;
    }
    onProgress?.({ file: source.name, bytesRead: bytes, size: source.size ?? null });
  }
  const ended = rest === '';
  if (!ended) give(rest);
  const file = source.name;
  return { file, lines: line, bytes, sha256: bytesToHex(hash.digest()), ended, held, tooLong };
}

/** Largest file read as a whole, in characters. */
const MAX_WHOLE = 20_000_000;

/** The text of a small file; what is longer than a table we read as a whole is cut there. */
export async function wholeText(source: TextSource): Promise<string> {
  let text = '';
  for await (const chunk of source.open()) {
    text += chunk;
    if (text.length > MAX_WHOLE) break;
  }
  return text;
}

/** The first lines of a file, without the rest being read, and the one too long, if one was. */
export async function firstLines(
  source: TextSource,
  count: number,
): Promise<{ readonly lines: readonly string[]; readonly tooLong: number | null }> {
  const lines: string[] = [];
  const { tooLong } = await eachLine(source, (text) => lines.push(text) < count);
  return { lines, tooLong };
}
