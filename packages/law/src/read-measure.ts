import { nearest, type Path, type Position } from '@parley/intake';
import { BEGINNING, FOREVER, instantIn } from './instant.ts';
import type { LawFaultCode, LawFinding } from './law-faults.ts';
import type { Measure, OriginScope, RateForm, Suspension } from './measure.ts';
import type { MeasureEntry, MeasureFile, RateEntry } from './measure-schema.ts';
import { parseShare, type Rate } from './rate.ts';
import type { ProductScope } from './scope.ts';

/** A measure as written, with what is needed to point at it. */
export interface Written {
  readonly file: string;
  readonly header: MeasureFile;
  readonly entry: MeasureEntry;
  readonly path: Path;
  readonly locate: (path: Path) => Position;
}

/** Tells a fault of a file, with its place where there is one. */
export type Report = (
  file: string,
  code: LawFaultCode,
  details: LawFinding['details'],
  position?: Position,
) => void;

/** Reads moments of a file's zone; what is none is reported at its key. */
export function momentReader(
  file: string,
  zone: string,
  locate: Written['locate'],
  path: Path,
  report: Report,
): (key: string, text: string | undefined) => number | undefined {
  return (key, text) => {
    if (text === undefined) return undefined;
    const instant = instantIn(text, zone);
    if (instant === null) report(file, 'moment-invalid', { found: text }, locate([...path, key]));
    return instant ?? undefined;
  };
}

export function citationOf({ instrument, reference, address }: MeasureEntry['citation']) {
  return {
    instrument,
    ...(reference === undefined ? {} : { reference }),
    ...(address === undefined ? {} : { address }),
  };
}

/** A measure as the engine has it; null where it lacks what makes it one. */
export function readMeasure(
  one: Written,
  lists: ReadonlyMap<string, ReadonlySet<string>>,
  outer: ReadonlyMap<string, Suspension[]>,
  report: Report,
): Measure | null {
  const { file, header, entry, path, locate } = one;
  const moment = momentReader(file, header.zone, locate, path, report);
  const from = moment('from', entry.from) ?? BEGINNING;
  const to = moment('to', entry.to) ?? FOREVER;
  const known = moment('known', entry.known) ?? BEGINNING;
  if (to <= from)
    report(file, 'ends-before-it-begins', { found: entry.id }, locate([...path, 'to']));
  if (entry.status !== 'complete' && entry.assumption === undefined) {
    report(file, 'assumption-missing', { found: entry.id }, locate([...path, 'status']));
  }
  const inner = (entry.pauses ?? []).map((pause, index): Suspension => {
    const inside = momentReader(file, header.zone, locate, [...path, 'pauses', index], report);
    return {
      from: inside('from', pause.from) ?? BEGINNING,
      to: inside('to', pause.to) ?? FOREVER,
      known: inside('known', pause.known) ?? BEGINNING,
      citation: citationOf(pause.citation),
    };
  });
  const rule = {
    id: entry.id,
    family: entry.family ?? header.family,
    name: entry.name,
    importer: header.importer,
    authority: header.authority,
    citation: citationOf(entry.citation),
    origins: originsOf(entry.origins),
    products: productsOf(one, lists, report),
    from,
    to,
    known,
    endKnown: Math.max(known, moment('end_known', entry.end_known) ?? known),
    suspensions: [...inner, ...(outer.get(entry.id) ?? [])],
    replaces: entry.replaces ?? [],
    status: entry.status,
    ...(entry.assumption === undefined ? {} : { assumption: entry.assumption }),
    ...(entry.content === undefined ? {} : { content: entry.content }),
    place: { file, ...locate(path) },
  };
  for (const key of MISPLACED[entry.kind]) {
    if (entry[key] === undefined) continue;
    report(file, 'key-out-of-place', { key, kind: entry.kind }, locate([...path, key]));
  }
  if ((entry.status === 'absent') !== (entry.kind === 'gap')) {
    report(file, 'gap-status', { found: entry.id }, locate([...path, 'status']));
  }
  if (entry.kind === 'gap') {
    const { content: _, ...gap } = rule;
    return { ...gap, kind: entry.kind };
  }
  if (entry.kind === 'exemption') {
    if (entry.exempts === undefined) {
      report(file, 'exempts-missing', { found: entry.id }, locate(path));
      return null;
    }
    return { ...rule, kind: entry.kind, exempts: entry.exempts };
  }
  if (entry.rate === undefined) {
    report(file, 'rate-missing', { found: entry.id }, locate(path));
    return null;
  }
  return {
    ...rule,
    kind: entry.kind,
    rate: rateOf(entry.rate),
    displaces: entry.displaces ?? [],
  };
}

/** Keys that mean nothing for a kind of measure. */
const MISPLACED = {
  base: ['exempts', 'displaces'],
  additional: ['exempts'],
  exemption: ['rate', 'displaces'],
  gap: ['rate', 'exempts', 'displaces', 'content'],
} as const;

function originsOf(origins: MeasureEntry['origins']): OriginScope {
  const none: ReadonlySet<string> = new Set();
  if (origins === 'all') return { all: true, only: none, except: none };
  if (Array.isArray(origins)) return { all: false, only: new Set(origins), except: none };
  return { all: true, only: none, except: new Set(origins.except) };
}

function productsOf(
  { file, entry, path, locate }: Written,
  lists: ReadonlyMap<string, ReadonlySet<string>>,
  report: Report,
): ProductScope {
  const { products } = entry;
  if (products === 'all') return { all: true, include: new Set(), exclude: new Set() };
  const digits = (codes: readonly string[] = []) => codes.map((code) => code.replaceAll('.', ''));
  const named = (key: 'lists' | 'exclude_lists') =>
    (products[key] ?? []).flatMap((name, index) => {
      const codes = lists.get(name);
      if (codes === undefined) {
        const details = { found: name, ...nearest(name, [...lists.keys()]) };
        report(file, 'list-unknown', details, locate([...path, 'products', key, index]));
      }
      return [...(codes ?? [])];
    });
  const all = products.include === 'all';
  const listed = all ? [] : digits(products.include as string[] | undefined);
  const include = new Set([...listed, ...named('lists')]);
  const exclude = new Set([...digits(products.exclude), ...named('exclude_lists')]);
  const onlyExcludes = products.include === undefined && products.lists === undefined;
  if (!all && include.size === 0 && !onlyExcludes) {
    report(file, 'products-empty', { found: entry.id }, locate([...path, 'products']));
  }
  return { all: all || onlyExcludes, include, exclude };
}

/** The schema has checked the form; a share that passed it is exact. */
function exact(text: string): Rate {
  const rate = parseShare(text);
  if (rate === null) throw new RangeError(`not an exact share: ${text}`);
  return rate;
}

function rateOf(entry: RateEntry): RateForm {
  if (typeof entry === 'string') return { kind: 'ad-valorem', rate: exact(entry) };
  if ('floor' in entry) return { kind: 'floor', rate: exact(entry.floor) };
  if ('cap' in entry) {
    return { kind: 'cap', rate: exact(entry.cap), ceiling: exact(entry.ceiling) };
  }
  if ('specific' in entry) {
    const { specific, currency, unit } = entry;
    return { kind: 'specific', amount: specific, currency, unit };
  }
  if ('compound' in entry) return { kind: 'compound', parts: entry.compound.map(rateOf) };
  const { within, beyond, fill } = entry.quota;
  return { kind: 'quota', within: rateOf(within), beyond: rateOf(beyond), fill };
}
