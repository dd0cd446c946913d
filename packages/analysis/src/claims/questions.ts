import type { ClaimPart, Topic } from '@parley/casebook';
import type { Question } from './answers.ts';
import { dutyDay } from './duty-part.ts';
import { claimedDays } from './event-part.ts';
import { officeDay } from './office-part.ts';
import type { DatedClaim } from './record.ts';

const BEGINNING = '';
const END = '9999-12-31';

/**
 * What a part answers, so that claims can be compared. Where only one answer can be true (a `single` topic,
 * who held an office, on which day something took place, what duty applied), different answers exclude one
 * another at overlapping times; a statement without a day speaks of all times.
 */
export function questionOf(
  part: ClaimPart,
  dated: DatedClaim,
  topics: ReadonlyMap<string, Topic>,
): Question {
  const always = { from: BEGINNING, to: END };
  switch (part.kind) {
    case 'statement': {
      const { on, from = BEGINNING, to = END } = dated.claim;
      return {
        key: `topic:${part.topic}`,
        answer: part.value,
        single: topics.get(part.topic)?.single ?? false,
        from: on ?? from,
        to: on ?? to,
      };
    }
    case 'office': {
      const on = officeDay(part, dated);
      const answer = part.person;
      return { key: `office:${part.office}`, answer, single: true, from: on, to: on };
    }
    case 'event': {
      const days = claimedDays(part);
      const told =
        days === null ? '' : days.from === days.to ? days.from : `${days.from}/${days.to}`;
      const onDay = part.happened && days !== null && days.from === days.to;
      return {
        key: `${onDay ? 'day' : 'event'}:${part.event}`,
        answer: part.happened ? told : `not ${told}`,
        single: onDay,
        ...always,
      };
    }
    case 'duty': {
      const { importer, origin, code, rate, added } = part;
      const on = dutyDay(part, dated);
      const of = rate === undefined ? 'added' : 'rate';
      return {
        key: `duty:${importer}:${origin}:${code.replaceAll('.', '')}:${of}`,
        answer: String(rate ?? added ?? ''),
        single: true,
        from: on,
        to: on,
      };
    }
    case 'measure': {
      const { kind, on, ...rest } = part;
      const key = `measure:${part.measure}`;
      return { key, answer: JSON.stringify(rest), single: false, ...always };
    }
    case 'cause':
      return {
        key: `cause-of:${JSON.stringify(part.effect)}`,
        answer: JSON.stringify(part.cause),
        single: false,
        ...always,
      };
    case 'figure':
      return {
        key: `figure:${part.series}:${part.period}`,
        answer: String(part.value),
        single: false,
        ...always,
      };
  }
}
