import { highlightChart, isSolved } from '@parley/charts';
import type { Section } from '../brief.ts';
import { focusOf, leadOf, partyName, type Subject, say } from '../subject.ts';

/** Trade in the goods that the case puts first. */
export function goodsSection(subject: Subject): Section {
  const { stakes, texts } = subject;
  const focus = focusOf(stakes);
  const highlight = focus !== undefined && isSolved(focus) ? focus.highlights[0] : undefined;
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
              flows: highlight.flows
                .toSorted((a, b) => b.tradeUsdBn.before - a.tradeUsdBn.before)
                .map(({ exporter, importer, change, tradeUsdBn }) => ({
                  exporter: partyName(subject, exporter),
                  importer: partyName(subject, importer),
                  change,
                  ...tradeUsdBn,
                })),
            }),
          ],
    charts: chart === null ? [] : [chart],
    tables: [],
  };
}
