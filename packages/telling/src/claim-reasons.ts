import type { PartStanding, Reason } from '@parley/analysis';
import type { ClaimPart } from '@parley/casebook';
import { formatCode, formatPercent, normaliseCode, WHOLE } from '@parley/law';
import type { ClaimsTexts } from '@parley/texts';
import type { ClaimNames } from './claim-names.ts';

/** A part of a claim in a few words. */
export function partText(part: ClaimPart, names: ClaimNames, { parts, days }: ClaimsTexts): string {
  switch (part.kind) {
    case 'office':
      return parts.office(names.person(part.person), names.office(part.office));
    case 'event': {
      const from = part.date ?? part.from;
      const to = part.date ?? part.to;
      const told = from === undefined ? to : to === undefined ? from : days(from, to);
      return parts.event(names.event(part.event), told ?? null, part.happened);
    }
    case 'duty': {
      const { importer, origin, code, rate, added } = part;
      const share = percent(rate ?? added ?? null) ?? '';
      return parts.duty(names.party(importer), names.party(origin), codeText(code), share);
    }
    case 'measure':
      return parts.measure(names.measure(part.measure));
    case 'cause':
      return parts.cause(names.reference(part.cause), names.reference(part.effect));
    case 'figure': {
      const value = names.figure(part.series, part.value);
      return parts.figure(names.series(part.series), part.period, value);
    }
    case 'statement':
      return parts.statement(names.topic(part.topic), part.value);
  }
}

/** Reasons that say nothing beside the count of sources and what the part says. */
const UNTOLD: readonly Reason['code'][] = ['same-answer', 'cause-before-effect'];

/**
 * The reasons of a part in sentences, with publishers and dates; without them where the part is supported,
 * whose sources are counted by themselves.
 *
 * @param known the day of knowledge asked about
 */
export function reasonTexts(
  { part, verdict, reasons }: PartStanding,
  known: string,
  names: ClaimNames,
  words: ClaimsTexts,
): readonly string[] {
  return reasons.flatMap((reason) => {
    if (UNTOLD.includes(reason.code)) return [];
    // A weaker answer elsewhere takes nothing away.
    if (reason.code === 'other-answer' && !outweighs(reason.support)) return [];
    if (reason.code === 'measure-agrees' && reason.aspect === 'origin') return [];
    const sentence = sentenceOf(reason, part, known, names, words);
    return [words.accordingTo(sentence, verdict === 'supported' ? null : citedBy(reason, names))];
  });
}

function citedBy(reason: Reason, names: ClaimNames): string | null {
  if (reason.code === 'other-answer-inside-source') return null;
  if ('sources' in reason) return names.sources(reason.sources);
  return 'aspect' in reason ? reason.citation.instrument : null;
}

interface Compared {
  readonly official: boolean;
  readonly count: number;
}

function outweighs({ own, other }: { readonly own: Compared; readonly other: Compared }): boolean {
  return other.official !== own.official ? other.official : other.count > own.count;
}

