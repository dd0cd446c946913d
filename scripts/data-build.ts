import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDatasetFiles } from '@parley/economy';
import { buildWorld2017 } from './world-2017/build.ts';
import { provenanceOf } from './world-2017/provenance.ts';
import { readRawTables } from './world-2017/raw.ts';

const USAGE = `Builds the embedded world economy, data/world-2017, from raw tables.

  npm run data:build -- --raw <folder> [--out <folder>]

  --raw   folder that holds icio7-2017/ (TradeFlow2017.csv, IOshare.csv, vashare.csv,
          tariff_prewar2017.csv, cal_elasticities.csv)
  --out   where to write; default data/world-2017

Example: npm run data:build -- --raw ../raw-data`;

function main(): number {
  const { values } = parseArgs({
    options: {
      raw: { type: 'string' },
      out: { type: 'string', default: join('data', 'world-2017') },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || values.raw === undefined) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const built = buildWorld2017(readRawTables(values.raw));
  const files = {
    ...writeDatasetFiles(built.dataset),
    'provenance.json': `${JSON.stringify(provenanceOf(built), null, 2)}\n`,
  };
  mkdirSync(values.out, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(values.out, name), text);
    console.log(`${join(values.out, name)}  ${(text.length / 1024).toFixed(0)} kB`);
  }
  const moved = Math.max(...Object.values(built.wageChanges).map(Math.abs));
  console.log(
    `${built.clipped.length} negative final-demand cells set to zero; settling moved wages by at most ${(100 * moved).toFixed(2)} %.`,
  );
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
