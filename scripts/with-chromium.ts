import { describe, test } from 'vitest';
import { chromiumPath } from './chromium.ts';

/**
 * A `describe` for tests in a browser. Without one the suite shows as one skipped test whose title says why, and
 * fails where `CI` is set.
 *
 * @example
 * describeWithChromium('the table', (executablePath) => {
 *   test('opens', async () => { … chromium.launch({ ...launchOptions, executablePath }) … });
 * });
 */
export function describeWithChromium(
  title: string,
  body: (executablePath: string) => void,
  env: NodeJS.ProcessEnv = process.env,
): void {
  const path = chromiumPath(env);
  if (path !== null) {
    describe(title, () => body(path));
    return;
  }
  const why = 'no Chromium; install it (apt-get install chromium) or name one in PARLEY_CHROMIUM';
  if (env.CI && env.CI !== 'false') {
    test(title, () => {
      throw new Error(`${why}: CI is set, so browser tests must run`);
    });
    return;
  }
  describe.skip(`${title} (skipped: ${why})`, () => {
    test.todo('runs in a browser');
  });
}