function sentenceOf(
  reason: Reason,
  part: ClaimPart,
  known: string,
  names: ClaimNames,
  words: ClaimsTexts,
): string {
  const { reasons: say, items, days } = words;
  switch (reason.code) {
    case 'office-held':
    case 'office-held-by-other': {
      const holders = items(reason.holders.map(names.person));
      const told = reason.code === 'office-held' ? say.officeHeld : say.officeHeldByOther;
      return told(names.office(reason.office), holders, reason.on);
    }
    case 'office-not-held':
      return say.officeNotHeld(names.office(reason.office), reason.on);
    case 'event-on-date':
    case 'event-outside-days':
      return say.eventOnDate(names.event(reason.event), actualDays(reason.actual, days));
    case 'event-on-other-date':
      return say.eventOnOtherDate(names.event(reason.event), actualDays(reason.actual, days));
    case 'event-happened':
      return say.eventHappened(names.event(reason.event), actualDays(reason.actual, days));
    case 'event-due':
      return say.eventDue(names.event(reason.event), actualDays(reason.actual, days));
    case 'event-not-held':
      return say.eventNotHeld(names.event(reason.event));
    case 'duty-agrees':
    case 'duty-differs':
      return dutyText(reason, known, names, words);
    case 'duty-varies':
      return say.dutyVaries(codeText(reason.tariffCode), reason.agree, reason.differ);
    case 'measure-agrees':
    case 'measure-differs':
    case 'measure-varies': {
      const { aspect, held, claimed, on } = reason;
      const found = held === null ? null : (say.statuses[held] ?? held);
      const about = aspect === 'origin' ? names.party(claimed) : claimed;
      const of = aspect === 'covers' || aspect === 'spares' ? codeText(claimed) : about;
      const known = aspect === 'status' ? found : held;
      return say.measure(names.measure(reason.measure), aspect, known, of, on);
    }
    case 'law-not-held':
      return say.lawNotHeld[reason.because](lawWhat(reason, names));
    case 'cause-after-effect':
    case 'cause-before-effect':
      return say.causeAfterEffect(
        names.reference(reason.cause.ref),
        reason.cause.date,
        names.reference(reason.effect.ref),
        reason.effect.date,
      );
    case 'figure-within':
    case 'figure-outside':
      return figureText(reason, names, words);
    case 'figure-not-held':
      return say.figureNotHeld(names.series(reason.series), reason.period);
    case 'other-answer-inside-source':
      return say.insideSource(
        part.kind === 'office' ? names.person(reason.answer) : reason.answer,
        claimIds(reason, words),
      );
    case 'other-answer': {
      const { own, other } = reason.support;
      const answer = names.answer(reason.question, reason.answer);
      return say.otherAnswer(answer, own.count, other.count, other.official);
    }
    case 'topic-disputed': {
      const answer = names.answer(reason.question, reason.answer);
      return say.disputed(answer, reason.support.own.count);
    }
    case 'same-answer':
    case 'same-answer-at-other-time':
      return say.otherTime(claimIds(reason, words));
    case 'not-yet':
      return say.notYet(reason.on);
    case 'nothing-checkable':
      return say.nothingCheckable;
  }
}

function actualDays(
  { from, to }: { readonly from: string; readonly to: string },
  days: ClaimsTexts['days'],
): string {
  return days(from, to);
}

function claimIds(
  { claims, more }: { readonly claims: readonly string[]; readonly more: number },
  { items, andMore }: ClaimsTexts,
): string {
  return more > 0 ? andMore(items(claims), more) : items(claims);
}

function dutyText(
  reason: Extract<Reason, { code: 'duty-agrees' | 'duty-differs' }>,
  known: string,
  names: ClaimNames,
  words: ClaimsTexts,
): string {
  const { claimed, computed, steps, status, on, asKnownOn, tariffCode } = reason;
  const measures = steps
    .filter(({ verdict, adds }) => verdict === 'applied' && adds !== 0)
    .map(({ measure, citation }) => `${names.measure(measure)}, ${citation.instrument}`);
  const told = words.reasons.duty(
    codeText(tariffCode),
    on,
    claimed.rate === undefined && claimed.added !== undefined ? null : percent(computed.rate),
    claimed.added === undefined ? null : percent(computed.added),
    measures.length === 0 ? null : words.items(measures),
  );
  const notes = [
    ...(asKnownOn === known ? [] : [words.reasons.asKnownThen(asKnownOn)]),
    ...(reason.code === 'duty-differs' && status === 'assumed' ? [words.reasons.assumed] : []),
  ];
  return words.items([told, ...notes]);
}

function figureText(
  reason: Extract<Reason, { code: 'figure-within' | 'figure-outside' }>,
  names: ClaimNames,
  { reasons: say, items }: ClaimsTexts,
): string {
  const { series, period, held, latest, earlier, tolerance } = reason;
  const value = (of: number) => names.figure(series, of);
  return items([
    say.figure(
      names.series(series),
      period,
      value(held.value),
      held.vintage ?? null,
      held.published,
    ),
    ...(reason.code === 'figure-outside' ? [say.figureTolerance(String(tolerance))] : []),
    ...(latest === undefined ? [] : [say.figureRevised(value(latest.value), latest.published)]),
    ...(earlier === undefined ? [] : [say.figureEarlier(value(earlier.value), earlier.published)]),
  ]);
}

function lawWhat(
  { because, what }: Extract<Reason, { code: 'law-not-held' }>,
  names: ClaimNames,
): string {
  if (because === 'importer' || because === 'no-law') return names.party(what);
  return because === 'day' || because === 'measure' ? what : codeText(what);
}

function codeText(code: string): string {
  const digits = normaliseCode(code);
  return digits === null ? code : formatCode(digits);
}

/** A share as an exact percentage: `0.275` as `27.5 %`. */
function percent(share: number | null): string | null {
  return share === null ? null : `${formatPercent(Math.round(share * WHOLE))} %`;
}
