import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type CaseFiles, filesByName } from './case-files.ts';

/**
 * SHA-256 of a case's content, in hex: which case a result was computed from.
 *
 * The order of the files, a byte-order mark and the kind of line ends do not count; every other character of
 * every name and text does.
 */
export function caseHash(files: CaseFiles): string {
  const content = [...filesByName(files)]
    .map(([name, text]) => [name, text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content))));
}
