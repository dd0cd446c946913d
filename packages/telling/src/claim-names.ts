import type { Reason } from '@parley/analysis';
import type { Bilingual, Case, Reference } from '@parley/casebook';
import type { ClaimsTexts, Language } from '@parley/texts';

/** A measure of the law by name, and the file it stands in. */
export interface NamedMeasure {
  readonly id: string;
  readonly name: Bilingual;
  readonly place: { readonly file: string };
}

/** What the entries of a record are called, and where they stand in its files. */
export interface ClaimNames {
  readonly person: (id: string) => string;
  readonly office: (id: string) => string;
  readonly party: (code: string) => string;
  readonly event: (id: string) => string;
  readonly measure: (id: string) => string;
  readonly topic: (id: string) => string;
  readonly series: (id: string) => string;
  readonly figure: (series: string, value: number) => string;
  readonly reference: (ref: Reference) => string;
  /** An answer to a question of a reason: a person for an office, else as it is written. */
  readonly answer: (question: string, answer: string) => string;
  /** Publishers and dates, the first few; null where there are none. */
  readonly sources: (ids: readonly string[]) => string | null;
  /** File and entry of what a reason rests on: `case.yaml: us-president`. */
  readonly places: (reason: Reason) => readonly string[];
}

/** Sources named in a line at most. */
const SHOWN = 3;

/**
 * @param of the case as known on the day
 * @param held the measures of its law; none where it has no law
 */
export function claimNames(
  of: Case,
  held: readonly NamedMeasure[],
  words: ClaimsTexts,
  language: Language,
): ClaimNames {
  const officials = of.parties.flatMap((party) => party.officials);
  const persons = new Map(officials.map(({ person, name }) => [person, name[language]]));
  const offices = new Map(officials.map(({ office, title }) => [office, title[language]]));
  const parties = new Map(of.parties.map(({ code, name }) => [code, name[language]]));
  const events = new Map([
    ...of.positions.map(({ id, text }) => [id, text[language]] as const),
    ...of.offers.map(({ id, text }) => [id, text?.[language] ?? id] as const),
    ...[...of.calendar, ...of.rounds, ...of.outcomes].map(
      ({ id, name }) => [id, name[language]] as const,
    ),
  ]);
  const fileOf = new Map([
    ...of.calendar.map(({ id }) => [id, 'case.yaml'] as const),
    ...of.rounds.map(({ id }) => [id, 'record/rounds.yaml'] as const),
    ...of.positions.map(({ id }) => [id, 'record/positions.yaml'] as const),
    ...of.offers.map(({ id }) => [id, 'record/offers.yaml'] as const),
    ...of.outcomes.map(({ id }) => [id, 'record/outcome.yaml'] as const),
  ]);
  const series = new Map(of.parties.flatMap((party) => party.series.map((one) => [one.id, one])));
  const topics = new Map(of.topics.map(({ id, name }) => [id, name[language]]));
  const sources = new Map(of.sources.map((source) => [source.id, source]));
  const measures = new Map(held.map((measure) => [measure.id, measure]));
  const figure = (id: string, value: number) => {
    const unit = series.get(id)?.unit[language];
    return unit === undefined ? String(value) : `${value} ${unit}`;
  };
  const seriesName = (id: string) => series.get(id)?.name[language] ?? id;
  const reference = (ref: Reference): string => {
    if (typeof ref === 'string') return events.get(ref) ?? ref;
    if ('series' in ref) return `${seriesName(ref.series)} ${ref.period}`;
    return measures.get(ref.measure)?.name[language] ?? ref.measure;
  };
  const person = (id: string) => persons.get(id) ?? capitalised(id);
  const eventPlace = (id: string) => `${fileOf.get(id) ?? 'case.yaml'}: ${id}`;
  const measurePlace = (id: string) => `measures/${measures.get(id)?.place.file ?? ''}: ${id}`;
  const referencePlace = (ref: Reference): string => {
    if (typeof ref === 'string') return eventPlace(ref);
    return 'series' in ref ? `case.yaml: ${ref.series} ${ref.period}` : measurePlace(ref.measure);
  };
  return {
    person,
    office: (id) => offices.get(id) ?? id,
    party: (code) => parties.get(code) ?? code,
    event: (id) => events.get(id) ?? id,
    measure: (id) => measures.get(id)?.name[language] ?? id,
    topic: (id) => topics.get(id) ?? id,
    series: seriesName,
    figure,
    reference,
    answer: (question, answer) => {
      const [kind, ...rest] = question.split(':');
      const told = kind === 'office' ? person(answer) : (persons.get(answer) ?? answer);
      const topic = rest.join(':');
      return kind === 'topic' ? words.parts.statement(topics.get(topic) ?? topic, told) : told;
    },
    sources: (ids) => {
      const told = [...new Set(ids)].flatMap((id) => {
        const source = sources.get(id);
        return source === undefined ? [] : [words.source(source.publisher, source.date)];
      });
      if (told.length === 0) return null;
      const shown = words.items(told.slice(0, SHOWN));
      return told.length > SHOWN ? words.andMore(shown, told.length - SHOWN) : shown;
    },
    places: (reason) => {
      switch (reason.code) {
        case 'office-held-by-other':
          return [`case.yaml: ${reason.office}, ${reason.holders.join(', ')}`];
        case 'event-on-date':
        case 'event-on-other-date':
        case 'event-happened':
          return [eventPlace(reason.event)];
        case 'duty-differs':
          return reason.steps
            .filter(({ verdict }) => verdict === 'applied')
            .map(({ measure }) => measurePlace(measure));
        case 'measure-differs':
          return [measurePlace(reason.measure)];
        case 'cause-after-effect':
          return [referencePlace(reason.cause.ref), referencePlace(reason.effect.ref)];
        case 'figure-outside':
          return [`case.yaml: ${reason.series} ${reason.period}`];
        case 'other-answer':
        case 'topic-disputed':
          return [`record/claims.yaml: ${reason.claims.slice(0, SHOWN).join(', ')}`];
        default:
          return [];
      }
    },
  };
}

/** A person whom the record does not name: `joe-biden` as “Joe Biden”. */
function capitalised(id: string): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
