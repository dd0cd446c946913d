import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Identity of the law and trade that results rest on: the first digits of a SHA-256 over the names
 * and texts of all their files, in order of name.
 */
export function lawVersion(files: Readonly<Record<string, string>>): string {
  const content = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content)))).slice(0, 12);
}
