import { isSolved } from '@parley/charts';
import type { Section } from '../brief.ts';
import { type Subject, say } from '../subject.ts';
import { dealsMethod } from './deals-section.ts';
import { imbalances } from './limits-section.ts';

/** How the numbers were computed, in a paragraph. */
export function methodSection(subject: Subject): Section {
  const { stakes, texts } = subject;
  const { year } = stakes.data;
  const solved = stakes.worlds.find(isSolved);
  const regions =
    solved === undefined ? null : solved.parties.length + solved.thirdCountries.length;
  return {
    id: 'method',
    heading: texts.labels.heading.method,
    lead: null,
    sentences: [
      say(texts, 'method', {
        year,
        regions,
        ...imbalances(subject, stakes.model.options.closure),
      }),
      say(texts, 'measureOfIncome', { year }),
      ...dealsMethod(subject),
    ],
    charts: [],
    tables: [],
  };
}
