import type { ClaimStanding } from '@parley/analysis';
import { paint } from '@parley/brief';
import type { Case } from '@parley/casebook';
import type { Language } from '@parley/intake';
import type { Law } from '@parley/law';
import { claimNames, claimWhy, STANDINGS_TOLD } from '@parley/telling';
import type { ClaimsTexts } from '@parley/texts';
import { type Line, screenOf } from './screen.ts';

export interface ClaimsView {
  readonly standings: readonly ClaimStanding[];
  /** The case as known on the day. */
  readonly of: Case;
  readonly law: Law | null;
  readonly known: string;
  readonly folder: string;
  readonly texts: ClaimsTexts;
  readonly language: Language;
  readonly width: number;
  readonly colour: boolean;
}

/** Claims by standing, each with where it is from and why it stands so; at the end how to correct it. */
export function renderClaims(view: ClaimsView): string {
  const { standings, of, law, known, texts: words, language } = view;
  const names = claimNames(of, law?.measures ?? [], words, language);
  const screen = screenOf(view.width, language);
  const sources = new Set(standings.map(({ source }) => source)).size;
  const lines: Line[] = [
    ...screen.say(words.heading(of.title[language], known), 'title'),
    ...screen.say(words.counts(standings.length, sources), 'quiet'),
  ];
  if (standings.length === 0) lines.push(...screen.say(words.none));
  const claims = new Map(of.claims.map((claim) => [claim.id, claim]));
  const publishers = new Map(of.sources.map((source) => [source.id, source]));
  for (const group of STANDINGS_TOLD) {
    const told = standings.filter(({ standing }) => standing === group);
    if (told.length === 0) continue;
    lines.push({ text: '', look: 'plain' });
    lines.push(...screen.say(`${words.groups[group]} (${told.length})`, 'heading'));
    for (const judged of told) {
      const claim = claims.get(judged.claim);
      const source = publishers.get(judged.source);
      if (claim === undefined || source === undefined) continue;
      const { subject, predicate, object, locator = null } = claim;
      const statement = claim.text?.[language] ?? `${subject} ${predicate} ${object}`;
      const where = words.from(source.publisher, source.date, locator);
      lines.push(...screen.item(`${claim.id}  ${statement} [${where}]`, 'strong'));
      const { sentences, places } = claimWhy(judged, known, names, words);
      const rests = places.length === 0 ? [] : [words.restsOn(places)];
      lines.push(...screen.item(`  ${words.sentences([...sentences, ...rests])}`));
    }
  }
  lines.push({ text: '', look: 'plain' });
  lines.push(...screen.say(words.correct(view.folder), 'quiet'));
  const told = lines.map(({ text, look }) => paint(text, look, view.colour));
  return `${told.join('\n')}\n`;
}
