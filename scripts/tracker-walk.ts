import { parseArgs } from 'node:util';
import { DEPARTURES } from './tracker-walk/departures.ts';
import { readEmbeddedLaw } from './tracker-walk/embedded-law.ts';
import { readTrackerFigures, readTrackerLists } from './tracker-walk/lists.ts';
import { tenDigitProfile } from './tracker-walk/ten-digit-profile.ts';
import { addedPoints, type WalkRow, walk } from './tracker-walk/walk.ts';
import { readRawUsTrade } from './us-trade-2024/raw.ts';

const USAGE = `Compares the lawful duties on Japan and the United Kingdom with a published tracker, and
walks from one to the other: its departures from the law, one after the other.

  npx tsx scripts/tracker-walk.ts --raw <folder> --reference <csv>

  --raw        folder that holds us-imports-2024-hs10/, us-mfn-2025/ and us-tariff-lists/
  --reference  the tracker's figures: date, country_name, effective tariff (points over 2024)

Example: npx tsx scripts/tracker-walk.ts --raw ../raw-data --reference ../effective_rates.csv`;

const ORIGINS = { JPN: 'Japan', GBR: 'United Kingdom' };
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
  const { law, profile } = readEmbeddedLaw();
  const rows = walk(law, tenDigitProfile(profile, partners, Object.keys(ORIGINS)), lists, figures);

  const shipped = addedPoints(law, profile);
  const apart = Math.max(
    ...rows.map((row, k) => {
      const figure = figures[k];
      return figure === undefined ? Number.NaN : Math.abs(row.lawful - shipped(figure));
    }),
  );
  console.log('Points added to the mean duty of 2024, at the trade of 2024.\n');
  DEPARTURES.forEach(({ title, words }, k) => {
    console.log(`${k + 1}. **${title}.** ${words}`);
  });
  for (const [origin, name] of Object.entries(ORIGINS)) {
    console.log(`\n**${name}**\n\n${table(rows.filter((row) => row.origin === origin))}`);
  }
  const near = rows.filter((row) => Math.abs(gapOf(row)) <= NEAR).length;
  const widest = Math.max(...rows.map((row) => Math.abs(gapOf(row))));
  console.log(`
${near} of ${rows.length} figures end within ${NEAR} points of the tracker, the widest gap is ${widest.toFixed(3)}.
Ten-digit trade and the embedded profile give the same lawful figures to ${apart.toExponential(1)} points.`);
  return 0;
}

function gapOf({ after, lawful, tracker }: WalkRow): number {
  return (after.at(-1) ?? lawful) - tracker;
}

function table(rows: readonly WalkRow[]): string {
  const head = ['date', 'law', ...DEPARTURES.map((_, k) => `${k + 1}`), 'tracker', 'gap'];
  const cells = rows.map((row) => [
    row.date,
    ...[row.lawful, ...row.after, row.tracker].map((points) => points.toFixed(2)),
    gapOf(row).toFixed(3),
  ]);
  const lines = [head, head.map((_, k) => (k === 0 ? '---' : '---:')), ...cells];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
