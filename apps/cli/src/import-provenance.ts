import { basename } from 'node:path';
import type { AggregationReport, ImportRecord } from '@parley/economy';
import type { Language } from '@parley/intake';
import { fixed } from '@parley/texts';
import type { DataTexts } from './texts/data-texts.ts';
import { textsFor } from './texts/texts-for.ts';

type Bilingual = Readonly<Record<Language, string>>;

/** A sentence in both languages. */
function both(say: (texts: DataTexts) => string): Bilingual {
  return { en: say(textsFor('en').data), ja: say(textsFor('ja').data) };
}

const percent = (share: number) => fixed(100 * share, 2);

/** The provenance of an imported table, in the form of the embedded datasets' own. */
export function importProvenance(id: string, record: ImportRecord): object {
  const { format, edition, year, unitUsd, closing, files } = record;
  const source = textsFor('en').data.sources[format];
  const told = edition === null ? '' : `, ${textsFor('en').data.edition(edition)}`;
  return {
    dataset: id,
    year,
    unit: both((texts) => texts.unit(String(unitUsd))),
    sources: [
      {
        what: both((texts) => texts.formats[format]),
        publisher: source.publisher,
        title: `${source.title}${told}, ${year}`,
        terms: source.terms,
        files: files.map((file) => ({ ...file, name: basename(file.name) })),
      },
    ],
    adjustments: adjustmentsOf(record).map((what) => ({ what })),
    ...(closing === null ? {} : { clipped: closing.clipped, wageChanges: closing.wageChanges }),
    knownWeaknesses: [],
  };
}

/** What was done to a table on its way, sentence by sentence. */
export function adjustmentsOf(record: ImportRecord): readonly Bilingual[] {
  const { folded, regionMap, sectorMap, gaps, closing, tariffs, elasticities } = record;
  const usdBn = (value: number) => fixed((value * record.unitUsd) / 1e9, 1);
  const said: Bilingual[] = [];
  const say = (of: (texts: DataTexts['adjustments']) => string) =>
    said.push(both(({ adjustments }) => of(adjustments)));
  const maps = [regionMap, sectorMap].flatMap((map) => (map === null ? [] : basename(map)));
  if (folded.length > 0) say((texts) => texts.folded(folded.join(', ')));
  if (maps.length > 0) say((texts) => texts.maps(maps.join(', ')));
  if (gaps !== null) say((texts) => texts.gaps(percent(gaps.columns), percent(gaps.rows)));
  if (closing !== null) {
    const { negativeFlows: flows, negativeInputs: inputs, clipped } = closing;
    const { withoutValueAdded: without, movedInputs: moved } = closing;
    const cells = without.slice(0, 10).join(', ');
    const negative = clipped.reduce((sum, { residual }) => sum + residual, 0);
    const wages = Math.max(...Object.values(closing.wageChanges).map(Math.abs));
    const trade = closing.largestTradeChange;
    say((texts) => (tariffs === null ? texts.noTariffs : texts.tariffs(basename(tariffs))));
    say((texts) => texts.taxes);
    if (flows.count > 0) say((texts) => texts.negativeFlows(flows.count, usdBn(flows.sum)));
    if (inputs.count > 0) say((texts) => texts.negativeInputs(inputs.count, usdBn(inputs.sum)));
    if (without.length > 0) say((texts) => texts.withoutValueAdded(cells, without.length));
    if (moved > 0) say((texts) => texts.movedInputs(moved));
    if (clipped.length > 0) say((texts) => texts.clipped(clipped.length, usdBn(negative)));
    say((texts) => texts.settled(percent(wages), percent(trade)));
    say((texts) => texts.elasticities(basename(String(elasticities))));
  }
  say((texts) => texts.digits);
  return said;
}

/** The provenance of a dataset made of another: that one's sources, and what was done. */
export function aggregateProvenance(
  id: string,
  of: { readonly id: string; readonly year: number; readonly provenance: unknown },
  maps: readonly string[],
  report: AggregationReport,
  usdBn: number,
): object {
  const adjustments = [
    both(({ adjustments: texts }) =>
      texts.aggregated(of.id, maps.map((map) => basename(map)).join(', ')),
    ),
    both(({ adjustments: texts }) => texts.weights),
    both(({ adjustments: texts }) => texts.leftOut),
  ];
  if (report.dutyInside > 0) {
    const sum = (report.dutyInside * usdBn).toFixed(1);
    adjustments.push(both(({ adjustments: texts }) => texts.dutyInside(sum)));
  }
  if (report.clipped.length > 0) {
    const negative = report.clipped.reduce((sum, { residual }) => sum + residual, 0) * usdBn;
    const wages = percent(report.largestWageChange);
    adjustments.push(
      both(({ adjustments: texts }) => texts.clipped(report.clipped.length, fixed(negative, 1))),
      both(({ adjustments: texts }) => texts.settled(wages, null)),
    );
  }
  const before = (of.provenance ?? {}) as Record<string, unknown>;
  return {
    ...before,
    dataset: id,
    year: of.year,
    adjustments: [
      ...(Array.isArray(before.adjustments) ? before.adjustments : []),
      ...adjustments.map((what) => ({ what })),
    ],
  };
}
