import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Building, BuiltWorkbench } from './adapters/build-workbench.ts';
import { startCommand } from './commands/start.ts';
import { type WorkbenchArguments, workbenchCommand } from './commands/workbench.ts';
import { parley } from './run.fixture.ts';
import { textsFor } from './texts/texts-for.ts';

const CASES = fileURLToPath(new URL('../../../cases/', import.meta.url));

/** A built workbench as small as can be. */
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-workbench-'));
  mkdirSync(join(folder, 'dist', 'packs'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>Parley</title>');
  const us = { id: 'japan-us-2025', law: { case: 'japan-us-2025', version: '0123456789ab' } };
  const list = { trade: 'abcdef012345', cases: [us, { id: 'us-uk-2025', law: us.law }] };
  writeFileSync(join(folder, 'dist', 'packs', 'cases.json'), JSON.stringify(list));
});
afterAll(() => rmSync(folder, { recursive: true }));

const closing: AbortController[] = [];
afterEach(() => {
  for (const one of closing.splice(0)) one.abort();
});

const ready = (): BuiltWorkbench => ({ kind: 'built', folder: join(folder, 'dist') });
const built = (result: BuiltWorkbench = ready(), begins = false): Building => ({
  tell: (say) => {
    if (begins) say();
  },
  done: Promise.resolve(result),
  stop: () => {},
});

/** Runs a command as far as its address, and lets it go on. */
function run(
  args: Partial<WorkbenchArguments & { once: boolean; at: string }>,
  {
    building = built(),
    json = false,
    language = 'en' as 'en' | 'ja',
    command = workbenchCommand as typeof startCommand,
  } = {},
) {
  const stopper = new AbortController();
  closing.push(stopper);
  const said = { stdout: '', stderr: '' };
  let addressed = (_: string) => {};
  const address = new Promise<string>((resolve) => {
    addressed = resolve;
  });
  const context = {
    stdout: (text: string) => {
      said.stdout += text;
      const found = /http:\/\/[^\s"]+/.exec(said.stdout)?.[0];
      if (found !== undefined) addressed(found);
    },
    stderr: (text: string) => {
      said.stderr += text;
    },
    colour: false,
    width: 100,
    language,
    texts: textsFor(language),
    json,
  };
  const all = { case: 'japan-us-2025', port: '0', private: false, once: false, ...args };
  const surroundings = { build: () => building, signal: stopper.signal };
  const exitCode = command(all, context, surroundings);
  return { said, address, exitCode, stop: () => stopper.abort() };
}

const pack = async (address: string, path: string) => {
  const response = await fetch(new URL(path, address));
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    response,
    value: JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()),
  };
};

