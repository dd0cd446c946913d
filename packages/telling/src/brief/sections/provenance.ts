import { textCell } from '@parley/charts';
import type { Provenance } from '../brief.ts';
import { type DealsInBrief, partyName, type Subject, weighed } from '../subject.ts';
import { imbalances } from './limits-section.ts';

/** Where every number comes from, as data and in words. */
export function provenance(subject: Subject): Provenance {
  const { stakes, draws, at, texts } = subject;
  const packages = weighed(subject);
  const { labels, formats, language } = texts;
  const worlds = stakes.worlds.map((world) => ({
    world: world.id,
    kind: world.kind,
    residual: world.kind === 'solved' ? world.residual : world.trouble.residual,
  }));
  const { treatment, region } = imbalances(subject, stakes.model.options.closure);
  const alternatives = stakes.alternatives.map((each) => {
    if (each.kind === 'elasticities') return labels.elasticityFactor(each.factor);
    const other = imbalances(subject, each.closure);
    return labels.treatment(other.treatment, other.region);
  });
  const rows = [
    [labels.provenance.date, formats.date(at)],
    [labels.provenance.case, stakes.case.id],
    [labels.provenance.caseHash, stakes.case.hash],
    [labels.provenance.data, stakes.data.version],
    ...stakes.laws.map(({ importer, version }) => [
      labels.provenance.law(partyName(subject, importer)),
      version,
    ]),
    [labels.provenance.model, stakes.model.id],
    [
      labels.provenance.options,
      labels.options(
        labels.treatment(treatment, region),
        formats.residual(stakes.model.options.tolerance),
      ),
    ],
    [labels.provenance.alternatives, alternatives.join('; ')],
    ...(draws === null
      ? []
      : [[labels.draws.provenance, labels.draws.made(draws.draws, draws.seed, draws.method)]]),
    ...(packages === null
      ? []
      : [
          [labels.deals.provenance, labels.deals.weights[packages.deals.weights]],
          [
            labels.provenance.residual(labels.deals.provenance),
            formats.residual(packages.deals.effort.residual),
          ],
        ]),
    ...stakes.worlds.map((world) => {
      const residual = world.kind === 'solved' ? world.residual : world.trouble.residual;
      const words = formats.residual(residual);
      return [
        labels.provenance.residual(world.world.name[language]),
        world.kind === 'solved' ? words : `${words} (${labels.notSolved})`,
      ];
    }),
  ];
  return {
    at,
    case: stakes.case,
    data: stakes.data,
    laws: stakes.laws,
    model: stakes.model,
    alternatives: stakes.alternatives,
    draws: draws === null ? null : { draws: draws.draws, seed: draws.seed, method: draws.method },
    worlds,
    deals: packages === null ? null : provenanceOf(packages.deals),
    table: {
      id: 'provenance-table',
      caption: labels.caption.provenance,
      columns: [
        { key: 'item', label: labels.column.item, unit: 'text' },
        { key: 'value', label: labels.column.value, unit: 'text' },
      ],
      groups: [{ label: null, note: null, rows: rows.map((row) => row.map(textCell)) }],
    },
  };
}

function provenanceOf({
  weights,
  known,
  chosen,
  effort,
}: DealsInBrief['deals']): Provenance['deals'] {
  return { weights, known, chosen, effort };
}
