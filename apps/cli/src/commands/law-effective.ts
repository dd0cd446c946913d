import { nearest } from '@parley/intake';
import {
  type EffectiveRate,
  effectiveByMeasure,
  effectiveByOrigin,
  effectiveBySector,
  formatInstant,
} from '@parley/law';
import { fixed, signed } from '@parley/texts';
import { openDataset } from '../adapters/open-dataset.ts';
import type { CodedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { textTable } from '../table.ts';
import { type LawArguments, openLawQuery, reportCoded, weighQuery } from './law-query.ts';

export interface LawEffectiveArguments extends LawArguments {
  readonly by: string;
  readonly origin: readonly string[];
}

const DEFAULT_DATASET = 'world-2017';
const GROUPINGS = ['origin', 'sector', 'measure'];

/** `parley law effective`: trade-weighted rates on a day. */
export function lawEffectiveCommand(args: LawEffectiveArguments, context: Context): ExitCode {
  const faults: CodedFault[] = [];
  const query = openLawQuery(args, faults, context);
  if (typeof query === 'number') return query;
  const { law, profile, zone } = query;
  if (!GROUPINGS.includes(args.by)) {
    const params = { value: args.by, known: GROUPINGS, ...nearest(args.by, GROUPINGS) };
    faults.push({ code: 'bad-grouping', params });
  }
  const held = weighQuery(query, args.importer, faults);
  const known = profile.origins.map(({ code }) => code);
  // Trade is held for the union; its members are not told apart.
  const wanted = args.origin.map((origin) => law.groups.get(origin) ?? origin);
  for (const origin of wanted) {
    if (known.includes(origin)) continue;
    faults.push({
      code: 'no-such-origin',
      params: { value: origin, known, ...nearest(origin, known) },
    });
  }
  if (held === null || faults.length > 0) return reportCoded(faults, context);

  const moment = { at: query.at, known: query.known };
  const { weighed } = held;
  const chosen = wanted.length === 0 ? undefined : new Set(wanted);
  const { columns, all, noSector, asKnown, effectiveHeading, effectiveNote } = context.texts.law;
  const heading = `${effectiveHeading(args.importer, formatInstant(query.at, zone))}; ${asKnown(args.known ?? null)}`;
  if (args.by === 'measure') {
    const rows = effectiveByMeasure(weighed, moment, chosen);
    if (context.json) {
      const json = rows.map(({ measure, added, imports }) => ({
        measure,
        addedPercentagePoints: 100 * added,
        imports,
      }));
      context.stdout(`${JSON.stringify(json, null, 2)}\n`);
      return 0;
    }
    const names = new Map(law.measures.map(({ id, name }) => [id, name[context.language]]));
    const table = textTable(
      [columns.measure, columns.added, columns.covered],
      rows.map(({ measure, added, imports }) => [
        `${names.get(measure) ?? measure} [${measure}]`,
        signed(100 * added, 3),
        fixed(imports / 1e9, 1),
      ]),
    );
    context.stdout(`${heading}\n\n${table}\n\n${effectiveNote}\n`);
    return 0;
  }

  const rows =
    args.by === 'origin'
      ? effectiveByOrigin(weighed, moment)
          .filter(({ origin }) => chosen?.has(origin) ?? true)
          .map(({ origin, ...rate }) => ({ key: origin, rate }))
      : effectiveBySector(weighed, moment, chosen).map(({ sector, ...rate }) => ({
          key: sector,
          rate,
        }));
  if (context.json) {
    const json = rows.map(({ key, rate }) => ({
      [args.by]: key,
      imports: rate.imports,
      mfnPercent: 100 * rate.mfn,
      addedPercentagePoints: 100 * rate.added,
      totalPercent: 100 * rate.total,
      assumedSharePercent: 100 * rate.assumed,
      absentSharePercent: 100 * rate.absent,
    }));
    context.stdout(`${JSON.stringify(json, null, 2)}\n`);
    return 0;
  }
  const named = args.by === 'origin' ? profile.origins : sectorsOfEconomy();
  const names = new Map(named.map(({ code, name }) => [code, name[context.language]]));
  const sorted = [...rows].sort((a, b) => b.rate.imports - a.rate.imports);
  const cells = (name: string, rate: EffectiveRate) => [
    name,
    fixed(rate.imports / 1e9, 1),
    fixed(100 * rate.mfn, 2),
    signed(100 * rate.added, 2),
    fixed(100 * rate.total, 2),
    fixed(100 * rate.assumed, 0),
    fixed(100 * rate.absent, 0),
  ];
  const table = textTable(
    [
      args.by === 'origin' ? columns.origin : columns.sector,
      columns.imports,
      columns.mfn,
      columns.added,
      columns.total,
      columns.assumed,
      columns.absent,
    ],
    [
      cells(all, total(rows.map(({ rate }) => rate))),
      ...sorted.map(({ key, rate }) =>
        cells(key === '' ? noSector : `${key} ${names.get(key) ?? ''}`.trimEnd(), rate),
      ),
    ],
  );
  context.stdout(`${heading}\n\n${table}\n\n${effectiveNote}\n`);
  return 0;
}

/** Sectors by the names that the embedded economy gives them. */
function sectorsOfEconomy(): readonly { code: string; name: { en: string; ja: string } }[] {
  const opened = openDataset(DEFAULT_DATASET);
  return opened.kind === 'dataset' ? opened.dataset.sectors : [];
}

function total(rates: readonly EffectiveRate[]): EffectiveRate {
  const imports = rates.reduce((sum, rate) => sum + rate.imports, 0);
  const mean = (read: (rate: EffectiveRate) => number) =>
    rates.reduce((sum, rate) => sum + rate.imports * read(rate), 0) / (imports || 1);
  return {
    imports,
    mfn: mean(({ mfn }) => mfn),
    added: mean(({ added }) => added),
    total: mean((rate) => rate.total),
    assumed: mean(({ assumed }) => assumed),
    absent: mean(({ absent }) => absent),
  };
}
