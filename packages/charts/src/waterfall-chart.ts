import type { GainsByIssue } from '@parley/analysis';
import { direction, type Texts } from '@parley/texts';
import type { Mark, RowsChart } from './chart.ts';
import type { JudgementFrame } from './judgement-charts.ts';
import { numberCell, type RowGroup, textCell } from './table.ts';
import { toneOf } from './worlds.ts';

interface Stage {
  readonly label: string;
  readonly start: number;
  readonly value: number;
  /** The whole of a party, from no deal to the package. */
  readonly whole: boolean;
}

/**
 * From no deal to the package, issue by issue: each bar begins where the one before ended, what brings most first;
 * the last is the whole.
 *
 * @param issues names in the order of `gains.issues`
 */
export function issueWaterfall(
  gains: GainsByIssue,
  issues: readonly string[],
  { parties, source }: JudgementFrame,
  texts: Texts,
): RowsChart {
  const { labels, formats } = texts;
  const { gain } = formats;
  const words = labels.judgement.waterfall;
  const panels = parties.map(({ name }, p) => ({
    party: name,
    stages: stagesOf(gains, issues, p, texts).filter(
      ({ value, whole }) => whole || direction(value, gain) !== 'flat',
    ),
  }));
  return {
    id: 'waterfall',
    kind: 'waterfall',
    ...words,
    source,
    alt: labels.chart.reading(
      words.title,
      panels.flatMap(({ party, stages }) =>
        stages.map(({ label, value }) => labels.chart.item(`${party}, ${label}`, gain.text(value))),
      ),
    ),
    axis: { label: gain.unit, signed: true },
    panels: panels.map(({ party, stages }) => ({
      label: party,
      marks: stages.map(
        ({ label, start, value, whole }): Mark => ({
          ...{ label, value: gain.scaled(value), start: gain.scaled(start) },
          ...{ low: null, high: null, text: gain.bare(value) },
          tone: whole ? 'reference' : toneOf(value, gain),
        }),
      ),
    })),
    table: {
      id: 'waterfall-table',
      caption: words.title,
      note: words.subtitle,
      columns: [
        { key: 'issue', label: labels.judgement.issue, unit: 'text' },
        { key: 'gain', label: gain.unit, unit: 'usd-bn-a-year' },
        { key: 'soFar', label: labels.judgement.soFar, unit: 'usd-bn-a-year' },
      ],
      groups: panels.map(
        ({ party, stages }): RowGroup => ({
          label: party,
          note: null,
          rows: stages.map(({ label, start, value }) => [
            textCell(label),
            numberCell(value, gain),
            numberCell(start + value, gain),
          ]),
        }),
      ),
    },
  };
}

function stagesOf(
  gains: GainsByIssue,
  issues: readonly string[],
  p: number,
  { labels }: Texts,
): readonly Stage[] {
  const parts = [
    ...issues
      .map((label, k) => ({ label, value: gains.issues[k]?.[p] ?? 0 }))
      .sort((a, b) => b.value - a.value),
    { label: labels.judgement.timing, value: (gains.timing[p] ?? 0) + (gains.remainder[p] ?? 0) },
  ];
  let sum = 0;
  const stages = parts.map(({ label, value }): Stage => {
    const start = sum;
    sum += value;
    return { label, start, value, whole: false };
  });
  return [...stages, { label: labels.judgement.whole, start: 0, value: sum, whole: true }];
}
