import type {
  DrawnParameter,
  DrawSource,
  DrawsLabels,
  DrawsSentenceParams,
} from './draws-texts.ts';
import { country } from './en-names.ts';
import type { Formats } from './formats.ts';

type DrawsSentences = {
  readonly [Key in keyof DrawsSentenceParams]: (params: DrawsSentenceParams[Key]) => string;
};

const SOURCE: Readonly<Record<DrawSource, string>> = {
  'caliendo-parro-2015': 'Caliendo and Parro (2015)',
  'eaton-kortum-2002': 'Eaton and Kortum (2002)',
  'simonovska-waugh-2014': 'Simonovska and Waugh (2014)',
  'lashkaripour-lugovskyy-2023': 'Lashkaripour and Lugovskyy (2023)',
  'galle-rodriguez-clare-yi-2023': 'Galle, Rodríguez-Clare and Yi (2023)',
  'cavallo-gopinath-neiman-tang-2021': 'Cavallo, Gopinath, Neiman and Tang (2021)',
};

export function drawsSentencesEn(formats: Formats): DrawsSentences {
  const { incomeChange, rate, count, list } = formats;
  return {
    drawnIncome: ({ world, draws, parties }) =>
      `Nine in ten of ${count(draws)} draws put the change of real income in “${world}” between ${list(
        parties.map(
          ({ party, low, high }) =>
            `${incomeChange.text(low)} and ${incomeChange.text(high)} in ${country(party)}`,
        ),
      )}.`,
    drawnComparison: ({ world, reference, parties }) =>
      `Under the same draws, real income is higher in “${world}” than in “${reference}” in ${list(
        parties.map(({ party, higher }) => `${rate.text(higher)} of them for ${country(party)}`),
      )}.`,
    drawsMeaning: ({ draws, seed, drawn }) =>
      `A draw is one set of parameters, put to every world alike (${count(draws)} sets, seed ${seed}). ` +
      drawn
        .map(
          (each) =>
            `${distribution(each)}, an assumption in view of ${list(
              each.sources.map((source) => SOURCE[source]),
            )}. `,
        )
        .join('') +
      'The span says how far results follow from these parameters; data, law and the model itself ' +
      'are taken as they are.',
    drawsFailed: ({ world, failed, draws }) =>
      `“${world}” was not solved under ${count(failed)} of ${count(draws)} draws, ` +
      'which its spans leave out.',
  };
}

function distribution(drawn: DrawnParameter): string {
  if (drawn.parameter === 'tradeElasticities') {
    return (
      'Trade elasticities are log-normal around those of the data, with standard deviations of ' +
      `${drawn.common} for all sectors together and ${drawn.own} for each sector`
    );
  }
  const { low, high } = drawn;
  return drawn.parameter === 'labourMobility'
    ? `Labour mobility between sectors is from ${low} (the medium run) to ${high === Number.POSITIVE_INFINITY ? 'perfect (the long run)' : high}, evenly in its inverse`
    : `Pass-through of tariffs to buyers is even between ${100 * low}\u00a0% and ${100 * high}\u00a0%`;
}

export function drawsLabelsEn({ count }: Formats): DrawsLabels {
  return {
    folded: 'How far results follow from the parameters',
    regions: (draws) => `Over ${count(draws)} draws: real income and prices against the baseline`,
    goods: (draws) => `Over ${count(draws)} draws: trade between the parties before duty`,
    sectors: (draws) => `Over ${count(draws)} draws: value added of the sectors that move most`,
    comparisons: (draws) => `Over ${count(draws)} draws: one world beside another`,
    note: 'Each draw is one set of parameters, the same for every world. 5\u00a0% of draws lie below low, 5\u00a0% above high.',
    income: (unit, draws, seed) =>
      `Change against the baseline, ${unit}. Dot: median of ${count(draws)} draws (seed ${seed}). Bar: 5 to 95\u00a0% of them.`,
    median: 'median',
    low: '5\u00a0%',
    high: '95\u00a0%',
    higherIn: 'higher in',
    lowerIn: 'lower in',
    than: (world, reference) => `${world}, beside ${reference}`,
    provenance: 'Draws',
    made: (draws, seed, method) =>
      `${count(draws)}, seed ${seed}, ${method === 'sobol' ? 'scrambled Sobol’ sequence' : 'pseudo-random'}`,
  };
}
