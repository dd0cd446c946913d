import type { Alternative } from '@parley/analysis';
import { isSolved } from '@parley/charts';
import type { Competitor, ImbalanceTreatment } from '@parley/texts';
import type { Section, Sentence } from '../brief.ts';
import { partyName, type Subject, say } from '../subject.ts';
import { betweenPartiesTable } from './between-parties-table.ts';
import { dealsLimits } from './deals-section.ts';
import { drawLimits } from './drawn-sentences.ts';
import { importersOf, lawTable, yearOfTrade } from './law-basis.ts';

/** Where the data keep countries that have no region of their own. */
const REST_OF_WORLD = 'ROW';
/** Competitors that a reader will look for. */
const COMPETITORS: readonly Competitor[] = ['KOR', 'MEX', 'CAN', 'GBR', 'TWN'];
/** Since when duties on China and on metals have stood that older data do not hold. */
const UNITED_STATES = 'USA';
const US_DUTIES_SINCE = 2018;

type Closure = Extract<Alternative, { kind: 'closure' }>['closure'];

/** What the numbers do not know. */
export function limitsSection(subject: Subject): Section {
  const { stakes, texts } = subject;
  return {
    id: 'limits',
    heading: texts.labels.heading.limits,
    lead: null,
    sentences: [
      spanMeaning(subject),
      ...drawLimits(subject),
      ...dealsLimits(subject),
      ...lawLimits(subject),
      ...hiddenCompetitors(subject),
      say(texts, 'dataYear', { year: stakes.data.year }),
      say(texts, 'tariffsOnly', {}),
      say(texts, 'longRun', {}),
    ],
    charts: [],
    tables: stakes.worlds.some(isSolved) ? [betweenPartiesTable(subject), lawTable(subject)] : [],
  };
}

/** Whose law is in the worlds, what it leaves out, and what its rates rest on. */
function lawLimits(subject: Subject): readonly Sentence[] {
  const { stakes, texts } = subject;
  const { year } = stakes.data;
  const importers = importersOf(subject);
  if (importers.length === 0) return [];
  const names = importers.map((importer) => partyName(subject, importer));
  const yearOfUsTrade = importers.includes(UNITED_STATES)
    ? yearOfTrade(subject, UNITED_STATES)
    : null;
  return [
    say(texts, 'lawOfImporters', { importers: names, year }),
    ...(yearOfUsTrade !== null && year < US_DUTIES_SINCE
      ? [say(texts, 'usDutiesMissing', { from: US_DUTIES_SINCE, to: yearOfUsTrade, year })]
      : []),
    ...importers.flatMap((importer, i) => {
      const weights = yearOfTrade(subject, importer);
      return weights === null
        ? []
        : [say(texts, 'lawWeights', { importer: names[i] ?? importer, weights, year })];
    }),
    say(texts, 'lawAssumptions', {}),
  ];
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
