import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildWorkbench } from './build.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A page with a part that is loaded later and a worker. */
const PAGE: Readonly<Record<string, string>> = {
  'index.html':
    '<!doctype html><html lang="en"><title>Page</title><script type="module" src="/src/main.js"></script>',
  'src/main.js': `import './look.css';
    new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    addEventListener('click', async () => (await import('./later.js')).later());`,
  'src/look.css': 'body { color: teal; }',
  'src/later.js': `export const later = () => alert(${JSON.stringify('later '.repeat(50))});`,
  'src/worker.js': 'onmessage = ({ data }) => postMessage(data + 1);',
  'vite.config.js': `export default { base: './', worker: { format: 'es' } };`,
};

describe('a built workbench', () => {
  let root = '';
  const lines: string[] = [];
  const build = (folder = join(root, 'out')) =>
    buildWorkbench({ root, folder, fingerprint: 'abc', say: (line) => lines.push(line) });
  const write = (path: string, text: string) => {
    const whole = join(root, 'apps', 'workbench', path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
  };
  const filesBelow = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
      path.replaceAll('\\', '/'),
    );

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'parley-build-'));
    for (const shared of ['cases', 'data', 'node_modules']) {
      symlinkSync(join(ROOT, shared), join(root, shared), 'junction');
    }
    for (const [path, text] of Object.entries(PAGE)) write(path, text);
    // What an earlier run left for Vite's own server is no part of what is built.
    write('public/packs/stale.json.gz', 'stale');
    expect(await build()).toBe(0);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('holds the page, its packs and nothing of the making', () => {
    const files = filesBelow(join(root, 'out'));
    expect(files).toEqual(
      expect.arrayContaining([
        'index.html',
        'sw.js',
        'packs/cases.json',
        'packs/world-2023.json.gz',
      ]),
    );
    expect(files).not.toContain('packs/stale.json.gz');
    expect(files.filter((path) => path.startsWith('.vite'))).toEqual([]);
    expect(readFileSync(join(root, 'out', 'fingerprint.txt'), 'utf8')).toBe('abc');
    expect(readdirSync(root).filter((name) => name.startsWith('out.'))).toEqual([]);
  });

  test('addresses everything relative to the page', () => {
    const page = readFileSync(join(root, 'out', 'index.html'), 'utf8');
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) expect(address).toMatch(/^\.\//);
  });

  test('tells sizes: what comes first, later, and in the worker', () => {
    const told = lines.join('\n');
    for (const what of ['JavaScript needed at first', 'of the worker', 'data read at start']) {
      expect(told).toContain(what);
    }
    expect(told).toMatch(/data read at start +1\d\d\d kB of 1500 kB/);
  });

  test('the service worker keeps every file but the words of tariff lines, which follow', () => {
    const text = readFileSync(join(root, 'out', 'sw.js'), 'utf8');
    const kept: string[] = JSON.parse(/const FILES = (.*);/.exec(text)?.[1] ?? '');
    const parts = filesBelow(join(root, 'out')).filter((path) => /\.(js|css|gz|json)$/.test(path));
    const words = 'packs/us-trade-2024-descriptions.json.gz';
    expect(kept.toSorted()).toEqual(
      ['./', ...parts.filter((path) => path !== 'sw.js' && path !== words)].toSorted(),
    );
    expect(text).toContain(`const LATER = ["${words}"]`);
  });

  test('fails loudly where too much JavaScript comes first, and leaves what was there', async () => {
    let seed = 1;
    const noise = Array.from({ length: 120_000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed.toString(36);
    });
    write('src/main.js', `document.title = ${JSON.stringify(noise.join(' '))};`);
    const before = readFileSync(join(root, 'out', 'index.html'), 'utf8');
    expect(await build()).toBe(1);
    expect(lines.at(-1)).toMatch(
      /^Too large: JavaScript needed at first is \d+ kB compressed; it may be 350 kB/,
    );
    expect(readFileSync(join(root, 'out', 'index.html'), 'utf8')).toBe(before);
  });

  test('says what Vite says where it fails', async () => {
    write('src/main.js', `import './nowhere.js';`);
    expect(await build()).toBe(1);
    expect(lines.join('\n')).toContain('nowhere.js');
  });
});
