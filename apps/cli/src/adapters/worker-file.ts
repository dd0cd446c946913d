/** The worker's file, beside a bundle; null for a program run from its sources: it has one thread. */
export function workerFile(): URL | null {
  const beside = new URL('./worker.mjs', import.meta.url);
  return /\/cli-[0-9a-f]{16}\//.test(beside.href) ? beside : null;
}
