import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';

/** Published data and results that golden tests compare against; too large or not ours to ship. */
export interface ReferenceData {
  /** Absolute path of the folder that holds `reference/` and `data/`. */
  folder: string;
}

const REPOSITORY = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Finds the reference data: the folder named by `PARLEY_SHARED`, else `../shared` beside the
 * repository.
 *
 * @returns null when the folder is absent on a person's machine
 * @throws when the folder is absent and `CI` is set: there a golden test must run, not be skipped
 */
export function referenceData(env: NodeJS.ProcessEnv = process.env): ReferenceData | null {
  const folder = resolve(REPOSITORY, env.PARLEY_SHARED || join('..', 'shared'));
  if (existsSync(folder)) return { folder };
  if (env.CI && env.CI !== 'false') {
    throw new Error(
      `reference data not found: ${folder} (CI is set, so golden tests must run; PARLEY_SHARED names the folder)`,
    );
  }
  return null;
}

/**
 * A `describe` for tests that read reference data. Where the data is absent the suite shows as one
 * skipped test whose title says why, and `body` does not run.
 *
 * @example
 * describeWithReferenceData('effective rates', ({ folder }) => {
 *   test('Japan', () => { … readFileSync(join(folder, 'reference/…')) … });
 * });
 */
export function describeWithReferenceData(
  title: string,
  body: (reference: ReferenceData) => void,
): void {
  const reference = referenceData();
  if (reference) {
    describe(title, () => body(reference));
    return;
  }
  describe.skip(`${title} (skipped: no reference data; set PARLEY_SHARED)`, () => {
    test.todo('reads the reference data');
  });
}
