import { calendarKnownOn } from '@parley/casebook';
import { type Cell, type Table, textCell } from '@parley/charts';
import type { Section } from '../brief.ts';
import { type Subject, say } from '../subject.ts';
import { basisCell } from './basis.ts';

/** What lies ahead, as it was known on the day, and the measures with their dates. */
export function calendarSection(subject: Subject): Section {
  const { case: file, at, texts } = subject;
  const ahead = calendarKnownOn(file, at).filter(({ date }) => date >= at);
  return {
    id: 'calendar',
    heading: texts.labels.heading.calendar,
    lead: null,
    sentences:
      ahead.length === 0
        ? [say(texts, 'nothingComing', { at })]
        : ahead.map(({ name, date }) =>
            say(texts, 'comingUp', {
              name: name[texts.language],
              date,
              days: daysBetween(at, date),
            }),
          ),
    charts: [],
    tables: [...(ahead.length === 0 ? [] : [calendarTable(subject, ahead)]), measures(subject)],
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

function measures({ case: file, texts }: Subject): Table {
  const { labels, formats, language } = texts;
  const { column } = labels;
  return {
    id: 'measures-table',
    caption: labels.caption.measures,
    columns: [
      { key: 'measure', label: column.measure, unit: 'text' },
      { key: 'rate', label: column.rate, unit: 'rate' },
      { key: 'from', label: column.from, unit: 'date' },
      { key: 'worlds', label: column.countedIn, unit: 'text' },
      { key: 'basis', label: column.basis, unit: 'text' },
    ],
    groups: [
      {
        label: null,
        note: null,
        rows: file.measures.map((measure): readonly Cell[] => {
          const rate = formats.statutoryRate(measure.rate);
          const words = measure.form === 'floor' ? labels.floorRate(rate) : labels.addedRate(rate);
          const worlds = file.worlds.filter(({ measures: ids }) => ids.includes(measure.id));
          return [
            textCell(measure.name[language]),
            { text: words, value: measure.rate },
            { text: formats.date(measure.from), value: measure.from },
            textCell(worlds.map(({ name }) => name[language]).join('; ')),
            basisCell(file.sources, measure, texts),
          ];
        }),
      },
    ],
  };
}
