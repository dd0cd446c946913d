import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const START = fileURLToPath(new URL('./start.mjs', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-start-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts Parley as `npm start` does, without a terminal; `onAddress` is told where the workbench is. */
function start(args: readonly string[], onAddress: (address: string, stop: () => void) => void) {
  const child = spawn(process.execPath, [START, ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let told = false;
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(stdout)?.[0];
    if (address === undefined || told) return;
    told = true;
    onAddress(address, () => child.kill('SIGINT'));
  });
  return new Promise<{ code: number | null; signal: string | null; stdout: string }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout }));
  });
}

test('prints the brief, serves the workbench, and ends cleanly on Ctrl-C', async () => {
  let status = 0;
  const ended = await start(['--port', '0'], async (address, stop) => {
    status = (await fetch(address)).status;
    stop();
  });
  expect(ended).toMatchObject({ code: 0, signal: null });
  expect(status).toBe(200);
  const brief = ended.stdout.indexOf('japan-us-2025@');
  expect(brief).toBeGreaterThan(0);
  expect(ended.stdout.indexOf('http://127.0.0.1')).toBeGreaterThan(brief);
  expect(existsSync(join(folder, 'out', 'japan-us-2025', 'brief.html'))).toBe(true);
});

test('-- --once prints the brief and ends', async () => {
  const ended = await start(['--once', '--lang', 'ja'], () => expect.unreachable());
  expect(ended.code).toBe(0);
  expect(ended.stdout).toContain('日米');
});

test.skipIf(process.platform === 'win32')('ends when what started it is ended', async () => {
  // A shell that waits, as npm's may: it dies of the signal and hands nothing on.
  const shell = spawn('/bin/sh', ['-c', `"${process.execPath}" "${START}" --port 0; :`], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let stdout = '';
  const address = await new Promise<string>((resolve) => {
    shell.stdout.on('data', (chunk) => {
      stdout += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(stdout)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  expect((await fetch(address)).status).toBe(200);
  shell.kill('SIGTERM');
  const answers = () =>
    fetch(address).then(
      () => true,
      () => false,
    );
  await expect.poll(answers, { timeout: 30_000 }).toBe(false);
});
