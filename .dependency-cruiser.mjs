// Which part of Parley may read which, one rule a sentence. `npm run arch` checks every import,
// type-only ones included; scripts/architecture.test.ts shows that each rule catches its violation.

const TEST = '\\.(test|fixture)\\.ts$';
const PURE =
  '^packages/(numerics|intake|economy|law|bargaining|casebook|texts|analysis|charts|telling)/';

/** Any package but the named ones; store and jobs have a rule of their own. */
const packagesBut = (/** @type {string[]} */ ...names) =>
  `^packages/(?!(?:${[...names, 'store', 'jobs'].join('|')})/)`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'numerics-knows-no-economics',
      comment: 'numerics imports nothing of ours.',
      severity: 'error',
      from: { path: '^packages/numerics/' },
      to: { path: packagesBut('numerics') },
    },
    {
      name: 'intake-knows-no-domain',
      comment: 'intake imports nothing of ours.',
      severity: 'error',
      from: { path: '^packages/intake/' },
      to: { path: packagesBut('intake') },
    },
    {
      name: 'foundations-stay-apart',
      comment:
        'economy, law, bargaining and casebook never import one another; they meet in analysis.',
      severity: 'error',
      from: { path: '^packages/(economy|law|bargaining|casebook)/' },
      to: { path: '^packages/(economy|law|bargaining|casebook)/', pathNot: '^packages/$1/' },
    },
    {
      name: 'economy-reads-numerics-and-intake',
      comment: 'Of ours, economy may import numerics and intake and nothing else.',
      severity: 'error',
      from: { path: '^packages/economy/' },
      to: { path: packagesBut('numerics', 'intake', 'economy', 'law', 'bargaining', 'casebook') },
    },
    {
      name: 'bargaining-reads-numerics-and-intake',
      comment: 'Of ours, bargaining may import numerics and, for files, intake and nothing else.',
      severity: 'error',
      from: { path: '^packages/bargaining/' },
      to: { path: packagesBut('numerics', 'intake', 'economy', 'law', 'bargaining', 'casebook') },
    },
    {
      name: 'law-and-casebook-read-only-intake',
      comment: 'Of ours, law and casebook may import intake and nothing else.',
      severity: 'error',
      from: { path: '^packages/(law|casebook)/' },
      to: { path: packagesBut('intake', 'economy', 'law', 'bargaining', 'casebook') },
    },
    {
      name: 'texts-stand-alone',
      comment: 'texts imports nothing of ours.',
      severity: 'error',
      from: { path: '^packages/texts/' },
      to: { path: packagesBut('texts') },
    },
    {
      name: 'analysis-reads-the-foundations',
      comment: 'analysis imports only numerics, intake, economy, law, bargaining and casebook.',
      severity: 'error',
      from: { path: '^packages/analysis/' },
      to: {
        path: packagesBut(
          'analysis',
          'numerics',
          'intake',
          'economy',
          'law',
          'bargaining',
          'casebook',
        ),
      },
    },
    {
      name: 'charts-read-analysis-and-texts',
      comment: 'charts reads only the results of analysis, and says them in the words of texts.',
      severity: 'error',
      from: { path: '^packages/charts/' },
      to: { path: packagesBut('charts', 'analysis', 'texts') },
    },
    {
      name: 'telling-reads-case-law-analysis-charts-and-texts',
      comment: 'telling reads only the case, law, analysis, charts and texts.',
      severity: 'error',
      from: { path: '^packages/telling/' },
      to: { path: packagesBut('telling', 'casebook', 'law', 'analysis', 'charts', 'texts') },
    },
    {
      name: 'brief-reads-case-analysis-charts-telling-and-texts',
      comment:
        'brief reads only the case, analysis, charts, telling and texts; its tests read data and law as well.',
      severity: 'error',
      from: { path: '^packages/brief/', pathNot: TEST },
      to: { path: packagesBut('brief', 'casebook', 'analysis', 'charts', 'telling', 'texts') },
    },
    {
      name: 'only-apps-choose-adapters',
      comment: 'store and jobs are adapters: nothing but an app imports them, not even each other.',
      severity: 'error',
      from: { path: '^(?:packages/([^/]+)|bench|scripts)/' },
      to: { path: '^packages/(store|jobs)/', pathNot: '^packages/$1/' },
    },
    {
      name: 'packages-never-import-apps',
      comment: 'Packages never import apps, and read scripts and bench only for tests.',
      severity: 'error',
      from: { path: '^packages/' },
      to: {
        path: '^(apps|bench|scripts)/',
        pathNot: '^scripts/(reference-data|embedded)\\.ts$',
      },
    },
    {
      name: 'reference-data-is-for-tests',
      comment: 'Only tests read the reference data.',
      severity: 'error',
      from: { path: '^(packages|apps|bench|scripts)/', pathNot: TEST },
      to: { path: '^scripts/reference-data\\.ts$' },
    },
    {
      name: 'embedded-files-are-for-tests',
      comment: 'Packages and apps read what is shipped through their own adapters, but for tests.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: TEST },
      to: { path: '^scripts/embedded\\.ts$' },
    },
    {
      name: 'runs-in-node-and-browser',
      comment:
        'numerics, intake … analysis, texts, charts and telling run unchanged in a browser: no Node built-ins.',
      severity: 'error',
      from: { path: PURE, pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'workbench-reads-what-runs-in-a-browser',
      comment:
        'The workbench imports no adapter and no kernel: analysis, charts, telling, texts and the foundations are enough.',
      severity: 'error',
      from: { path: '^apps/workbench/src/', pathNot: TEST },
      to: {
        path: '^packages/(?!(?:analysis|charts|telling|texts|casebook|economy|law|intake|bargaining)/)',
      },
    },
    {
      name: 'workbench-runs-in-a-browser',
      comment: 'What the workbench is made of knows no Node built-ins; its tests may.',
      severity: 'error',
      from: { path: '^apps/workbench/src/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'apps-stay-apart',
      comment: 'An app never imports another: what they share is a package.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: TEST },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'only-the-public-face',
      comment: 'A package is imported through its index, never past it.',
      severity: 'error',
      from: { path: '^(?:packages/([^/]+)|apps|bench|scripts)/' },
      to: {
        path: '^packages/[^/]+/(?!src/index\\.ts$)|^@parley/[^/]+/',
        pathNot: '^packages/$1/',
      },
    },
    {
      name: 'packages-by-name',
      comment: 'A package is imported as @parley/…, not by a path to its index.',
      severity: 'error',
      from: { path: '^(?:packages/([^/]+)|apps|bench|scripts)/' },
      to: {
        path: '^packages/[^/]+/src/index\\.ts$',
        pathNot: '^packages/$1/',
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased-workspace'],
      },
    },
    {
      name: 'no-cycles',
      comment: 'Modules never import in a circle, types included.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Every module is reached by another, unless it is where something starts.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          TEST,
          '\\.d\\.ts$',
          '^packages/[^/]+/src/index\\.ts$',
          '^bench/main\\.ts$',
          '^apps/workbench/vite\\.config\\.ts$',
          // Compiled by `npm run kernel`, not imported.
          '^packages/numerics/assembly/',
        ],
      },
      to: {},
    },
    {
      name: 'tests-are-leaves',
      comment: 'Product code never imports a test, nor does one test import another.',
      severity: 'error',
      from: {},
      to: { path: '\\.test\\.ts$' },
    },
    {
      name: 'fixtures-are-for-tests',
      comment: 'Only tests and other fixtures read a fixture.',
      severity: 'error',
      from: { pathNot: TEST },
      to: { path: '\\.fixture\\.ts$' },
    },
    {
      name: 'product-code-ships-without-tools',
      comment: 'What product code of packages and apps imports is not a development dependency.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm'] },
    },
    {
      name: 'dependencies-are-declared',
      comment: 'What a package imports stands in its package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'imports-resolve',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@parley/[^/]+/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|out|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
