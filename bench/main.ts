import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { bargainingText, benchmarkBargaining } from './bargaining.ts';
import { benchmarkCaliendoParro } from './caliendo-parro.ts';
import { benchmarkCasebook } from './casebook.ts';
import { benchDeals } from './deals.ts';
import { benchmarkDraws, drawsText } from './draws.ts';
import { benchmarkImport, type ImportRun } from './import.ts';
import { benchmarkKernel, kernelText } from './kernel.ts';
import { benchmarkLaw } from './law.ts';
import { benchmarkModels, type ModelTiming } from './models.ts';
import { robustnessOfModels, robustnessText } from './robustness.ts';
import { benchmarkWorkbench, workbenchText } from './workbench.ts';

const USAGE = `Measures how fast the trade model solves, the law answers and a record is checked.

  npm run bench -- [--json] [--models | --kernel | --robustness | --import | --bargaining | --deals | --draws | --workbench]

  --json         print JSON
  --models       only the published models: solves, gradients, optima, trade war and talks
  --kernel       only the kernel: WebAssembly with SIMD beside TypeScript
  --robustness   only 100,000 random policies, over all models (some ten minutes)
  --import       only import full-size tables, generated in a temporary folder (about two minutes)
  --bargaining   only solve bargaining problems of up to 10^7 packages (about a minute)
  --deals        only the frontier and the Nash package of the Japan–US case
  --draws        only draw the parameters of a case 1,000 times, on one and on two threads (a minute or two)
  --workbench    only the workbench in headless Chromium: opening, slider to paint, long tasks

“cold” prepares the dataset anew (calibration, preconditioner) and solves; “warm” solves from the
baseline with the dataset prepared; “near” starts from the solution of a policy next to it. All
after the JIT has warmed up, on one core, outcomes included. Medians; the machine’s noise is the
span from the tenth to the ninetieth percentile. Processor time counts what the collector of garbage
and the compiler do beside; on a busy machine it is the better number.

Example: npm run bench -- --json`;

function importText(run: ImportRun): string {
  const { table, megabytes, readSeconds, totalSeconds, peakMegabytes, ...size } = run;
  return `
${table}: ${size.rows} rows, ${size.columns} columns, ${megabytes.toFixed(0)} MB to ${size.regions} x ${size.sectors}
  read in ${readSeconds.toFixed(1)} s, closed after ${totalSeconds.toFixed(1)} s, at most ${peakMegabytes.toFixed(0)} MB resident`;
}

