import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const LAUNCHER = fileURLToPath(new URL('../bin/parley.mjs', import.meta.url));

function launched(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...argv], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  return { status, stdout, stderr };
}

describe('the parley program', () => {
  test('answers from its bundle, and finds its data', () => {
    const { status, stdout } = launched('data', 'info', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).id).toBe('world-2017');
  }, 60_000);

  test('ends with 2 on bad usage', () => {
    const { status, stdout, stderr } = launched('solve', 'world-2017', '--policy', 'nowhere.csv');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('nowhere.csv');
  }, 60_000);
});
