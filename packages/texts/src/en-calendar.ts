import type { CalendarLabels } from './calendar-texts.ts';

export const calendarLabelsEn: CalendarLabels = {
  duties: {
    title: 'The calendar and the duty in force',
    subtitle:
      'Below, the mean duty on all goods, %, at the trade of the law’s year; it moves where law turns. Choose a day to look at it.',
  },
  daysOnly: {
    title: 'The calendar',
    subtitle: 'Meetings, deadlines, measures and statements. Choose a day to look at it.',
  },
  lanes: {
    meetings: 'Meetings',
    deadlines: 'Deadlines',
    measures: 'Measures',
    statements: 'Statements',
    others: 'Other days',
  },
  duty: (importer, exporter) => `${importer} on ${exporter}`,
  mean: 'Mean duty',
  moves: (before, after) => `${before} → ${after}`,
  noMoves: 'Law does not turn in this time.',
  turned: {
    begins: (measure) => `“${measure}” begins`,
    ends: (measure) => `“${measure}” ends`,
    pauses: (measure) => `“${measure}” is paused`,
    resumes: (measure) => `“${measure}” resumes`,
  },
};
