import type { ClaimStanding, PartStanding, StandingCode } from '@parley/analysis';
import type { ClaimsTexts } from '@parley/texts';
import type { ClaimNames } from './claim-names.ts';
import { partText, reasonTexts } from './claim-reasons.ts';

/** Groups as they are told: what needs a second look comes first. */
export const STANDINGS_TOLD: readonly StandingCode[] = [
  'contradicted',
  'uncertain',
  'partly-corroborated',
  'corroborated',
  'forecast',
  'opinion',
];

/** Why a claim stands as it does. */
export interface ClaimWhy {
  readonly sentences: readonly string[];
  /** Entries of the record that decided against it or leave it open: what to correct. */
  readonly places: readonly string[];
}

/** @param known the day of knowledge asked about */
export function claimWhy(
  judged: ClaimStanding,
  known: string,
  names: ClaimNames,
  words: ClaimsTexts,
): ClaimWhy {
  const { standing, came, parts, independent } = judged;
  const places = [...new Set(restingOn(judged).flatMap(names.places))];
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
  ];
  return { sentences: [...new Set(sentences)], places };
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
