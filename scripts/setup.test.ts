import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { installEnvironment, nodeVersionProblem } from './setup.mjs';

const SETUP = join(dirname(fileURLToPath(import.meta.url)), 'setup.mjs');

/** A stand-in for npm: notes how it was called in `calls`, then fails, or
 * installs one package (once the file `go` is there, if told to wait). */
const FAKE_NPM = `
import { appendFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
const { npm_config_omit: omit, npm_config_registry: registry } = process.env;
appendFileSync('calls', JSON.stringify({ args: process.argv.slice(2), omit, registry, pid: process.pid }) + '\\n');
if (process.env.FAKE_NPM === 'fails') {
  console.error('npm error code ERESOLVE');
  process.exit(7);
}
rmSync('node_modules', { recursive: true, force: true });
while (process.env.FAKE_NPM === 'waits' && !existsSync('go')) {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
mkdirSync('node_modules/yaml', { recursive: true });
console.log('added 1 package');
`;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A repository with one workspace, this set-up step and the stand-in for npm. */
function repository() {
  const folder = mkdtempSync(join(tmpdir(), 'parley-setup-'));
  folders.push(folder);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package.json', JSON.stringify({ name: 'parley', workspaces: ['packages/*', 'apps/*'] }));
  write('packages/law/package.json', JSON.stringify({ name: '@parley/law' }));
  write('package-lock.json', '{"lockfileVersion":3}');
  write('fake/npm-cli.mjs', FAKE_NPM);
  mkdirSync(join(folder, 'scripts'));
  copyFileSync(SETUP, join(folder, 'scripts/setup.mjs'));

  const run = (env: NodeJS.ProcessEnv = {}, hear: (text: string) => void = () => {}) =>
    new Promise<{ status: number | null; output: string }>((resolve, reject) => {
      const child = spawn(process.execPath, [join(folder, 'scripts/setup.mjs')], {
        cwd: tmpdir(),
        env: { ...process.env, npm_execpath: join(folder, 'fake/npm-cli.mjs'), ...env },
      });
      let output = '';
      child.stdout.on('data', (chunk) => {
        output += chunk;
      });
      child.stderr.on('data', (chunk) => {
        hear(String(chunk));
        output += chunk;
      });
      child.on('error', reject);
      child.on('close', (status) => resolve({ status, output }));
    });
  const calls = (): { args: string[]; omit?: string; registry?: string; pid: number }[] => {
    const path = join(folder, 'calls');
    if (!existsSync(path)) return [];
    return readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  };
  const has = (path: string) => existsSync(join(folder, path));
  return { folder, write, run, calls, has };
}

// Each test starts Node several times, which a busy machine makes slow.
describe('set-up', { timeout: 60_000 }, () => {
  test('installs when node_modules is missing, then has nothing to do or say', async () => {
    const { run, calls, has } = repository();
    const first = await run();
    expect(first.output).toMatch(
      /^Setting up: node_modules is missing; running npm ci .*…\nReady in \d+\.\d s\n$/,
    );
    expect(first.status).toBe(0);
    expect(calls().map(({ args }) => args[0])).toEqual(['ci']);

    expect(await run()).toEqual({ status: 0, output: '' });
    expect(calls()).toHaveLength(1);
    expect(has('.setup-lock')).toBe(false);
  });

  test('installs again when the lock file changes', async () => {
    const { run, calls, write } = repository();
    await run();
    write('package-lock.json', '{"lockfileVersion":3,"packages":{}}');
    const again = await run();
    expect(again.output).toContain('the dependencies, Node or the platform changed');
    expect(calls()).toHaveLength(2);
    expect((await run()).output).toBe('');
  });

  test('installs again when a workspace comes or changes what it needs, and only then', async () => {
    const { run, calls, write } = repository();
    const law = { name: '@parley/law', description: 'tariff measures' };
    await run();
    write('packages/law/package.json', JSON.stringify(law));
    await run();
    expect(calls()).toHaveLength(1);
    write('packages/law/package.json', JSON.stringify({ ...law, dependencies: { yaml: '2.9.1' } }));
    await run();
    expect(calls()).toHaveLength(2);
    write('apps/cli/package.json', JSON.stringify({ name: '@parley/cli' }));
    await run();
    expect(calls()).toHaveLength(3);
  });

  test('installs over a node_modules of unknown origin', async () => {
    const { run, calls, write } = repository();
    write('node_modules/yaml/package.json', '{}');
    expect((await run()).output).toContain('incomplete or was not installed by this step');
    expect(calls()).toHaveLength(1);
  });

  test('reports a failing npm with its output and what to do, and leaves no stamp', async () => {
    const { run, calls, has, write } = repository();
    await run();
    write('package-lock.json', '{}');
    const failed = await run({ FAKE_NPM: 'fails' });
    expect(failed.status).toBe(1);
    expect(failed.output).toContain('npm error code ERESOLVE');
    expect(failed.output).toContain('run the command again');
    expect(failed.output).not.toContain('Ready');
    expect(has('node_modules/.parley-setup')).toBe(false);
    expect(has('.setup-lock')).toBe(false);

    expect((await run()).status).toBe(0);
    expect(calls()).toHaveLength(3);
  });

  test('two at once install once', async () => {
    const { run, calls, has, write } = repository();
    const first = run({ FAKE_NPM: 'waits' });
    await vi.waitFor(() => expect(has('.setup-lock/owner.json')).toBe(true), 30_000);
    const second = run({ FAKE_NPM: 'waits' }, (line) => {
      if (line.startsWith('Waiting for another set-up')) write('go', '');
    });
    expect((await first).status).toBe(0);
    expect((await second).status).toBe(0);
    expect((await second).output).not.toContain('Setting up');
    expect(calls()).toHaveLength(1);
  });

  // Windows ends a process without telling it.
  test.skipIf(process.platform === 'win32')(
    'interrupted, it stops npm and lets go',
    async () => {
      const { run, calls, folder, has } = repository();
      const interrupted = run({ FAKE_NPM: 'waits' });
      await vi.waitFor(() => expect(calls()).toHaveLength(1), 30_000);
      const owner = JSON.parse(readFileSync(join(folder, '.setup-lock/owner.json'), 'utf8'));
      process.kill(owner.pid, 'SIGTERM');
      expect((await interrupted).status).toBe(143);
      expect(has('.setup-lock')).toBe(false);
      const npm = calls()[0]?.pid ?? 0;
      await vi.waitFor(() => expect(() => process.kill(npm, 0)).toThrow('ESRCH'), 30_000);
      expect((await run()).status).toBe(0);
    },
    30_000,
  );

  test('takes over the lock of a set-up that died', async () => {
    const { run, calls, folder, write } = repository();
    const noSuchProcess = 2 ** 22 + 1; // above the largest process id of Linux
    const owner = JSON.stringify({ pid: noSuchProcess, host: hostname() });
    write('.setup-lock/owner.json', owner);
    expect((await run()).status).toBe(0);

    // Left on another machine, or before it could be signed: only age tells.
    write('package-lock.json', '{}');
    mkdirSync(join(folder, '.setup-lock'));
    const longAgo = Date.now() / 1000 - 3600;
    utimesSync(join(folder, '.setup-lock'), longAgo, longAgo);
    expect((await run()).status).toBe(0);
    expect(calls()).toHaveLength(2);
    expect(readdirSync(folder).filter((name) => name.startsWith('.setup-lock'))).toEqual([]);
  });

  test('installs the development tools whatever the npm around it was told', async () => {
    const { run, calls } = repository();
    const registry = 'https://registry.example';
    await run({ npm_config_omit: 'dev', NODE_ENV: 'production', npm_config_registry: registry });
    const [call] = calls();
    expect(call?.args).toEqual(expect.arrayContaining(['ci', '--include=dev']));
    expect(call?.registry).toBe(registry);
    expect(call?.omit).toBeUndefined();
  });
});

describe('environment of npm ci', () => {
  test('loses settings that redirect an install and keeps the rest', () => {
    const kept = { PATH: '/bin', npm_config_cafile: 'ca.pem', npm_config_cache: 'c' };
    const lost = {
      npm_config_workspace: 'x',
      NPM_CONFIG_DRY_RUN: 'true',
      'npm_config_package-lock': '',
    };
    expect(installEnvironment({ ...kept, ...lost })).toEqual(kept);
  });
});

describe('version of Node', () => {
  test('20.19 and newer will do', () => {
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.11.1', '100.0.0']) {
      expect(nodeVersionProblem(version)).toBeNull();
    }
  });

  test('older versions get a message that names both', () => {
    for (const version of ['20.18.3', '18.20.8', '8.0.0']) {
      expect(nodeVersionProblem(version)).toContain(
        `needs Node 20.19 or newer; this is Node ${version}`,
      );
    }
  });
});
