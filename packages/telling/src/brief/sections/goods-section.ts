import type { FlowStakes } from '@parley/analysis';
import type { Bilingual } from '@parley/casebook';
import { highlightChart, isSolved } from '@parley/charts';
import type { Section, Sentence } from '../brief.ts';
import { focusOf, leadOf, partyName, type Subject, say } from '../subject.ts';
import { drawnGoodsTables } from './draws-tables.ts';

/** How much of the flows just quoted stands on counts, where the data say so. */
function countedTrade(
  subject: Subject,
  name: Bilingual,
  flows: readonly FlowStakes[],
): readonly Sentence[] {
  const { texts } = subject;
  const counted = flows.flatMap(({ exporter, importer, observedShare }) =>
    observedShare === null
      ? []
      : [
          {
            exporter: partyName(subject, exporter),
            importer: partyName(subject, importer),
            share: observedShare,
          },
        ],
  );
  return counted.length === 0
    ? []
    : [say(texts, 'countedTrade', { good: name[texts.language], flows: counted })];
}

/** Trade in the goods that the case puts first. */
export function goodsSection(subject: Subject): Section {
  const { stakes, texts } = subject;
  const focus = focusOf(stakes);
  const highlight = focus !== undefined && isSolved(focus) ? focus.highlights[0] : undefined;
  const flows = (highlight?.flows ?? []).toSorted(
    (a, b) => b.tradeUsdBn.before - a.tradeUsdBn.before,
  );
  const chart = highlightChart(stakes, texts);
  return {
    id: 'goods',
    heading: texts.labels.heading.goods,
    lead: leadOf(subject),
    sentences:
      highlight === undefined
        ? []
        : [
            say(texts, 'highlightTrade', {
              good: highlight.name[texts.language],
              flows: flows.map(({ exporter, importer, change, tradeUsdBn }) => ({
                exporter: partyName(subject, exporter),
                importer: partyName(subject, importer),
                change,
                ...tradeUsdBn,
              })),
            }),
            ...countedTrade(subject, highlight.name, flows),
          ],
    charts: chart === null ? [] : [chart],
    tables: drawnGoodsTables(subject),
  };
}
