import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import architecture from '../.dependency-cruiser.mjs';

const REPOSITORY = dirname(dirname(fileURLToPath(import.meta.url)));
const CRUISER = join(REPOSITORY, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const CONFIG = join(REPOSITORY, '.dependency-cruiser.mjs');

/** Source text by path. */
type Tree = Record<string, string>;

/** Dependencies of the packages in a tree, as their package.json lists them. */
const PACKAGES: Record<string, string[]> = {
  numerics: [],
  intake: ['yaml'],
  economy: ['@parley/numerics', '@parley/intake'],
  law: ['@parley/intake'],
  bargaining: ['@parley/numerics', '@parley/intake'],
  casebook: ['@parley/intake'],
  texts: [],
  analysis: [
    '@parley/intake',
    '@parley/economy',
    '@parley/law',
    '@parley/bargaining',
    '@parley/casebook',
  ],
  charts: ['@parley/analysis', '@parley/texts'],
  telling: [
    '@parley/casebook',
    '@parley/law',
    '@parley/analysis',
    '@parley/charts',
    '@parley/texts',
    '@parley/brief',
  ],
  brief: [
    '@parley/casebook',
    '@parley/analysis',
    '@parley/charts',
    '@parley/telling',
    '@parley/texts',
  ],
  store: [],
  jobs: [],
};

/** Everything the arrows allow. */
const CLEAN: Tree = {
  'packages/numerics/src/index.ts': `export { solve } from './solve.ts';`,
  'packages/numerics/src/solve.ts': `export const solve = 1;`,
  'packages/numerics/src/solve.test.ts': `import { test } from 'vitest';
    import { readFileSync } from 'node:fs';
    import { referenceData } from '../../../scripts/reference-data.ts';
    import './solve.fixture.ts';
    import { solve } from './solve.ts';`,
  'packages/numerics/src/solve.fixture.ts': `import { solve } from './solve.ts';`,
  'packages/intake/src/index.ts': `import { parse } from 'yaml'; export const read = parse;`,
  'packages/economy/src/index.ts': `import { solve } from '@parley/numerics';
    import '@parley/intake'; export { solve };`,
  'packages/bargaining/src/index.ts': `import type { solve } from '@parley/numerics';
    import '@parley/intake'; export type T = typeof solve;`,
  'packages/law/src/index.ts': `import '@parley/intake'; export const law = 1;`,
  'packages/casebook/src/index.ts': `import { read } from '@parley/intake'; export const load = read;`,
  'packages/analysis/src/index.ts': `import '@parley/numerics'; import '@parley/intake'; import '@parley/economy';
    import '@parley/law'; import '@parley/bargaining'; import '@parley/casebook';`,
  'packages/texts/src/index.ts': `export const texts = 1;`,
  'packages/charts/src/index.ts': `import '@parley/analysis'; import '@parley/texts';`,
  'packages/telling/src/index.ts': `import '@parley/casebook'; import '@parley/law';
    import '@parley/analysis'; import '@parley/charts'; import '@parley/texts';`,
  'packages/brief/src/index.ts': `import '@parley/casebook'; import '@parley/analysis';
    import '@parley/charts'; import '@parley/texts'; import 'node:zlib';`,
  'packages/store/src/index.ts': `import 'node:fs';`,
  'packages/jobs/src/index.ts': `import 'node:worker_threads';`,
  'apps/cli/bin/parley.mjs': `import { register } from 'tsx'; await import('../src/main.ts');`,
  'apps/cli/src/main.ts': `import '@parley/brief'; import '@parley/telling'; import '@parley/store'; import '@parley/jobs';`,
  'apps/workbench/src/main.tsx': `import '@parley/analysis'; import '@parley/charts'; import '@parley/texts';
    import '@parley/law';`,
  'apps/workbench/src/main.test.ts': `import 'node:fs'; import './main.tsx';`,
  'bench/main.ts': `import '@parley/economy';`,
  'scripts/reference-data.ts': `import { test } from 'vitest';`,
  'scripts/embedded.ts': `export const embedded = 1;`,
  'scripts/embedded.test.ts': `import './embedded.ts';`,
  'scripts/reference-data.test.ts': `import './reference-data.ts';`,
};

/** Planted violations: rule → [importing file, import, where the import leads]. */
const VIOLATIONS: Record<string, [file: string, source: string, to: string][]> = {
  'numerics-knows-no-economics': [
    ['packages/numerics/src/a.ts', `import '@parley/law';`, 'packages/law/src/index.ts'],
  ],
  'intake-knows-no-domain': [
    ['packages/intake/src/a.ts', `import '@parley/casebook';`, 'packages/casebook/src/index.ts'],
    ['packages/intake/src/b.ts', `import '@parley/numerics';`, 'packages/numerics/src/index.ts'],
  ],
  'foundations-stay-apart': [
    ['packages/economy/src/a.ts', `import '@parley/casebook';`, 'packages/casebook/src/index.ts'],
    [
      'packages/law/src/a.ts',
      `import type { A } from '@parley/economy';`,
      'packages/economy/src/index.ts',
    ],
    ['packages/bargaining/src/c.ts', `import '@parley/economy';`, 'packages/economy/src/index.ts'],
    [
      'packages/casebook/src/a.test.ts',
      `import '@parley/bargaining';`,
      'packages/bargaining/src/index.ts',
    ],
  ],
  'economy-reads-numerics-and-intake': [
    ['packages/economy/src/e.ts', `import '@parley/texts';`, 'packages/texts/src/index.ts'],
  ],
  'bargaining-reads-numerics-and-intake': [
    ['packages/bargaining/src/b.ts', `import '@parley/texts';`, 'packages/texts/src/index.ts'],
    [
      'packages/bargaining/src/a.ts',
      `import '@parley/analysis';`,
      'packages/analysis/src/index.ts',
    ],
  ],
  'law-and-casebook-read-only-intake': [
    ['packages/law/src/b.ts', `import '@parley/numerics';`, 'packages/numerics/src/index.ts'],
  ],
  'analysis-reads-the-foundations': [
    ['packages/analysis/src/a.ts', `import '@parley/charts';`, 'packages/charts/src/index.ts'],
  ],
  'texts-stand-alone': [
    ['packages/texts/src/a.ts', `import '@parley/casebook';`, 'packages/casebook/src/index.ts'],
  ],
  'charts-read-analysis-and-texts': [
    ['packages/charts/src/a.ts', `import '@parley/economy';`, 'packages/economy/src/index.ts'],
    ['packages/charts/src/c.ts', `import '@parley/intake';`, 'packages/intake/src/index.ts'],
  ],
  'telling-reads-case-law-analysis-charts-and-texts': [
    ['packages/telling/src/a.ts', `import '@parley/brief';`, 'packages/brief/src/index.ts'],
  ],
  'brief-reads-case-analysis-charts-telling-and-texts': [
    ['packages/brief/src/a.ts', `import '@parley/economy';`, 'packages/economy/src/index.ts'],
  ],
  'only-apps-choose-adapters': [
    ['packages/analysis/src/b.ts', `import '@parley/jobs';`, 'packages/jobs/src/index.ts'],
    ['packages/store/src/a.ts', `import '@parley/jobs';`, 'packages/jobs/src/index.ts'],
    ['bench/a.ts', `import '@parley/store';`, 'packages/store/src/index.ts'],
  ],
  'packages-never-import-apps': [
    ['packages/brief/src/b.ts', `import '../../../apps/cli/src/main.ts';`, 'apps/cli/src/main.ts'],
  ],
  'reference-data-is-for-tests': [
    [
      'packages/economy/src/b.ts',
      `import '../../../scripts/reference-data.ts';`,
      'scripts/reference-data.ts',
    ],
  ],
  'embedded-files-are-for-tests': [
    ['packages/analysis/src/g.ts', `import '../../../scripts/embedded.ts';`, 'scripts/embedded.ts'],
  ],
  'runs-in-node-and-browser': [
    ['packages/analysis/src/c.ts', `import { readFileSync } from 'node:fs';`, 'fs'],
    ['packages/charts/src/b.ts', `import 'path';`, 'path'],
    ['packages/intake/src/c.ts', `import 'node:fs';`, 'fs'],
    ['packages/texts/src/b.ts', `import 'node:url';`, 'url'],
    ['packages/telling/src/b.ts', `import 'node:url';`, 'url'],
  ],
  'workbench-reads-what-runs-in-a-browser': [
    ['apps/workbench/src/a.ts', `import '@parley/jobs';`, 'packages/jobs/src/index.ts'],
    ['apps/workbench/src/b.tsx', `import '@parley/numerics';`, 'packages/numerics/src/index.ts'],
    ['apps/workbench/src/e.ts', `import '@parley/brief';`, 'packages/brief/src/index.ts'],
  ],
  'workbench-runs-in-a-browser': [['apps/workbench/src/c.ts', `import 'node:fs';`, 'fs']],
  'apps-stay-apart': [
    ['apps/workbench/src/d.ts', `import '../../cli/src/main.ts';`, 'apps/cli/src/main.ts'],
  ],
  'only-the-public-face': [
    [
      'packages/analysis/src/d.ts',
      `import '../../casebook/src/load.ts';`,
      'packages/casebook/src/load.ts',
    ],
    [
      'packages/analysis/src/e.ts',
      `import '@parley/casebook/src/load.ts';`,
      '@parley/casebook/src/load.ts',
    ],
  ],
  'packages-by-name': [
    ['packages/analysis/src/f.ts', `import '../../law/src/index.ts';`, 'packages/law/src/index.ts'],
  ],
  'no-cycles': [
    ['packages/law/src/egg.ts', `import type { Hen } from './hen.ts';`, 'packages/law/src/hen.ts'],
  ],
  'no-orphans': [
    ['packages/law/src/lonely.ts', `export const lonely = 1;`, 'packages/law/src/lonely.ts'],
  ],
  'tests-are-leaves': [
    [
      'packages/numerics/src/b.ts',
      `import './solve.test.ts';`,
      'packages/numerics/src/solve.test.ts',
    ],
  ],
  'fixtures-are-for-tests': [
    [
      'packages/numerics/src/c.ts',
      `import './solve.fixture.ts';`,
      'packages/numerics/src/solve.fixture.ts',
    ],
  ],
  'product-code-ships-without-tools': [
    ['packages/economy/src/c.ts', `import 'vitest';`, 'node_modules/vitest/index.js'],
  ],
  'dependencies-are-declared': [
    ['packages/economy/src/d.ts', `import 'yaml';`, 'node_modules/yaml/index.js'],
  ],
  'imports-resolve': [['packages/law/src/c.ts', `import './nowhere.ts';`, './nowhere.ts']],
};

const SUPPORT: Tree = {
  'packages/casebook/src/load.ts': `import { read } from '@parley/intake'; export const load = read;`,
  'packages/law/src/hen.ts': `import type { Egg } from './egg.ts';`,
};

function plantTree(tree: Tree): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-architecture-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const manifest = (name: string, dependencies: string[], rest: object = {}) =>
    JSON.stringify({
      name,
      version: '1.0.0',
      type: 'module',
      dependencies: Object.fromEntries(dependencies.map((dependency) => [dependency, '*'])),
      ...rest,
    });
  for (const [path, text] of Object.entries(tree)) write(path, text);
  const root = {
    workspaces: ['packages/*', 'apps/*'],
    devDependencies: { vitest: '*', tsx: '*' },
  };
  write('package.json', manifest('parley', [], root));
  write('apps/cli/package.json', manifest('@parley/cli', ['@parley/brief', 'tsx']));
  write('apps/workbench/package.json', manifest('@parley/workbench', ['@parley/analysis']));
  mkdirSync(join(folder, 'node_modules/@parley'), { recursive: true });
  for (const [name, dependencies] of Object.entries(PACKAGES)) {
    const face = { exports: { '.': './src/index.ts' } };
    write(`packages/${name}/package.json`, manifest(`@parley/${name}`, dependencies, face));
    symlinkSync(`../../packages/${name}`, join(folder, 'node_modules/@parley', name), 'junction');
  }
  for (const library of ['vitest', 'tsx', 'yaml']) {
    write(`node_modules/${library}/package.json`, manifest(library, [], { main: 'index.js' }));
    write(`node_modules/${library}/index.js`, '');
  }
  return folder;
}

