import type { Stakes, StakesDraws } from '@parley/analysis';
import type { Case } from '@parley/casebook';
import { type Language, textsFor } from '@parley/texts';
import type { Brief } from './brief.ts';
import { citedSources } from './cited-sources.ts';
import { attention } from './sections/attention.ts';
import { bottomLine } from './sections/bottom-line.ts';
import { calendarSection } from './sections/calendar-section.ts';
import { dealsBottomLine, dealsSection } from './sections/deals-section.ts';
import { goodsSection } from './sections/goods-section.ts';
import { limitsSection } from './sections/limits-section.ts';
import { methodSection } from './sections/method-section.ts';
import { provenance } from './sections/provenance.ts';
import { sectorsSection } from './sections/sectors-section.ts';
import { thirdCountriesSection } from './sections/third-countries-section.ts';
import { worldsSection } from './sections/worlds-section.ts';
import type { Subject } from './subject.ts';

export interface BriefInput {
  readonly case: Case;
  readonly stakes: Stakes;
  /** The same worlds under drawn parameters: adds intervals. */
  readonly draws?: StakesDraws | null;
  /** Adds deals and the cost of waiting, or says why they were not weighed. */
  readonly deals?: Subject['deals'];
  /** The day on which the brief is read, `YYYY-MM-DD`: nothing known later enters its calendar. */
  readonly at: string;
  readonly language: Language;
}

/**
 * Writes the answer to "what is at stake" as plain data: sentences with what they were made
 * from, tables, charts and provenance. `renderTerminal`, `renderHtml` and `briefJson` show it.
 * The same input gives the same brief.
 *
 * @example
 * const brief = composeBrief({ case: file, stakes: answer, at: '2025-05-01', language: 'en' });
 * print(renderTerminal(brief, { width: 100, colour: false }));
 */
export function composeBrief(input: BriefInput): Brief {
  const { case: file, stakes, draws = null, deals, at, language } = input;
  const texts = textsFor(language);
  const subject: Subject = { case: file, stakes, draws, deals, at, texts };
  const { labels, formats } = texts;
  return {
    language,
    title: file.title[language],
    summary: file.summary[language],
    asOf: labels.asOf(formats.date(at)),
    attention: attention(subject),
    bottomLine: [...bottomLine(subject), ...dealsBottomLine(subject)],
    sections: [
      calendarSection(subject),
      worldsSection(subject),
      goodsSection(subject),
      sectorsSection(subject),
      thirdCountriesSection(subject),
      ...dealsSection(subject),
      limitsSection(subject),
      methodSection(subject),
    ],
    sources: citedSources(file, at).map((source) => ({
      id: source.id,
      publisher: source.publisher,
      title: source.title,
      date: source.date,
      language: source.language,
      address: source.address ?? null,
      note: source.note ?? null,
      published: labels.published(source.publisher, formats.date(source.date)),
      isLater: source.date > at,
    })),
    provenance: provenance(subject),
  };
}
