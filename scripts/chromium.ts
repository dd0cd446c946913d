import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/** Where browsers of the family are installed, Debian's Chromium first. */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** How tests start it: without a sandbox where it refuses one to root, and without traffic of its own. */
export const launchOptions = {
  headless: true,
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/**
 * The browser that tests use: the one that `PARLEY_CHROMIUM` names, else an installed one; null where there is none.
 *
 * @throws when the one named is not there
 */
export function chromiumPath(
  env: NodeJS.ProcessEnv = process.env,
  exists: (path: string) => boolean = existsSync,
): string | null {
  const named = env.PARLEY_CHROMIUM;
  if (named === undefined || named === '') return USUAL.find(exists) ?? null;
  if (!exists(named)) throw new Error(`PARLEY_CHROMIUM names ${named}, which is not there`);
  return named;
}

/** Runs a program; what it did, and its output as one text. */
type Run = (command: string, args: readonly string[]) => { ok: boolean; output: string };

/** Longest that one step of an installation may take. */
const STEP_MS = 240_000;

const runBounded: Run = (command, args) => {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: STEP_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
};

interface Surroundings {
  readonly found: () => string | null;
  readonly isRoot: boolean;
  readonly run: Run;
}

/**
 * Sees to a browser and to letters for Japanese: installs Debian's where they are missing and root runs this. That
 * it could not is no error here: the tests that need a browser say so.
 */
export function setUpChromium(
  say: (line: string) => void,
  {
    found = chromiumPath,
    isRoot = process.getuid?.() === 0,
    run = runBounded,
  }: Partial<Surroundings> = {},
): void {
  if (!isRoot || !run('apt-get', ['--version']).ok) return;
  const fonts = run('fc-list', [':lang=ja']);
  const packages = [
    ...(found() === null ? ['chromium'] : []),
    ...(fonts.ok && fonts.output.trim() !== '' ? [] : ['fonts-noto-cjk']),
  ];
  if (packages.length === 0) return;
  const wanted = packages.join(' and ');
  say(`Installing ${wanted} for the browser tests (about a minute) …`);
  const steps = [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
  for (const args of steps) {
    const { ok, output } = run('apt-get', args);
    // Lists that could not be renewed may still do.
    if (ok || args[0] === 'update') continue;
    const last = output.trim().split('\n').at(-1) ?? '';
    say(`${wanted} could not be installed (${last}); the browser tests will say so.`);
    return;
  }
  say(`Installed ${wanted}.`);
}
