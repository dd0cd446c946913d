import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chromiumPath, launchOptions, setUpChromium } from './chromium.ts';
import { describeWithChromium } from './with-chromium.ts';

describe('the browser of the tests', () => {
  const only = (path: string) => (asked: string) => asked === path;

  test('is the one named, or else one that is installed', () => {
    expect(chromiumPath({ PARLEY_CHROMIUM: '/opt/c' }, only('/opt/c'))).toBe('/opt/c');
    expect(chromiumPath({}, only('/usr/bin/google-chrome'))).toBe('/usr/bin/google-chrome');
    expect(chromiumPath({ PARLEY_CHROMIUM: '' }, () => true)).toBe('/usr/bin/chromium');
    expect(chromiumPath({}, () => false)).toBeNull();
  });

  test('must be there where it is named', () => {
    const named = { PARLEY_CHROMIUM: '/opt/nowhere' };
    expect(() => chromiumPath(named, () => false)).toThrow('/opt/nowhere');
  });
});

describe('setting up a browser', () => {
  /** What is run and said where `failing` commands fail. */
  function setUp(
    { isRoot = true, found = null as string | null, fonts = '' } = {},
    failing: readonly string[] = [],
  ) {
    const ran: string[] = [];
    const said: string[] = [];
    const run = (command: string, args: readonly string[]) => {
      const line = [command, ...args].join(' ');
      ran.push(line);
      if (command === 'fc-list') return { ok: true, output: fonts };
      const ok = !failing.some((start) => line.startsWith(start));
      return { ok, output: ok ? '' : 'E: first\nE: no such package\n' };
    };
    setUpChromium((line) => said.push(line), { isRoot, found: () => found, run });
    return { ran: ran.filter((line) => /update|install/.test(line)), said };
  }

  test('does and says nothing where all is there', () => {
    const { ran, said } = setUp({ found: '/usr/bin/chromium', fonts: 'Noto Sans CJK\n' });
    expect([ran, said]).toEqual([[], []]);
  });

  test('installs what is missing', () => {
    const { ran, said } = setUp();
    expect(ran[1]).toMatch(/^apt-get install .*chromium fonts-noto-cjk$/);
    expect(said).toHaveLength(2);
    const withBrowser = setUp({ found: '/usr/bin/chromium' });
    expect(withBrowser.ran[1]).toMatch(/no-install-recommends fonts-noto-cjk$/);
  });

  test('leaves a machine alone that is not its to change', () => {
    expect(setUp({ isRoot: false }).ran).toEqual([]);
    expect(setUp({}, ['apt-get --version']).ran).toEqual([]);
  });

  test('says in a line what went wrong; old lists may still do', () => {
    expect(setUp({}, ['apt-get update']).said.at(-1)).toContain('Installed');
    const { said } = setUp({}, ['apt-get install']);
    expect(said.at(-1)).toMatch(/could not be installed \(E: no such package\)/);
  });
});

describeWithChromium('an installed browser', (path) => {
  test('starts with the options of the tests, and shows Japanese', () => {
    const profile = mkdtempSync(join(tmpdir(), 'parley-chromium-'));
    try {
      const page = 'data:text/html;charset=utf-8,<p>関税</p>';
      const args = ['--headless', ...launchOptions.args, `--user-data-dir=${profile}`];
      const { stdout } = spawnSync(path, [...args, '--dump-dom', page], {
        encoding: 'utf8',
        timeout: 60_000,
      });
      expect(stdout).toContain('<p>関税</p>');
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
});
