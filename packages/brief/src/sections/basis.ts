import type { Source } from '@parley/casebook';
import type { Cell } from '@parley/charts';
import type { Texts } from '@parley/texts';

/** Language in which cases state their assumptions. */
const ASSUMPTION_LANGUAGE = 'en';

/** What an entry of a case rests on: its sources, or the assumption in its author's words. */
export function basisCell(
  sources: readonly Source[],
  entry: { readonly sources: readonly string[]; readonly assumption?: string | undefined },
  { labels, language }: Texts,
): Cell {
  const links = entry.sources.flatMap((id) =>
    sources.filter((source) => source.id === id).map(({ address }) => ({ text: id, href: address })),
  );
  const { assumption } = entry;
  if (links.length > 0 || assumption === undefined) {
    return { text: links.map(({ text }) => text).join(', '), value: null, links };
  }
  return {
    text: `${labels.assumption}: ${assumption}`,
    value: assumption,
    ...(language === ASSUMPTION_LANGUAGE ? {} : { language: ASSUMPTION_LANGUAGE }),
  };
}
