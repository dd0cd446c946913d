import {
  faultText,
  inReadingOrder,
  type Language,
  namesKnown,
  readYaml,
  schemaFindings,
} from '@parley/intake';
import { checkLaw } from './check-law.ts';
import { BEGINNING, FOREVER, isZone } from './instant.ts';
import type { BaseSchedule, Law } from './law.ts';
import { type LawFault, type LawFinding, lawFaults, lawForms } from './law-faults.ts';
import type { Suspension } from './measure.ts';
import { type MeasureFile, measureFileSchema } from './measure-schema.ts';
import {
  citationOf,
  momentReader,
  type Report,
  readMeasure,
  type Written,
} from './read-measure.ts';
import { normaliseCode } from './scope.ts';
import type { ShareTable } from './shares.ts';

/** The texts of a case's `measures/` folder, by path within it. */
export type LawFiles = Readonly<Record<string, string>>;

export type LoadedLaw =
  | { readonly kind: 'loaded'; readonly law: Law }
  | { readonly kind: 'faulty'; readonly faults: readonly LawFault[] };

/** Faults told at most. */
const MAX_FAULTS = 1000;
const MAX_CODES = 50_000;

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
  const groups = new Map<string, string>();
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
    for (const [group, members] of Object.entries(header.groups ?? {})) {
      members.forEach((member, index) => {
        if (groups.has(member)) {
          const place = yaml.locate(['groups', group, index]);
          report(file, 'id-duplicate', { found: member, list: 'groups' }, place);
        }
        groups.set(member, group);
      });
    }
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
      groups,
      schedules: new Map(schedules.map((schedule) => [schedule.importer, schedule])),
      zones,
    },
  };
}

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
