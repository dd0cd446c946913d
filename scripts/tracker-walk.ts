import { parseArgs } from 'node:util';
import type { Law, TradeProfile } from '@parley/law';
import { embeddedLaw } from './embedded.ts';
import { basisOf, countMeasures } from './tracker-walk/basis.ts';
import { DEPARTURES } from './tracker-walk/departures.ts';
import { readTrackerFigures, readTrackerLists } from './tracker-walk/lists.ts';
import { tenDigitProfile } from './tracker-walk/ten-digit-profile.ts';
import { addedPoints, type WalkRow, walk } from './tracker-walk/walk.ts';
import { readRawUsTrade } from './us-trade-2024/raw.ts';

const USAGE = `Prints the tables of docs/law.md: what the law rests on, and how it compares with a tracker. It
walks from the lawful duties on Japan and the United Kingdom to the published figures, by the tracker's
departures from the law, one after the other.

  npm run law:walk -- --raw <folder> --reference <csv>

  --raw        folder that holds us-imports-2024-hs10/, us-mfn-2025/ and us-tariff-lists/
  --reference  the tracker's figures: date, country_name, effective tariff (points over 2024)

Example: npm run law:walk -- --raw ../raw-data --reference ../effective_rates.csv`;

const ORIGINS = { JPN: 'Japan', GBR: 'United Kingdom' };
/** Days whose rates are asked what they rest on. */
const BASIS_DATES = [
  '2024-07-01',
  '2025-05-01',
  '2025-08-10',
  '2025-12-01',
  '2026-03-01',
  '2026-08-01',
];
/** How close the end of the walk should come, in percentage points. */
const NEAR = 0.75;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      raw: { type: 'string' },
      reference: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || values.raw === undefined || values.reference === undefined) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const figures = readTrackerFigures(values.reference);
  const lists = readTrackerLists(values.raw);
  const { partners } = await readRawUsTrade(values.raw);
  const { law, profile } = embeddedLaw();
  const rows = walk(law, tenDigitProfile(profile, partners, Object.keys(ORIGINS)), lists, figures);

  const shipped = addedPoints(law, profile);
  const apart = Math.max(
    ...rows.map((row, k) => {
      const figure = figures[k];
      return figure === undefined ? Number.NaN : Math.abs(row.lawful - shipped(figure));
    }),
  );
  printBasis(law, profile);
  console.log('\nPoints added to the mean duty of 2024, at the trade of 2024.\n');
  DEPARTURES.forEach(({ title, words }, k) => {
    console.log(`${k + 1}. **${title}.** ${words}`);
  });
  for (const [origin, name] of Object.entries(ORIGINS)) {
    console.log(`\n**${name}**\n\n${walkTable(rows.filter((row) => row.origin === origin))}`);
  }
  const near = rows.filter((row) => Math.abs(gapOf(row)) <= NEAR).length;
  const widest = Math.max(...rows.map((row) => Math.abs(gapOf(row))));
  console.log(`
${near} of ${rows.length} figures end within ${NEAR} points of the tracker, the widest gap is ${widest.toFixed(3)}.
Ten-digit trade and the embedded profile give the same lawful figures to ${apart.toExponential(1)} points.`);
  return 0;
}

function printBasis(law: Law, profile: TradeProfile): void {
  const counts = countMeasures(law).map((count) => [
    `${count.importer} ${count.kind}`,
    ...[count.complete, count.assumed, count.absent].map(String),
  ]);
  console.log(`${table(['measures', 'complete', 'assumed', 'absent'], counts)}\n`);
  const shares = BASIS_DATES.map((date) => [
    date,
    ...[undefined, ...Object.keys(ORIGINS)].map((origin) => {
      const { complete, assumed, absent } = basisOf(law, profile, date, origin);
      return [complete, assumed, absent].map((share) => (100 * share).toFixed(1)).join(' / ');
    }),
  ]);
  console.log(table(['date', 'all origins', ...Object.values(ORIGINS)], shares));
}

function walkTable(rows: readonly WalkRow[]): string {
  const head = ['date', 'law', ...DEPARTURES.map((_, k) => `${k + 1}`), 'tracker', 'gap'];
  const cells = rows.map((row) => [
    row.date,
    ...[row.lawful, ...row.after, row.tracker].map((points) => fixed(points, 2)),
    fixed(gapOf(row), 3),
  ]);
  return table(head, cells);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, k) => (k === 0 ? '---' : '---:')), ...rows];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Without the sign of a negative zero. */
function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text;
}

function gapOf({ after, lawful, tracker }: WalkRow): number {
  return (after.at(-1) ?? lawful) - tracker;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
