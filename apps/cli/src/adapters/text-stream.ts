import { createReadStream, statSync } from 'node:fs';
import type { TextSource } from '@parley/economy';
import type { CodedFault } from '../faults.ts';

/** Bytes asked of the disk at a time. */
const CHUNK = 1 << 20;

/** A file as a stream of text, or the fault that keeps it from being one. */
export function textSource(
  path: string,
): { readonly source: TextSource } | { readonly fault: CodedFault } {
  const refused = (reason: string) => ({
    fault: { code: 'unreadable' as const, params: { value: path, reason } },
  });
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return refused('not a file');
    const open = () => createReadStream(path, { encoding: 'utf8', highWaterMark: CHUNK });
    return { source: { name: path, size: stats.size, open } };
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
}
