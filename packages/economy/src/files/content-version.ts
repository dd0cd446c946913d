import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Identity of a folder's content: the id and the first digits of a SHA-256 over the named files. */
export function contentVersion(
  id: string,
  names: readonly string[],
  files: Readonly<Record<string, string | undefined>>,
): string {
  const text = names.map((name) => `${name}\n${files[name] ?? ''}`).join('\n');
  return `${id}@${bytesToHex(sha256(utf8ToBytes(text))).slice(0, 12)}`;
}