function modelText(timing: ModelTiming): string {
  const { benchmark: name, median, tenth, ninetieth, processor, rounds, residual } = timing;
  const ms = [median, tenth, ninetieth].map((value) => value.toFixed(2));
  const told = `${rounds} rounds, ${residual.toExponential(1)}`;
  return `  ${name.padEnd(34)} ${ms[0]?.padStart(8)} ms  (${ms[1]} to ${ms[2]}), processor ${processor.toFixed(2)} ms  ${told}`;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      robustness: { type: 'boolean', default: false },
      import: { type: 'boolean', default: false },
      bargaining: { type: 'boolean', default: false },
      draws: { type: 'boolean', default: false },
      deals: { type: 'boolean', default: false },
      models: { type: 'boolean', default: false },
      kernel: { type: 'boolean', default: false },
      workbench: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const cores = cpus();
  const load = loadavg()[0]?.toFixed(1);
  const machine = `${cores[0]?.model.trim() ?? 'unknown'}, ${cores.length} cores, Node ${process.version}, load ${load} at the start`;
  if (values.import) {
    const imports = await benchmarkImport();
    console.log(values.json ? JSON.stringify({ machine, imports }, null, 2) : machine);
    if (!values.json) for (const run of imports) console.log(importText(run));
    return 0;
  }
  if (values.workbench) {
    const workbench = await benchmarkWorkbench();
    if (values.json) console.log(JSON.stringify({ machine, workbench }, null, 2));
    else console.log([machine, workbenchText(workbench)].join('\n'));
    return 0;
  }
  if (values.models) {
    const models = benchmarkModels();
    if (values.json) console.log(JSON.stringify({ machine, models }, null, 2));
    else console.log([machine, ...models.map(modelText)].join('\n'));
    return 0;
  }
  if (values.kernel) {
    const kernel = benchmarkKernel();
    console.log(values.json ? JSON.stringify({ machine, kernel }, null, 2) : machine);
    if (!values.json) console.log(kernelText(kernel));
    return 0;
  }
  if (values.robustness) {
    const runs = robustnessOfModels();
    console.log(values.json ? JSON.stringify({ machine, robustness: runs }, null, 2) : machine);
    if (!values.json) for (const run of runs) console.log(robustnessText(run));
    return 0;
  }
  if (values.deals) {
    console.log(JSON.stringify({ machine, deals: benchDeals() }, null, 2));
    return 0;
  }
  if (values.draws) {
    const draws = benchmarkDraws();
    console.log(values.json ? JSON.stringify({ machine, draws }, null, 2) : machine);
    if (!values.json) console.log(drawsText(draws));
    return 0;
  }
  if (values.bargaining) {
    const bargaining = benchmarkBargaining();
    console.log(values.json ? JSON.stringify({ machine, bargaining }, null, 2) : machine);
    if (!values.json) for (const run of bargaining) console.log(bargainingText(run));
    return 0;
  }
  const results = benchmarkCaliendoParro();
  if (!results.some(({ benchmark }) => benchmark.startsWith('NAFTA'))) {
    console.error('31 x 40 NAFTA left out: its published inputs are not at hand (PARLEY_SHARED).');
  }
  const models = benchmarkModels();
  const law = benchmarkLaw();
  const casebook = benchmarkCasebook();
  if (values.json) {
    console.log(JSON.stringify({ machine, results, models, law, casebook }, null, 2));
    return 0;
  }
  console.log(machine);
  for (const { benchmark: name, size, iterations, residual, ...times } of results) {
    console.log(
      `\n${name} (${size}): ${iterations} iterations, residual ${residual.toExponential(1)}`,
    );
    for (const [kind, { median, tenth, ninetieth, processor }] of Object.entries(times)) {
      const ms = [median, tenth, ninetieth].map((value) => value.toFixed(2));
      const told = `(${ms[1]} to ${ms[2]}), processor ${processor.toFixed(2)} ms`;
      console.log(`  ${kind.padEnd(8)} ${ms[0]?.padStart(7)} ms  ${told}`);
    }
  }
  console.log(`\nThe published models\n${models.map(modelText).join('\n')}`);
  const { measures, lines, origins, changeDays } = law;
  console.log(
    `\nUS tariff law: ${measures} measures, ${lines} lines, ${origins} origins, ${changeDays} change days of 2025–26`,
  );
  const laws = { 'all days': law.allDays, 'one lookup': law.lookup, loading: law.load };
  for (const [kind, { median, tenth, ninetieth }] of Object.entries(laws)) {
    const ms = [median, tenth, ninetieth].map((value) => value.toFixed(3));
    console.log(`  ${kind.padEnd(10)} ${ms[0]?.padStart(9)} ms  (${ms[1]} to ${ms[2]})`);
  }
  console.log(
    `\nA record of ${casebook.claims} claims and ${casebook.sources} sources (${(casebook.characters / 1e6).toFixed(1)} million characters)`,
  );
  const records = { checking: casebook.check, 'with slips': casebook.faulty };
  for (const [kind, { median, tenth, ninetieth }] of Object.entries(records)) {
    const ms = [median, tenth, ninetieth].map((value) => value.toFixed(0));
    console.log(`  ${kind.padEnd(10)} ${ms[0]?.padStart(9)} ms  (${ms[1]} to ${ms[2]})`);
  }
  return 0;
}

process.exitCode = await main();
