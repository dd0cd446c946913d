import type { Delay } from '@parley/analysis';
import type { Texts } from '@parley/texts';
import type { Step, TimelineChart } from './chart.ts';
import { sourceLine } from './source-line.ts';
import { type Cell, numberCell, textCell } from './table.ts';

/** Weeks after which the sum is told. */
const MARKS = [4, 8, 13, 26];
const WEEK = 7 * 86_400_000;

/** What each week without a deal costs each side along the calendar; what is dated, and when law turns. */
export function delayChart(delay: Delay, texts: Texts): TimelineChart {
  const { labels, formats, language } = texts;
  const { weeklyCost, gain } = formats;
  const names = delay.partyNames.map((name) => name[language]);
  const end = endOf(delay);
  const basis =
    delay.basis === 'package' ? labels.deals.given : labels.deals.solutions[delay.basis];
  const words = labels.deals.chart.delay(basis);
  const series = names.map((label, p) => ({
    label,
    steps: delay.phases.map(({ from, until, perWeek }): Step => {
      const value = perWeek[p] ?? 0;
      return {
        from,
        until: until ?? end,
        value: weeklyCost.scaled(value),
        text: weeklyCost.bare(value),
      };
    }),
  }));
  const turns = delay.phases.flatMap(({ from, turn }) => (turn === null ? [] : [from]));
  const events = [
    ...delay.events.map(({ date, name }) => ({
      date,
      label: name[language],
      kind: 'event' as const,
    })),
    ...turns
      .filter((day) => !delay.events.some(({ date }) => date === day))
      .map((date) => ({ date, label: labels.deals.lawTurns, kind: 'law' as const })),
  ]
    .map((event) => (turns.includes(event.date) ? { ...event, kind: 'law' as const } : event))
    .map((event) => ({ ...event, text: formats.date(event.date) }))
    .toSorted((a, b) => a.date.localeCompare(b.date));
  const period = ({ from, until }: Delay['phases'][number]) =>
    labels.deals.period(formats.date(from), until === null ? null : formats.date(until));
  const nameOf = (code: string | null): Cell => {
    const at = delay.parties.indexOf(code ?? '');
    return textCell(names[at] ?? '');
  };
  return {
    id: 'delay',
    kind: 'timeline',
    ...words,
    source: sourceLine(delay, texts),
    alt: labels.chart.reading(words.title, [
      ...delay.phases.map((phase) =>
        labels.chart.item(
          period(phase),
          labels.deals.gains(
            phase.perWeek.map((cost, p) =>
              labels.deals.gain(names[p] ?? '', weeklyCost.bare(cost)),
            ),
          ),
        ),
      ),
      ...events.map(({ text, label }) => labels.chart.item(text, label)),
    ]),
    x: { label: labels.deals.time, from: delay.at, until: end },
    y: { label: labels.withUnit(labels.deals.perWeek, weeklyCost.unit), signed: false },
    series,
    events,
    table: {
      id: 'delay-table',
      caption: labels.deals.caption.delay,
      columns: [
        { key: 'period', label: labels.deals.column.period, unit: 'text' },
        ...names.map((party, p) => ({
          key: `cost${p}`,
          label: party,
          unit: 'usd-bn' as const,
          group: labels.withUnit(labels.deals.cost, weeklyCost.unit),
        })),
        ...names.map((party, p) => ({
          key: `turn${p}`,
          label: party,
          unit: 'usd-bn-a-year' as const,
          group: labels.withUnit(labels.deals.noDealChanges, gain.unit),
        })),
        { key: 'leverage', label: labels.deals.column.leverage, unit: 'text' },
      ],
      groups: [
        {
          label: labels.deals.perWeek,
          note: null,
          rows: delay.phases.map((phase) => [
            textCell(period(phase)),
            ...phase.perWeek.map((cost) => numberCell(cost, weeklyCost)),
            ...names.map((_, p) =>
              phase.turn === null ? textCell('') : numberCell(phase.turn[p] ?? 0, gain),
            ),
            nameOf(phase.leverageTo),
          ]),
        },
        {
          label: labels.deals.sumSoFar,
          note: null,
          rows: delay.weeks.flatMap(({ sum }, week) =>
            MARKS.includes(week + 1)
              ? [
                  [
                    textCell(labels.deals.afterWeeks(formats.count(week + 1))),
                    ...sum.map((cost) => numberCell(cost, gain)),
                    ...names.map(() => textCell('')),
                    textCell(''),
                  ],
                ]
              : [],
          ),
        },
      ],
    },
  };
}

/** The day after the last week. */
function endOf({ at, weeks }: Delay): string {
  return new Date(Date.parse(at) + weeks.length * WEEK).toISOString().slice(0, 10);
}