/** @returns violations as "rule: from → to", sorted */
async function violations(folder: string): Promise<string[]> {
  const args = ['--config', CONFIG, '--output-type', 'json'];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [CRUISER, ...args, 'packages', 'apps', 'bench', 'scripts'],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  );
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();
}

/** @returns the folders of all packages and apps, such as "packages/law" */
function workspaces(): string[] {
  return ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(REPOSITORY, group))
      .map((name) => `${group}/${name}`)
      .filter((path) => existsSync(join(REPOSITORY, path, 'package.json'))),
  );
}

test('the type check covers every package and app', () => {
  const config = ts.readConfigFile(join(REPOSITORY, 'tsconfig.tests.json'), ts.sys.readFile);
  const references: { path: string }[] = config.config.references;
  expect(references.map(({ path }) => path)).toEqual(expect.arrayContaining(workspaces()));
});

describe('architecture', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
  const planted = (tree: Tree) => {
    const folder = plantTree(tree);
    folders.push(folder);
    return folder;
  };

  test('every rule has a planted violation', () => {
    const rules = architecture.forbidden?.map((rule) => rule.name) ?? [];
    expect(rules.toSorted()).toEqual(Object.keys(VIOLATIONS).toSorted());
  });

  test('what the arrows allow passes', async () => {
    expect(await violations(planted(CLEAN))).toEqual([]);
  }, 60_000);

  test('each planted violation is caught by its own rule', async () => {
    const cases = Object.entries(VIOLATIONS).flatMap(([rule, list]) =>
      list.map(([file, source, to]) => ({ rule, file, source, to })),
    );
    const tree = Object.fromEntries(cases.map(({ file, source }) => [file, source]));
    const expected = cases.map(({ rule, file, to }) => `${rule}: ${file} → ${to}`);
    const found = await violations(planted({ ...CLEAN, ...SUPPORT, ...tree }));
    expect(found).toEqual(expected.sort());
  }, 60_000);
});
