import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text as UTF-8, in hex. */
export type Digest = (text: string) => string;

/** The same on any platform; one that has its own is many times faster on millions of characters. */
const portableDigest: Digest = (text) => bytesToHex(sha256(utf8ToBytes(text)));

/** Hex digits of a version. */
const DIGITS = 12;

/**
 * Identity of a set of files, such as those of a trade profile: the first digits of a SHA-256 over their names
 * and the SHA-256 of their texts, in order of name.
 *
 * @param digest the platform's own SHA-256, where there is one
 */
export function filesVersion(
  files: Readonly<Record<string, string>>,
  digest: Digest = portableDigest,
): string {
  const content = Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => [name, digest(text)]);
  return portableDigest(JSON.stringify(content)).slice(0, DIGITS);
}

/**
 * Identity of the law and trade that results rest on.
 *
 * @param measures texts of the measures, by path within their folder
 * @param trade version of the files of the trade profile: a packed one no longer has their texts
 */
export function lawVersion(measures: Readonly<Record<string, string>>, trade: string): string {
  return portableDigest(JSON.stringify([filesVersion(measures), trade])).slice(0, DIGITS);
}
