import {
  faultText,
  inReadingOrder,
  type Language,
  namesKnown,
  nearest,
  type Path,
  type Position,
  readYaml,
  schemaFindings,
} from '@parley/intake';
import { checkLaw } from './check-law.ts';
import { BEGINNING, FOREVER, instantIn, isZone } from './instant.ts';
import type { BaseSchedule, Law } from './law.ts';
import {
  type LawFault,
  type LawFaultCode,
  type LawFinding,
  lawFaults,
  lawForms,
} from './law-faults.ts';
import type { Measure, OriginScope, RateForm, Suspension } from './measure.ts';
import {
  type MeasureEntry,
  type MeasureFile,
  measureFileSchema,
  type RateEntry,
} from './measure-schema.ts';
import { parseShare, type Rate } from './rate.ts';
import { normaliseCode, type ProductScope } from './scope.ts';
import type { ShareTable } from './shares.ts';

/** The texts of a case's `measures/` folder, by path within it. */
export type LawFiles = Readonly<Record<string, string>>;

export type LoadedLaw =
  | { readonly kind: 'loaded'; readonly law: Law }
  | { readonly kind: 'faulty'; readonly faults: readonly LawFault[] };

/** Faults told at most. */
const MAX_FAULTS = 1000;
const MAX_CODES = 50_000;

/** A measure as written, with what is needed to point at it. */
interface Written {
  readonly file: string;
  readonly header: MeasureFile;
  readonly entry: MeasureEntry;
  readonly path: Path;
  readonly locate: (path: Path) => Position;
}

/**
 * Reads and checks all files of law of a case: `*.yaml` measures, `lists/*.txt` codes,
 * `shares/*.csv` shares. Everything wrong is collected, with its place.
 *
 * @param schedules base duties of importers whose schedule is embedded; their codes are then
 * checked against it
 */
export function loadLaw(
  files: LawFiles,
  schedules: readonly BaseSchedule[] = [],
  language: Language = 'en',
): LoadedLaw {
  const faults: LawFault[] = [];
  const report: Report = (file, code, details, position = { line: 1, column: 1 }) => {
    faults.push({ code, file, ...position, ...faultText(lawFaults, code, details, language) });
  };
  const names = Object.keys(files).sort();
  const lists = new Map<string, ReadonlySet<string>>();
  const shares = new Map<string, ShareTable>();
  for (const name of names) {
    const list = /^lists\/(.+)\.txt$/.exec(name)?.[1];
    const table = /^shares\/(.+)\.csv$/.exec(name)?.[1];
    const text = files[name] ?? '';
    if (list !== undefined) lists.set(list, readCodes(name, text, report));
    else if (table !== undefined) shares.set(table, readShares(name, table, text, report));
    else if (!/^[^/]+\.ya?ml$/.test(name)) {
      report(name, 'file-unknown', { found: name });
    }
  }

  const written: Written[] = [];
  const outerPauses: OuterPause[] = [];
  for (const file of names.filter((name) => /^[^/]+\.ya?ml$/.test(name))) {
    const yaml = readYaml(files[file] ?? '');
    for (const { code, details, position } of yaml.findings) report(file, code, details, position);
    if (yaml.value === undefined) continue;
    const findings: LawFinding[] = schemaFindings(measureFileSchema, yaml.value, lawForms);
    for (const { code, details, path, atKey } of findings) {
      report(file, code, details, yaml.locate(path, atKey));
    }
    if (findings.length > 0) continue;
    const header = measureFileSchema.parse(yaml.value);
    if (!isZone(header.zone)) {
      report(file, 'zone-unknown', { found: header.zone }, yaml.locate(['zone']));
      continue;
    }
    header.measures?.forEach((entry, index) => {
      const path = ['measures', index];
      written.push({ file, header, entry, path, locate: yaml.locate });
    });
    header.pauses?.forEach((pause, index) => {
      outerPauses.push({ file, header, pause, path: ['pauses', index], locate: yaml.locate });
    });
  }

  const suspensions = readOuterPauses(outerPauses, written, report);
  const measures = written.flatMap((one) => readMeasure(one, lists, suspensions, report) ?? []);
  const zones = new Map(written.map(({ header }) => [header.importer, header.zone]));
  const checked = checkLaw(measures, (measure, code, details) =>
    report(measure.place.file, code, details, measure.place),
  );
  reportUnknownCodes(written, schedules, report);
  if (faults.length > 0) {
    return { kind: 'faulty', faults: inReadingOrder(faults).slice(0, MAX_FAULTS) };
  }
  return {
    kind: 'loaded',
    law: {
      measures,
      familyOrder: checked.familyOrder,
      shares,
      schedules: new Map(schedules.map((schedule) => [schedule.importer, schedule])),
      zones,
    },
  };
}

