import type { Source } from '@parley/casebook';
import type { Cell } from '@parley/charts';
import type { Texts } from '@parley/texts';

/** Language in which cases state their assumptions. */
const ASSUMPTION_LANGUAGE = 'en';

/** What an entry of a case rests on: its sources, and what its author assumed, in their words. */
export function basisCell(
  sources: readonly Source[],
  entry: { readonly sources: readonly string[]; readonly assumption?: string | undefined },
  { labels, language }: Texts,
): Cell {
  const links = entry.sources.flatMap((id) =>
    sources
      .filter((source) => source.id === id)
      .flatMap(({ address }) => (address === undefined ? [] : [{ text: id, href: address }])),
  );
  const { assumption } = entry;
  const stated = assumption === undefined ? '' : `${labels.assumption}: ${assumption}`;
  return {
    text: stated,
    value: assumption ?? null,
    ...(links.length > 0 ? { links } : {}),
    ...(stated === '' || language === ASSUMPTION_LANGUAGE ? {} : { language: ASSUMPTION_LANGUAGE }),
  };
}
