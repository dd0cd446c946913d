import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import {
  applyChanges,
  caliendoParro,
  type Dataset,
  type Equilibrium,
  type Policy,
} from '@parley/economy';
import { bargainingText, benchmarkBargaining } from './bargaining.ts';
import { benchmarkCasebook } from './casebook.ts';
import { openNafta, openWorld2017 } from './datasets.ts';
import { benchDeals } from './deals.ts';
import { benchmarkDraws, drawsText } from './draws.ts';
import { benchmarkImport, type ImportRun } from './import.ts';
import { benchmarkLaw } from './law.ts';
import { benchmarkModels, imlsRobustness, type ModelTiming } from './models.ts';
import { robustness } from './robustness.ts';
import { type Timing, timed } from './timing.ts';

const USAGE = `Measures how fast the trade model solves, the law answers and a record is checked.

  npm run bench -- [--json] [--robustness | --import | --bargaining | --deals | --draws | --models]

  --json         print JSON
  --robustness   also solve 10,000 random policies (about a minute)
  --models       only the published models: solves, gradients, optima, trade war and talks; with
                 --robustness also 2,000 random policies of the one with 194 economies
  --import       only import full-size tables, generated in a temporary folder (about two minutes)
  --bargaining   only solve bargaining problems of up to 10^7 packages (about a minute)
  --deals        only the frontier and the Nash package of the Japan–US case
  --draws        only draw the parameters of a case 1,000 times, on one and on two threads (a minute or two)

“cold” prepares the dataset anew (calibration, preconditioner) and solves; “warm” solves from the
baseline with the dataset prepared; “near” starts from the solution of a policy next to it. All
after the JIT has warmed up, on one core, outcomes included. Medians; the machine’s noise is the
span from the tenth to the ninetieth percentile.

Example: npm run bench -- --json`;

interface Solved {
  readonly benchmark: string;
  readonly size: string;
  readonly iterations: number;
  readonly residual: number;
  readonly cold: Timing;
  readonly warm: Timing;
  readonly near: Timing;
}

function solved(dataset: Dataset, policy: Policy, start?: Float64Array): Equilibrium {
  const result = caliendoParro.solve(dataset, policy, {}, start);
  if (result.kind !== 'equilibrium') throw new Error(JSON.stringify(result));
  return result;
}

function benchmark(name: string, dataset: Dataset, policy: Policy, near: Policy): Solved {
  const result = solved(dataset, policy);
  const neighbour = solved(dataset, near).state;
  return {
    benchmark: name,
    size: `${dataset.regions.length} x ${dataset.sectors.length}`,
    iterations: result.iterations,
    residual: result.residual,
    // A copy is a dataset never seen before, so everything about it is prepared again.
    cold: timed(() => solved({ ...dataset }, policy)),
    warm: timed(() => solved(dataset, policy)),
    near: timed(() => solved(dataset, policy, neighbour)),
  };
}

/** The policy with its tariff changes scaled. */
function scaled(dataset: Dataset, policy: Policy, factor: number): Policy {
  const tariffs = Float64Array.from(policy.tariffs, (rate, cell) => {
    const base = dataset.tariffs[cell] ?? 0;
    return base + factor * (rate - base);
  });
  return { ...policy, tariffs };
}

function importText(run: ImportRun): string {
  const { table, megabytes, readSeconds, totalSeconds, peakMegabytes, ...size } = run;
  return `
${table}: ${size.rows} rows, ${size.columns} columns, ${megabytes.toFixed(0)} MB to ${size.regions} x ${size.sectors}
  read in ${readSeconds.toFixed(1)} s, closed after ${totalSeconds.toFixed(1)} s, at most ${peakMegabytes.toFixed(0)} MB resident`;
}

function modelText(timing: ModelTiming): string {
  const { benchmark: name, median, tenth, ninetieth, rounds, residual } = timing;
  const ms = [median, tenth, ninetieth].map((value) => value.toFixed(2));
  const told = `${rounds} rounds, ${residual.toExponential(1)}`;
  return `  ${name.padEnd(34)} ${ms[0]?.padStart(8)} ms  (${ms[1]} to ${ms[2]})  ${told}`;
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
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`;
  if (values.import) {
    const imports = await benchmarkImport();
    console.log(values.json ? JSON.stringify({ machine, imports }, null, 2) : machine);
    if (!values.json) for (const run of imports) console.log(importText(run));
    return 0;
  }
  if (values.models) {
    const models = benchmarkModels();
    const runs = values.robustness ? [1, 3].map((highest) => imlsRobustness(2000, highest)) : [];
    if (values.json) console.log(JSON.stringify({ machine, models, robustness: runs }, null, 2));
    else {
      console.log([machine, ...models.map(modelText)].join('\n'));
      for (const { model, policies, converged, highestTariff } of runs) {
        console.log(
          `${model}, tariffs up to ${highestTariff * 100} %: ${converged} of ${policies} solved`,
        );
      }
    }
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
  const world = openWorld2017();
  const cars = applyChanges(world, [
    { kind: 'tariff', importer: 'USA', exporter: 'JPN', sector: '*', form: 'added', value: 0.24 },
  ]);
  const results = [
    benchmark('US +24 points on all Japanese goods', world, cars, scaled(world, cars, 0.95)),
  ];
  const nafta = openNafta();
  if (nafta === null) {
    console.error('31 x 40 NAFTA left out: its published inputs are not at hand (PARLEY_SHARED).');
  } else {
    const { dataset, policy } = nafta;
    results.push(
      benchmark('NAFTA, tariffs of 2005', dataset, policy, scaled(dataset, policy, 0.95)),
    );
  }
  const law = benchmarkLaw();
  const casebook = benchmarkCasebook();
  const runs = values.robustness
    ? [1, 3].map((highest) => robustness(world, 5000, highest, 20250501))
    : [];
  if (values.json) {
    console.log(JSON.stringify({ machine, results, law, casebook, robustness: runs }, null, 2));
    return 0;
  }
  console.log(machine);
  for (const { benchmark: name, size, iterations, residual, ...times } of results) {
    console.log(
      `\n${name} (${size}): ${iterations} iterations, residual ${residual.toExponential(1)}`,
    );
    for (const [kind, { median, tenth, ninetieth }] of Object.entries(times)) {
      const ms = [median, tenth, ninetieth].map((value) => value.toFixed(2));
      console.log(`  ${kind.padEnd(5)} ${ms[0]?.padStart(7)} ms  (${ms[1]} to ${ms[2]})`);
    }
  }
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
  for (const run of runs) {
    const percent = ((100 * run.converged) / run.policies).toFixed(2);
    console.log(
      `\nrandom tariffs up to ${run.highestTariff * 100} %: ${run.converged} of ${run.policies} solved (${percent} %), mean ${run.meanIterations.toFixed(1)} iterations, largest residual ${run.largestResidual.toExponential(1)}`,
    );
  }
  return 0;
}

process.exitCode = await main();
