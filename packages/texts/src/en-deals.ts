import type { DealsLabels } from './deals-texts.ts';
import { country } from './en-names.ts';
import type { Formats } from './formats.ts';

export function dealsLabelsEn({ gain, weeklyCost }: Formats): DealsLabels {
  return {
    solutions: {
      nash: 'Nash',
      'kalai-smorodinsky': 'Kalai–Smorodinsky',
      egalitarian: 'Egalitarian',
      utilitarian: 'Utilitarian',
    },
    given: 'Given package',
    frontier: 'Frontier',
    noDeal: 'No deal',
    term: (issue, level) => `${issue}: ${level}`,
    terms: (terms) => terms.join('; '),
    noTerms: 'as without a deal',
    gainOf: (party) => `Gain of ${country(party)}`,
    gains: (gains) => gains.join(', '),
    gain: (party, amount) => `${party} ${amount}`,
    from: (solution, noDeal) => `${solution}, if without a deal: ${noDeal}`,
    column: {
      point: 'Point',
      package: 'Package',
      period: 'Period',
      leverage: 'Leverage moves to',
    },
    chart: {
      frontier: (across, up, noDeal) => ({
        title: 'Deals that both sides gain by',
        subtitle:
          `Gain over no deal (“${noDeal}”), ${gain.unit} a year: ${country(across)} across, ${country(up)} up. ` +
          'On the line no package is better for both.',
      }),
      delay: (basis) => ({
        title: 'What each week without a deal costs',
        subtitle: `${weeklyCost.unit} a week that the package (${basis}) would have brought; marks: what is dated.`,
      }),
    },
    caption: {
      frontier: 'Packages on the frontier, solutions and points of disagreement',
      delay: 'Cost of waiting: a week, and in all',
    },
    cost: 'Cost',
    period: (from, until) => (until === null ? `from ${from}` : `${from} to ${until}`),
    perWeek: 'A week',
    sumSoFar: 'In all',
    afterWeeks: (weeks) => `after ${weeks} weeks`,
    lawTurns: 'Law changes',
    time: 'Day',
  };
}
