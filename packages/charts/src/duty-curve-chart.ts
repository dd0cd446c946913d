import type { DutyChange, DutyCurve } from '@parley/analysis';
import type { Texts } from '@parley/texts';
import type { Step, TimelineChart } from './chart.ts';
import { type Cell, numberCell, textCell } from './table.ts';

/** An entry of a case's calendar. */
export interface CalendarDay {
  readonly date: string;
  readonly kind: keyof Texts['labels']['calendarKind'];
  readonly name: string;
}

/** What the calendar is drawn over. */
export interface CalendarFrame {
  /** In the order of the case. */
  readonly parties: readonly { readonly code: string; readonly name: string }[];
  /** The day that is looked at, and the ends of what is drawn. */
  readonly at: string;
  readonly from: string;
  readonly until: string;
  readonly days: readonly CalendarDay[];
  readonly source: string;
}

type Lane = keyof Texts['labels']['calendar']['lanes'];

const LANES: Readonly<Record<CalendarDay['kind'], Lane>> = {
  round: 'meetings',
  summit: 'meetings',
  deadline: 'deadlines',
  expiry: 'deadlines',
  measure: 'measures',
  ruling: 'measures',
  announcement: 'statements',
  statement: 'statements',
  election: 'others',
  release: 'others',
};
const ORDER: readonly Lane[] = ['meetings', 'deadlines', 'measures', 'statements', 'others'];

/**
 * The mean duty that each party puts on the other's goods from day to day, with the calendar above it and a mark on
 * every day on which law moves it. Without curves it is the calendar alone.
 */
export function dutyCurveChart(
  curves: readonly DutyCurve[],
  { parties, at, from, until, days, source }: CalendarFrame,
  texts: Texts,
): TimelineChart {
  const { labels, formats } = texts;
  const { rate } = formats;
  const { calendar } = labels;
  const nameOf = (code: string) => parties.find((each) => each.code === code)?.name ?? code;
  const flow = ({ importer, exporter }: Pick<DutyCurve, 'importer' | 'exporter'>) =>
    calendar.duty(nameOf(importer), nameOf(exporter));
  const moves = curves.flatMap(({ changes }) => changes.filter((change) => isMove(change, texts)));
  const words = curves.length === 0 ? calendar.daysOnly : calendar.duties;
  const shown = days.filter(({ date }) => from <= date && date <= until);
  return {
    id: 'calendar',
    kind: 'timeline',
    ...words,
    source,
    alt: labels.chart.reading(words.title, [
      ...curves.map(({ steps, ...curve }) =>
        labels.chart.item(flow(curve), rate.text(steps[0]?.mean ?? 0)),
      ),
      ...moves.map(({ date, before, after }) =>
        labels.chart.item(
          formats.date(date),
          calendar.moves(rate.text(before.total), rate.text(after.total)),
        ),
      ),
    ]),
    x: { label: labels.deals.time, from, until },
    y: { label: labels.withUnit(calendar.mean, rate.unit), signed: false },
    series: curves.map((curve) => ({
      label: flow(curve),
      party: parties.findIndex(({ code }) => code === curve.importer),
      steps: curve.steps.map(
        ({ date, mean }, k): Step => ({
          from: date,
          until: curve.steps[k + 1]?.date ?? curve.to,
          value: rate.scaled(mean),
          text: rate.text(mean),
        }),
      ),
    })),
    lanes: ORDER.map((lane) => ({
      label: calendar.lanes[lane],
      entries: shown
        .filter(({ kind }) => LANES[kind] === lane)
        .map(({ date, name }) => ({ date, label: name, text: formats.date(date) })),
    })).filter(({ entries }) => entries.length > 0),
    now: { date: at, text: formats.date(at) },
    events: [...new Set(moves.map(({ date }) => date))].map((date) => ({
      date,
      kind: 'law' as const,
      label: moves
        .filter((move) => move.date === date)
        .map((move) => calendar.moves(rate.text(move.before.total), rate.text(move.after.total)))
        .join('; '),
      text: formats.date(date),
    })),
    table: {
      id: 'calendar-table',
      caption: words.title,
      columns: [
        { key: 'date', label: labels.column.date, unit: 'date' },
        { key: 'what', label: labels.column.event, unit: 'text' },
        { key: 'before', label: labels.column.before, unit: 'share', group: mean(texts) },
        { key: 'after', label: labels.column.after, unit: 'share', group: mean(texts) },
      ],
      groups: [
        ...curves.map((curve) => ({
          label: flow(curve),
          note: curve.changes.length === 0 ? calendar.noMoves : null,
          rows: curve.changes.map((change) => [
            dateCell(change.date, texts),
            textCell(turnWords(change, texts)),
            numberCell(change.before.total, rate),
            numberCell(change.after.total, rate),
          ]),
        })),
        {
          label: labels.heading.calendar,
          note: null,
          rows: shown.map(({ date, name, kind }) => [
            dateCell(date, texts),
            textCell(labels.withUnit(name, labels.calendarKind[kind])),
            textCell(''),
            textCell(''),
          ]),
        },
      ],
    },
  };
}

/** What law does on a day, measure by measure. */
export function turnWords(
  { turns }: Pick<DutyChange, 'turns'>,
  { labels, language }: Texts,
): string {
  const { turned } = labels.calendar;
  return labels.terminal.clauses(turns.map(({ name, turn }) => turned[turn](name[language])));
}

/** Whether a turn shows in the mean duty at the printed precision. */
export function isMove({ before, after }: DutyChange, { formats }: Texts): boolean {
  return formats.rate.bare(before.total) !== formats.rate.bare(after.total);
}

function mean({ labels, formats }: Texts): string {
  return labels.withUnit(labels.calendar.mean, formats.rate.unit);
}

function dateCell(date: string, { formats }: Texts): Cell {
  return { text: formats.date(date), value: date };
}
