import { calendarKnownOn } from '@parley/casebook';
import { type Cell, delayChart, type Table, textCell } from '@parley/charts';
import type { Section } from '../brief.ts';
import { type Subject, say, weighed } from '../subject.ts';
import { basisCell } from './basis.ts';
import { delaySentences } from './delay-sentences.ts';

/** What lies ahead, as it was known on the day. */
export function calendarSection(subject: Subject): Section {
  const { case: file, at, texts } = subject;
  const delay = weighed(subject)?.delay ?? null;
  const ahead = calendarKnownOn(file, at).filter(({ date }) => date >= at);
  return {
    id: 'calendar',
    heading: delay === null ? texts.labels.heading.calendar : texts.labels.deals.withoutDeal,
    lead: null,
    sentences: [
      ...(ahead.length === 0
        ? [say(texts, 'nothingComing', { at })]
        : ahead.map(({ name, date }) =>
            say(texts, 'comingUp', {
              name: name[texts.language],
              date,
              days: daysBetween(at, date),
            }),
          )),
      ...delaySentences(subject),
    ],
    charts: delay === null ? [] : [delayChart(delay, texts)],
    tables: ahead.length === 0 ? [] : [calendarTable(subject, ahead)],
  };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function calendarTable(
  { case: file, at, texts }: Subject,
  ahead: ReturnType<typeof calendarKnownOn>,
): Table {
  const { labels, formats, language } = texts;
  const { column } = labels;
  return {
    id: 'calendar-table',
    caption: labels.caption.calendar(formats.date(at)),
    columns: [
      { key: 'date', label: column.date, unit: 'date' },
      { key: 'days', label: column.days, unit: 'days' },
      { key: 'event', label: column.event, unit: 'text' },
      { key: 'kind', label: column.kind, unit: 'text' },
      { key: 'basis', label: column.basis, unit: 'text' },
    ],
    groups: [
      {
        label: null,
        note: null,
        rows: ahead.map((entry): readonly Cell[] => {
          const days = daysBetween(at, entry.date);
          return [
            { text: formats.date(entry.date), value: entry.date },
            { text: formats.count(days), value: days },
            textCell(entry.name[language]),
            { text: labels.calendarKind[entry.kind], value: entry.kind },
            basisCell(file.sources, entry, texts),
          ];
        }),
      },
    ],
  };
}