describe('parley workbench', () => {
  test('serves to this machine until it is ended, and ends cleanly', async () => {
    const { address, said, exitCode, stop } = run({});
    const found = await address;
    expect(found).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#case=japan-us-2025$/);
    const page = await fetch(found);
    expect(await page.text()).toContain('<title>Parley</title>');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    stop();
    expect(await exitCode).toBe(0);
    expect(said.stderr).toContain('Ended.');
    await expect(fetch(found)).rejects.toThrow();
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('ends on %s', async (signal) => {
    const listening = process.listenerCount(signal);
    const { address, exitCode } = run({});
    await address;
    process.emit(signal);
    expect(await exitCode).toBe(0);
    expect(process.listenerCount(signal)).toBe(listening);
  });

  test('takes the next port where one is taken, and says so', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const bound = other.address();
    if (bound === null || typeof bound === 'string') throw new Error('no port');
    try {
      const { address, said } = run({ port: String(bound.port) });
      const found = Number(new URL(await address).port);
      expect(found).toBeGreaterThan(bound.port);
      expect(said.stderr).toContain(`Port ${bound.port} is taken; using ${found}.`);
    } finally {
      other.close();
    }
  });

  test('gives its address as data, and in Japanese', async () => {
    const data = run({}, { json: true });
    const address = await data.address;
    expect(JSON.parse(data.said.stdout)).toEqual({ address });
    const japanese = run({}, { language: 'ja' });
    expect(await japanese.address).toMatch(/#case=japan-us-2025&lang=ja$/);
    expect(japanese.said.stdout).toContain('Ctrl-Cで終了します');
  });

  test('says that it builds, and what went wrong where that fails', async () => {
    const told = run({}, { building: built(ready(), true) });
    await told.address;
    expect(told.said.stderr).toMatch(
      /^Building the workbench \(about \d+ s\) …\nBuilt in \d+ s\.\n/,
    );
    const failed = run({}, { building: built({ kind: 'failed', output: 'no such module\n' }) });
    expect(await failed.exitCode).toBe(1);
    expect(failed.said.stderr).toContain('could not be built');
    expect(failed.said.stderr).toContain('no such module');
  });

  test.each(['port', '-1', '65536', '80.5', ''])('refuses the port “%s”', async (port) => {
    const { exitCode, said } = run({ port });
    expect(await exitCode).toBe(2);
    expect(said.stderr).toContain('--port');
  });

  test('explains itself in both languages', async () => {
    const english = await parley('workbench', '--help');
    expect(english.stdout).toContain('parley workbench japan-us-2025 --port 8080');
    expect((await parley('workbench', '--help', '--lang', 'ja')).stdout).toContain('ワークベンチ');
    expect((await parley('start', '--help')).stdout).toContain('--once');
  });
});

describe('a case of one’s own', () => {
  const own = (change = (text: string) => text) => {
    const path = join(mkdtempSync(join(folder, 'own-')), 'talks');
    cpSync(join(CASES, 'us-uk-2025'), path, { recursive: true });
    const file = join(path, 'case.yaml');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    mkdirSync(join(path, 'private'));
    writeFileSync(join(path, 'private', 'mandate.yaml'), 'floor: secret\n');
    return path;
  };

  test('is served first in the list, with the law it borrows, never stored', async () => {
    const path = own((text) => text.replace(/^id: .*$/m, 'id: my-talks'));
    const address = await run({ case: path }).address;
    expect(address).toMatch(/#case=my-talks$/);
    const { value: list, response } = await pack(address, 'packs/cases.json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(list.cases.map(({ id }: { id: string }) => id)).toEqual([
      ...['my-talks', 'japan-us-2025', 'us-uk-2025'],
    ]);
    expect(list.cases[0]).toMatchObject({
      folder: path,
      title: { en: 'UK–US tariff talks, 2025' },
      asOf: '2025-05-07',
      dataset: 'world-2023',
      law: { case: 'japan-us-2025', version: '0123456789ab' },
    });
    const { value: files } = await pack(address, 'packs/cases/my-talks.json.gz');
    expect(files['case.yaml']).toBe(readFileSync(join(path, 'case.yaml'), 'utf8'));
    expect(Object.keys(files).filter((name) => name.startsWith('private/'))).toEqual([]);
  });

  test('stands in for the built-in case of its name', async () => {
    const address = await run({ case: own() }).address;
    const { value: list } = await pack(address, 'packs/cases.json');
    expect(list.cases.map(({ id }: { id: string }) => id)).toEqual(['us-uk-2025', 'japan-us-2025']);
  });

  test('shows what is private only where that is asked for, and says so', async () => {
    const path = own();
    const { address, said } = run({ case: path, private: true });
    const { value: files } = await pack(await address, 'packs/cases/us-uk-2025.json.gz');
    expect(files['private/mandate.yaml']).toBe('floor: secret\n');
    expect(said.stderr).toContain(`One file of ${join(path, 'private')} can be seen`);
  });

  test('with measures of its own has a law of its own', async () => {
    const path = own((text) => text.replace(/^law: .*\n/m, ''));
    mkdirSync(join(path, 'measures'));
    writeFileSync(join(path, 'measures', 'a.yaml'), 'measures: []\n');
    const { value: list } = await pack(await run({ case: path }).address, 'packs/cases.json');
    const { law } = list.cases[0];
    expect(law.case).toBe('us-uk-2025');
    expect(law.version).toMatch(/^[0-9a-f]{12}$/);
  });

  test('with faults is refused with their lines', async () => {
    const { exitCode, said } = run({ case: own((text) => text.replace('asOf:', 'asof:')) });
    expect(await exitCode).toBe(2);
    expect(said.stderr).toMatch(/case\.yaml:\d+:\d+ /);
    const nowhere = run({ case: 'japan-us-2052' });
    expect(await nowhere.exitCode).toBe(2);
    expect(nowhere.said.stderr).toContain('japan-us-2025');
  });
});

describe('parley start', () => {
  const start = { command: startCommand };

  test('prints the brief before the workbench is built, then its address', async () => {
    let finish = (_: BuiltWorkbench) => {};
    const building = {
      ...built(),
      done: new Promise<BuiltWorkbench>((resolve) => {
        finish = resolve;
      }),
    };
    const out = join(folder, 'out');
    const { address, said, exitCode, stop } = run({ case: 'us-uk-2025', out } as object, {
      ...start,
      building,
    });
    await expect.poll(() => said.stdout, { timeout: 60_000 }).toContain('out');
    expect(said.stdout).not.toContain('http://127');
    finish(ready());
    await address;
    stop();
    expect(await exitCode).toBe(0);
  });

  test('--once is the brief alone', async () => {
    const out = join(folder, 'out-once');
    const never = { ...built(), done: new Promise<BuiltWorkbench>(() => {}) };
    const { exitCode, said } = run({ case: 'us-uk-2025', once: true, out } as object, {
      ...start,
      building: never,
    });
    expect(await exitCode).toBe(0);
    expect(said.stdout).not.toContain('http://127');
  });

  test('a brief that cannot be given ends it, and the building', async () => {
    let stopped = false;
    const building = { ...built(), stop: () => (stopped = true) };
    const { exitCode } = run({ at: 'tomorrow' }, { ...start, building });
    expect(await exitCode).toBe(2);
    expect(stopped).toBe(true);
  });
});
