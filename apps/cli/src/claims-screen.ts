import type { ClaimStanding, PartStanding, StandingCode } from '@parley/analysis';
import { paint } from '@parley/brief';
import type { Case } from '@parley/casebook';
import type { Language } from '@parley/intake';
import type { Law } from '@parley/law';
import { type ClaimNames, claimNames } from './claim-names.ts';
import { partText, reasonTexts } from './claim-reasons.ts';
import { type Line, screenOf } from './screen.ts';
import type { ClaimsTexts } from './texts/claims-texts.ts';

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

/** Groups as they are told: what needs a second look comes first. */
const ORDER: readonly StandingCode[] = [
  'contradicted',
  'uncertain',
  'partly-corroborated',
  'corroborated',
  'forecast',
  'opinion',
];

/** Claims by standing, each with where it is from and why it stands so; at the end how to correct it. */
export function renderClaims(view: ClaimsView): string {
  const { standings, of, law, known, texts: words, language } = view;
  const names = claimNames(of, law, words, language);
  const screen = screenOf(view.width, language);
  const sources = new Set(standings.map(({ source }) => source)).size;
  const lines: Line[] = [
    ...screen.say(words.heading(of.title[language], known), 'title'),
    ...screen.say(words.counts(standings.length, sources), 'quiet'),
  ];
  if (standings.length === 0) lines.push(...screen.say(words.none));
  const claims = new Map(of.claims.map((claim) => [claim.id, claim]));
  const publishers = new Map(of.sources.map((source) => [source.id, source]));
  for (const group of ORDER) {
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
      lines.push(...screen.item(`  ${whyText(judged, known, names, words)}`));
    }
  }
  lines.push({ text: '', look: 'plain' });
  lines.push(...screen.say(words.correct(view.folder), 'quiet'));
  const told = lines.map(({ text, look }) => paint(text, look, view.colour));
  return `${told.join('\n')}\n`;
}

function whyText(
  judged: ClaimStanding,
  known: string,
  names: ClaimNames,
  words: ClaimsTexts,
): string {
  const { standing, came, parts, independent } = judged;
  const rests = [...new Set(restingOn(judged).flatMap(names.places))];
  const outcome = came === undefined ? [] : [words.came[came]];
  const why = [...parts]
    .sort((a, b) => IMPORTANCE[a.verdict] - IMPORTANCE[b.verdict])
    .flatMap((part) => partTexts(part, judged, known, names, words));
  const sentences = [
    ...(standing === 'forecast' ? outcome : []),
    ...(judged.reasons.length === 0
      ? []
      : [words.accordingTo(words.reasons.nothingCheckable, null)]),
    ...why,
    ...(standing === 'contradicted' ? outcome : supportTexts(independent, judged, names, words)),
    ...(rests.length === 0 ? [] : [words.restsOn(rests)]),
  ];
  return words.sentences([...new Set(sentences)]);
}

const IMPORTANCE = { contradicted: 0, unsupported: 1, supported: 2 } as const;

function partTexts(
  part: PartStanding,
  { standing, parts }: ClaimStanding,
  known: string,
  names: ClaimNames,
  words: ClaimsTexts,
): readonly string[] {
  const told = reasonTexts(part, known, names, words);
  // What stands beside a contradiction is left to the JSON.
  if (standing === 'contradicted' && part.verdict !== 'contradicted') return [];
  const open = part.verdict === 'unsupported' && parts.length > 1 && told.length === 0;
  return open ? [words.partOpen(partText(part.part, names, words))] : told;
}

function supportTexts(
  { count, chosen, dropped, law }: ClaimStanding['independent'],
  { parts, standing, came }: ClaimStanding,
  names: ClaimNames,
  words: ClaimsTexts,
): readonly string[] {
  if (count > 0) return [words.support(count, names.sources(chosen) ?? '', law)];
  if (parts.length === 0 || standing === 'opinion' || came !== undefined) return [];
  const unread = dropped.filter(({ because }) => because === 'not-retrieved');
  const told = names.sources(unread.map(({ id }) => id));
  return [
    words.noSupport,
    ...(told === null ? [] : [words.dropped(told, words.notCounted['not-retrieved'])]),
  ];
}

/** The reasons that decided against a claim, or leave it open. */
function restingOn({ standing, parts }: ClaimStanding): PartStanding['reasons'] {
  return parts.flatMap(({ verdict, reasons }) =>
    verdict === 'contradicted' || standing === 'uncertain' ? reasons : [],
  );
}
