import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What Vite tells of each module of the page, by its source. */
export type Manifest = Readonly<
  Record<
    string,
    {
      readonly file: string;
      readonly isEntry?: boolean;
      readonly imports?: readonly string[];
      readonly css?: readonly string[];
    }
  >
>;

/** Compressed bytes. */
export interface Sizes {
  /** JavaScript that the page needs before it shows anything. */
  readonly initialScript: number;
  /** Styles that come with it. */
  readonly initialStyle: number;
  /** JavaScript of the worker, which loads beside the page. */
  readonly worker: number;
  /** JavaScript that is loaded when it is needed. */
  readonly laterScript: number;
  /** Data that the page reads at start. */
  readonly startData: number;
  /** All data kept for use offline. */
  readonly allData: number;
}

/** Packs that are read at start: those of the case that opens first. */
const START_PACKS: readonly string[] = [
  'packs/cases.json',
  'packs/cases/japan-us-2025.json.gz',
  'packs/world-2023.json.gz',
  'packs/us-trade-2024.json.gz',
];
/** Words of tariff lines: read where a line is looked at. */
export const ON_DEMAND: readonly string[] = ['packs/us-trade-2024-descriptions.json.gz'];

/** Limits, in compressed bytes. */
const LIMITS = { initialScript: 350_000, startData: 1_500_000 } as const;

/** Sizes of a built workbench whose files are `paths` below `folder`. */
export function sizesOf(folder: string, paths: readonly string[], manifest: Manifest): Sizes {
  const zipped = (path: string) => {
    const bytes = readFileSync(join(folder, path));
    return path.endsWith('.gz') ? bytes.length : gzipSync(bytes).length;
  };
  const sum = (list: readonly string[]) => list.reduce((total, path) => total + zipped(path), 0);
  const initial = initialFiles(manifest);
  const ofPage = new Set(Object.values(manifest).map(({ file }) => file));
  const scripts = paths.filter((path) => /^assets\/.*\.m?js$/.test(path));
  const packs = paths.filter((path) => path.startsWith('packs/'));
  return {
    initialScript: sum(initial.scripts),
    initialStyle: sum(initial.styles),
    worker: sum(scripts.filter((path) => !ofPage.has(path))),
    laterScript: sum(scripts.filter((path) => ofPage.has(path) && !initial.scripts.includes(path))),
    startData: sum(packs.filter((path) => START_PACKS.includes(path))),
    allData: sum(packs.filter((path) => !ON_DEMAND.includes(path))),
  };
}

/** What a page's entry brings with it: its module and all that are imported from there, not on demand. */
function initialFiles(manifest: Manifest): { scripts: string[]; styles: string[] } {
  const seen = new Set<string>();
  const styles = new Set<string>();
  const visit = (source: string) => {
    if (seen.has(source)) return;
    seen.add(source);
    const chunk = manifest[source];
    for (const style of chunk?.css ?? []) styles.add(style);
    for (const imported of chunk?.imports ?? []) visit(imported);
  };
  for (const [source, { isEntry }] of Object.entries(manifest)) if (isEntry === true) visit(source);
  return {
    scripts: [...seen].flatMap((source) => manifest[source]?.file ?? []),
    styles: [...styles],
  };
}

/** A line a limit that is not met. */
export function overLimits(sizes: Sizes): string[] {
  const over = (what: string, size: number, limit: number) =>
    size <= limit
      ? []
      : [`${what} is ${kilobytes(size)} compressed; it may be ${kilobytes(limit)}`];
  return [
    ...over('JavaScript needed at first', sizes.initialScript, LIMITS.initialScript),
    ...over('data read at start', sizes.startData, LIMITS.startData),
    ...over('data kept for use offline', sizes.allData, LIMITS.startData),
  ];
}

/** The sizes as a small table. */
export function sizesText(sizes: Sizes): string {
  const rows: readonly (readonly [string, number, number?])[] = [
    ['JavaScript needed at first', sizes.initialScript, LIMITS.initialScript],
    ['styles', sizes.initialStyle],
    ['JavaScript of the worker', sizes.worker],
    ['JavaScript loaded later', sizes.laterScript],
    ['data read at start', sizes.startData, LIMITS.startData],
    ['data kept for use offline', sizes.allData, LIMITS.startData],
  ];
  return rows
    .map(([what, size, limit]) => {
      const room = limit === undefined ? '' : ` of ${kilobytes(limit)}`;
      return `  ${what.padEnd(27)} ${kilobytes(size).padStart(8)}${room}`;
    })
    .join('\n');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
