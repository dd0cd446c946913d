import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDatasetFiles, writeGoodsTradeFiles } from '@parley/economy';
import { buildTrade2023 } from './trade-2023/build.ts';
import { provenanceOf as provenanceOfTrade } from './trade-2023/provenance.ts';
import { buildUsTrade, usTradeFiles } from './us-trade-2024/build.ts';
import { provenanceOf as provenanceOfUsTrade } from './us-trade-2024/provenance.ts';
import { readRawUsTrade } from './us-trade-2024/raw.ts';
import { buildWorld2017 } from './world-2017/build.ts';
import { provenanceOf as provenanceOfWorld } from './world-2017/provenance.ts';
import { readRawTables } from './world-2017/raw.ts';
import { buildWorld2023 } from './world-2023/build.ts';
import { world2023Files } from './world-2023/files.ts';
import { readRawWorld2023 } from './world-2023/raw.ts';

const USAGE = `Builds the embedded data, data/world-2017, data/world-2023, data/trade-2023 and
data/us-trade-2024, from raw tables.

  npm run data:build -- --raw <folder> [--only <name>] [--out <folder>]

  --raw   folder that holds, for world-2017: icio7-2017/ (TradeFlow2017.csv, IOshare.csv,
          vashare.csv, tariff_prewar2017.csv, cal_elasticities.csv); for us-trade-2024:
          us-imports-2024-hs10/, us-mfn-2025/, us-tariff-lists/; for trade-2023: libday2023/; for
          world-2023: all of these,
          wiod2011-16x35/, wiod2014-44x16/, japan-tariff-2026/, employment-2018/ and
          us-exports-hs2-2020-2024.csv
  --only  world-2017, world-2023, trade-2023 or us-trade-2024; default all
  --out   where to write a folder of that name; default data

Example: npm run data:build -- --raw ../raw-data --only us-trade-2024`;

interface Output {
  readonly files: Readonly<Record<string, string>>;
  /** One line on what the builder did. */
  readonly remark: string;
}

const BUILDERS: Readonly<Record<string, (raw: string) => Output | Promise<Output>>> = {
  'world-2017': world2017,
  'world-2023': world2023,
  'trade-2023': trade2023,
  'us-trade-2024': usTrade2024,
};

function world2017(raw: string): Output {
  const built = buildWorld2017(readRawTables(raw));
  const moved = Math.max(...Object.values(built.wageChanges).map(Math.abs));
  return {
    files: {
      ...writeDatasetFiles(built.dataset),
      'provenance.json': jsonText(provenanceOfWorld(built)),
    },
    remark: `${built.clipped.length} negative final-demand cells set to zero; settling moved wages by at most ${(100 * moved).toFixed(2)} %.`,
  };
}

async function world2023(raw: string): Promise<Output> {
  const built = buildWorld2023(await readRawWorld2023(raw));
  const sweeps = Math.max(...built.regions.map(({ balanced }) => balanced.iterations));
  return {
    files: world2023Files(built),
    remark: `${built.regions.length} economies balanced in at most ${sweeps} sweeps; settling moved wages by at most ${built.wageChange.toExponential(1)}.`,
  };
}

function trade2023(raw: string): Output {
  const built = buildTrade2023(raw);
  return {
    files: {
      ...writeGoodsTradeFiles(built.data, built.announced),
      'provenance.json': jsonText(provenanceOfTrade(built)),
    },
    remark: `${built.data.economies.length} economies.`,
  };
}

async function usTrade2024(raw: string): Promise<Output> {
  const built = buildUsTrade(await readRawUsTrade(raw));
  const estimated = built.lines.filter(({ basis }) => basis !== 'schedule').length;
  return {
    files: { ...usTradeFiles(built), 'provenance.json': jsonText(provenanceOfUsTrade(built)) },
    remark: `${built.lines.length} lines, ${built.splits.byLine.size} of the schedule's carried at ten digits; ${estimated} rates not purely ad valorem.`,
  };
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      raw: { type: 'string' },
      only: { type: 'string' },
      out: { type: 'string', default: 'data' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || values.raw === undefined) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const names = values.only === undefined ? Object.keys(BUILDERS) : [values.only];
  for (const name of names) {
    const build = BUILDERS[name];
    if (build === undefined) {
      throw new Error(`no data called ${name}; --only names ${Object.keys(BUILDERS).join(' or ')}`);
    }
    const { files, remark } = await build(values.raw);
    const folder = join(values.out, name);
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) {
      writeFileSync(join(folder, file), text);
      console.log(`${join(folder, file)}  ${(text.length / 1024).toFixed(0)} kB`);
    }
    console.log(remark);
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
