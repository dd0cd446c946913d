import type { Deals, ExplainedPackage } from '@parley/analysis';
import type { Texts } from '@parley/texts';
import type { RowsChart } from './chart.ts';
import { bars, type PanelOf } from './judgement-charts.ts';
import { sourceLine } from './source-line.ts';

/** How groups at home fare in a package; those that can stop it say so. Null where the case names none. */
export function groupGainsChart(
  deals: Deals,
  { groups }: Pick<ExplainedPackage, 'groups'>,
  name: string,
  texts: Texts,
): RowsChart | null {
  const { labels, language, formats } = texts;
  if (groups.length === 0) return null;
  const panels = deals.parties.map((code, p): PanelOf => {
    const own = groups
      .filter(({ party }) => party === code)
      .toSorted((a, b) => b.gain - a.gain)
      .map((group) => ({
        label:
          group.kind === 'veto'
            ? labels.dealStudy.veto(group.name[language])
            : group.name[language],
        value: group.gain,
      }));
    return { label: deals.partyNames[p]?.[language] ?? code, entries: own };
  });
  const source = { source: sourceLine(deals, texts) };
  const words = labels.dealStudy.groups(name);
  return bars('groups', words, panels, formats.gain, source, texts);
}