type Report = (
  file: string,
  code: LawFaultCode,
  details: LawFinding['details'],
  position?: Position,
) => void;

function readCodes(file: string, text: string, report: Report): ReadonlySet<string> {
  const codes = new Set<string>();
  text.split(/\r?\n/).forEach((content, index) => {
    const written = content.replace(/#.*$/, '').trim();
    if (written === '') return;
    const code = normaliseCode(written);
    if (code === null) {
      report(file, 'code-malformed', { found: written }, { line: index + 1, column: 1 });
    } else if (codes.size < MAX_CODES) {
      codes.add(code);
    }
  });
  return codes;
}

function readShares(file: string, name: string, text: string, report: Report): ShareTable {
  const entries = new Map<string, number>();
  const origins = new Set<string>();
  let byOrigin = false;
  text.split(/\r?\n/).forEach((content, index) => {
    const line = content.replace(/#.*$/, '').trim();
    if (line === '') return;
    const cells = line.split(',').map((cell) => cell.trim());
    if (cells[0] === 'code') {
      byOrigin = cells[1] === 'origin';
      return;
    }
    const at = { line: index + 1, column: 1 };
    const code = normaliseCode(cells[0] ?? '');
    const share = Number(cells[byOrigin ? 2 : 1] || Number.NaN);
    if (code === null) report(file, 'code-malformed', { found: cells[0] ?? '' }, at);
    else if (!(share >= 0 && share <= 1)) {
      report(file, 'share-malformed', { found: cells.at(-1) ?? '' }, at);
    } else {
      entries.set(byOrigin ? `${code}|${cells[1]}` : code, share);
      if (byOrigin) origins.add(cells[1] ?? '');
    }
  });
  return { name, entries, byOrigin, origins };
}

interface OuterPause extends Omit<Written, 'entry'> {
  readonly pause: NonNullable<MeasureFile['pauses']>[number];
}

/** Pauses that stand apart from their measures, by the measure they stop. */
function readOuterPauses(
  pauses: readonly OuterPause[],
  written: readonly Written[],
  report: Report,
): ReadonlyMap<string, Suspension[]> {
  const ids = written.map(({ entry }) => entry.id);
  const known = new Set(ids);
  const found = new Map<string, Suspension[]>();
  for (const { file, header, pause, path, locate } of pauses) {
    pause.measures.forEach((id, index) => {
      if (known.has(id)) return;
      const place = locate([...path, 'measures', index]);
      report(
        file,
        'reference-unknown',
        { found: id, list: 'measures', ...namesKnown(id, ids) },
        place,
      );
    });
    const moment = momentReader(file, header.zone, locate, path, report);
    const suspension: Suspension = {
      from: moment('from', pause.from) ?? BEGINNING,
      to: moment('to', pause.to) ?? FOREVER,
      known: moment('known', pause.known) ?? BEGINNING,
      citation: citationOf(pause.citation),
    };
    for (const id of pause.measures) found.set(id, [...(found.get(id) ?? []), suspension]);
  }
  return found;
}

function momentReader(
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

function citationOf({ instrument, reference, address }: MeasureEntry['citation']) {
  return {
    instrument,
    ...(reference === undefined ? {} : { reference }),
    ...(address === undefined ? {} : { address }),
  };
}

function readMeasure(
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

/** Codes written in measures that the importer's schedule does not have at any depth. */
function reportUnknownCodes(
  written: readonly Written[],
  schedules: readonly BaseSchedule[],
  report: Report,
): void {
  for (const { file, header, entry, path, locate } of written) {
    const schedule = schedules.find(({ importer }) => importer === header.importer);
    if (schedule === undefined || entry.products === 'all') continue;
    for (const key of ['include', 'exclude'] as const) {
      const codes = entry.products[key];
      if (!Array.isArray(codes)) continue;
      codes.forEach((code: string, index: number) => {
        const digits = code.replaceAll('.', '');
        if (schedule.has(digits)) return;
        const near = schedule.nearest(digits).join(', ');
        const details = {
          found: code,
          importer: header.importer,
          ...(near === '' ? {} : { near }),
        };
        report(file, 'code-unknown', details, locate([...path, 'products', key, index]));
      });
    }
  }
}
