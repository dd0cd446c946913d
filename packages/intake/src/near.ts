import { closest, distance } from 'fastest-levenshtein';
import type { Bilingual } from './language.ts';

/** Known names listed in a hint when none is close. */
const LISTED = 12;
/** Names that a slip is compared with at most. */
const COMPARED = 5000;
/** Longest text that can be a misspelt name; comparing longer ones would only cost time. */
const LONGEST = 100;

/** What an empty list offers in place of a name. */
const NO_NAMES: Bilingual = { en: 'none yet', ja: 'まだありません' };

/** The known name that `found` was probably meant to be, in upper or lower case, if one is close. */
export function nearest(found: string, known: readonly string[]): { readonly near?: string } {
  if (known.length === 0 || found === '' || found.length > LONGEST) return {};
  const wanted = found.toLowerCase();
  const lowered = known.slice(0, COMPARED).map((name) => name.toLowerCase());
  const best = closest(wanted, lowered);
  if (distance(wanted, best) > Math.max(1, Math.floor(best.length / 3))) return {};
  return { near: known[lowered.indexOf(best)] ?? best };
}

/** Details for a hint about `found`: the name that was probably meant, and the first of what is known. */
export function namesKnown(
  found: string,
  names: readonly string[],
): { readonly near?: string; readonly known: string | Bilingual } {
  if (names.length === 0) return { known: NO_NAMES };
  const listed = names.slice(0, LISTED).join(', ') + (names.length > LISTED ? ', …' : '');
  return { ...nearest(found, names), known: listed };
}
