import type { Alternative } from '@parley/analysis';
import { isSolved } from '@parley/charts';
import type { Competitor, ImbalanceTreatment } from '@parley/texts';
import type { Section, Sentence } from '../brief.ts';
import { partyName, type Subject, say } from '../subject.ts';
import { sameDutiesTable } from './same-duties-table.ts';

/** Where the data keep countries that have no region of their own. */
const REST_OF_WORLD = 'ROW';
/** Competitors that a reader will look for. */
const COMPETITORS: readonly Competitor[] = ['KOR', 'MEX', 'CAN', 'GBR', 'TWN'];

type Closure = Extract<Alternative, { kind: 'closure' }>['closure'];

/** What the numbers do not know. */
export function limitsSection(subject: Subject): Section {
  const { case: file, stakes, texts } = subject;
  const parties = file.parties.map(({ region }) => region);
  const isBetweenParties = file.measures.every(
    ({ importer, exporter }) => parties.includes(importer) && parties.includes(exporter),
  );
  return {
    id: 'limits',
    heading: texts.labels.heading.limits,
    lead: null,
    sentences: [
      spanMeaning(subject),
      ...(isBetweenParties
        ? [
            say(texts, 'partiesOnly', {
              parties: file.parties.map(({ name }) => name[texts.language]),
            }),
          ]
        : []),
      ...hiddenCompetitors(subject),
      say(texts, 'dataYear', { year: stakes.data.year }),
      ...(file.measures.some(({ basis }) => basis === 'typed-in')
        ? [say(texts, 'typedIn', {})]
        : []),
      say(texts, 'tariffsOnly', {}),
      say(texts, 'longRun', {}),
    ],
    charts: [],
    tables: stakes.worlds.some(isSolved) ? [sameDutiesTable(subject)] : [],
  };
}

function spanMeaning(subject: Subject): Sentence {
  const { stakes, texts } = subject;
  return say(texts, 'spanMeaning', {
    elasticityFactors: stakes.alternatives.flatMap((each) =>
      each.kind === 'elasticities' ? [each.factor] : [],
    ),
    imbalances: stakes.alternatives.flatMap((each) =>
      each.kind === 'closure' ? [imbalances(subject, each.closure)] : [],
    ),
  });
}

export function imbalances(
  subject: Subject,
  closure: Closure,
): { readonly treatment: ImbalanceTreatment; readonly region: string | null } {
  return closure.kind === 'fixed'
    ? { treatment: `fixed-${closure.index}`, region: partyName(subject, closure.region) }
    : { treatment: closure.kind, region: null };
}

function hiddenCompetitors({ stakes, texts }: Subject): readonly Sentence[] {
  const solved = stakes.worlds.find(isSolved);
  if (solved === undefined) return [];
  const regions = [...solved.parties, ...solved.thirdCountries];
  const rest = regions.find(({ region }) => region === REST_OF_WORLD);
  const codes = COMPETITORS.filter((code) => regions.every(({ region }) => region !== code));
  return rest === undefined || codes.length === 0
    ? []
    : [say(texts, 'hiddenCompetitors', { codes, inside: rest.name[texts.language] })];
}
