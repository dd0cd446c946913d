import type {
  DealsLabels,
  DealsSentenceParams,
  IssueGain,
  NotWeighed,
  PartyGain,
  SolutionConcept,
  WeightsName,
} from './deals-texts.ts';
import { country, thing } from './en-names.ts';
import type { Formats } from './formats.ts';
import { direction, type NumberFormat } from './number-format.ts';

type DealsSentences = {
  readonly [Key in keyof DealsSentenceParams]: (params: DealsSentenceParams[Key]) => string;
};

const SOLUTIONS: Readonly<Record<SolutionConcept, string>> = {
  nash: 'Nash',
  'kalai-smorodinsky': 'Kalai–Smorodinsky',
  egalitarian: 'Egalitarian',
  utilitarian: 'Utilitarian',
};

const WEIGHTS: Readonly<Record<WeightsName, string>> = {
  recovered: 'recovered weights and stated worths',
  case: 'the weights of the case',
  'real-income': 'real income alone',
};

const NOT_WEIGHED: Readonly<Record<NotWeighed, string>> = {
  'no-preferences':
    'The case does not say what its parties count beside real income, so no deals are weighed.',
  faulty:
    'No deals are weighed: on this day the case leaves nothing that both could agree to; `parley deals` says why.',
  unsolved: 'No deals are weighed: the model has no solution for them on this day.',
};

export function dealsSentencesEn(formats: Formats): DealsSentences {
  const { gain, weeklyCost, date, list, count, residual } = formats;
  const each = (parties: readonly PartyGain[], format: NumberFormat) =>
    list(parties.map(({ party, usdBn }) => `${format.text(usdBn)} for ${country(party)}`));
  const issues = (gains: readonly IssueGain[]) =>
    list(gains.map(({ issue, usdBn }) => `${thing(issue)} (${gain.bare(usdBn)})`));
  return {
    dealsNotWeighed: ({ why }) => NOT_WEIGHED[why],
    noDealMeans: ({ noDeal, turns }) =>
      `Without a deal: ${thing(noDeal)}${turns.length === 0 ? '' : `; the law between them changes on ${list(turns.map(date))}`}.`,
    zone: ({ least, clashes, weights }) => {
      const closed = clashes
        .map(
          ({ issue, lines }) =>
            `Red lines leave no level of “${issue}”: ${lines.map(bare).join('; ')}. `,
        )
        .join('');
      const aside = clashes.length === 0 ? '' : 'With those lines set aside: ';
      const open = direction(least, gain) === 'up';
      const said = open
        ? `there is a zone of agreement: some package gives both sides at least ${gain.text(least)} a year more than no deal`
        : direction(least, gain) === 'flat'
          ? 'there is no package that gives both sides a gain that shows'
          : `there is no zone of agreement: whatever is agreed, one side is at least ${gain.text(Math.abs(least)).replace('+', '')} a year worse off than without a deal`;
      return `${closed}${aside === '' ? capital(said) : `${aside}${said}`} (counted by ${WEIGHTS[weights]}).`;
    },
    dealPackage: ({ solution, parties, terms }) =>
      `Worth proposing is the ${SOLUTIONS[solution]} package: ${terms.map(thing).join('; ')}. ` +
      `Beside no deal it is worth ${each(parties, gain)} a year.`,
    dealParty: ({ party, total, gains, gives }) => {
      const parts = [
        ...(gains.length === 0 ? [] : [`it gains by ${issues(gains)}`]),
        ...(gives.length === 0
          ? []
          : [`${gains.length === 0 ? 'it ' : ''}pays with ${issues(gives)}`]),
      ];
      const why = parts.length === 0 ? '' : `: ${parts.join(' and ')}`;
      const way = direction(total, gain);
      return way === 'up'
        ? `${capital(country(party))} would take it for ${gain.text(total)} a year${why}.`
        : `${capital(country(party))} would ${way === 'flat' ? 'neither gain nor lose by it' : `lose by it, ${gain.text(total)} a year`}${why}.`;
    },
    dealHome: ({ groups, least }) => {
      const losers = groups.filter(({ usdBn }) => direction(usdBn, gain) === 'down');
      const first =
        losers.length === 0
          ? 'No group that could stop it at home loses by it.'
          : `At home ${list(losers.map(({ group, usdBn }) => `“${group}” (${gain.text(usdBn)} a year)`))} would lose by it and could stop it.`;
      if (losers.length === 0) return first;
      return direction(least, gain) === 'up'
        ? `${first} Packages by which they gain too still leave both sides ${gain.text(least)} a year.`
        : `${first} No package by which they gain too serves both sides.`;
    },
    zoneRange: ({ count: all, open, low, high }) =>
      (open === all
        ? `The zone stands under each of ${count(all)} other sets of assumptions`
        : open === 0
          ? `There is no zone under any of ${count(all)} other sets of assumptions`
          : `The zone stands under ${count(open)} of ${count(all)} other sets of assumptions`) +
      `: the gain that both can have runs from ${gain.text(low.least)} (${low.name}) to ${gain.text(high.least)} (${high.name}).`,
    dealMoved: ({ noDeal, shift, gains }) =>
      `If no deal means “${noDeal}”, it is worth ${each(shift, gain)} a year beside the above, and ${
        gains === null ? 'no package serves both' : `the package gains ${each(gains, gain)}`
      }.`,
    offTheTable: ({ issues: all }) =>
      `Not in any package: ${list(
        all.map(
          ({ issue, by, date: day }) =>
            `${thing(issue)} (ruled out by ${country(by)} on ${date(day)})`,
        ),
      )}.`,
    delayCost: ({ parties, from }) =>
      `Each week without the package costs ${list(
        parties.map(({ party, usdBn }) => `${country(party)} ${unsigned(weeklyCost, usdBn)}`),
      )}${
        from === null
          ? ''
          : `, and from ${date(from)} ${list(
              parties.map(({ party, later }) => `${country(party)} ${unsigned(weeklyCost, later)}`),
            )}`
      }.`,
    delaySum: ({ weeks, parties }) =>
      `After ${count(weeks)} weeks that is ${list(
        parties.map(({ party, usdBn }) => `${unsigned(gain, usdBn)} for ${country(party)}`),
      )} in all.`,
    delayTurn: ({ date: day, event, parties, leverage }) =>
      `On ${date(day)}${event === null ? '' : ` (${event})`} no deal changes by ${each(parties, gain)} a year` +
      `${leverage === null ? '' : `: leverage moves to ${country(leverage)}`}.`,
    nothingToWaitFor: () =>
      'No package serves both sides, so waiting costs neither of them a deal.',
    dealsLimits: ({ weights, recovered }) =>
      `Gains of packages count by ${WEIGHTS[weights]}, not by real income alone. ` +
      (recovered.length === 0
        ? ''
        : `The weights are inferred from what was announced: ${list(
            recovered.map(
              ({ party, on, value }) =>
                `a dollar of ${on} counts ${value} of one of real income for ${country(party)}`,
            ),
          )}. `) +
      'What issues are worth in themselves is mostly an assumption of the case; the table of assumptions removes each in turn.',
    dealsMethod: ({ years, discount, points, gap, agreement }) =>
      `Packages are judged beside no deal over ${years} years at ${formats.rate.text(discount)} a year. ` +
      (points === 0
        ? ''
        : `Each of ${count(points)} points of the frontier is a full solution of the model, certified by its slopes ` +
          `(at most USD ${residual(gap)} bn left to first order; solved anew it differs by at most USD ${residual(agreement)} bn). `) +
      'Investment counts by what paying it in does to trade and by its stated worth; the sum itself is neither gain nor loss.',
  };
}

function unsigned({ text }: NumberFormat, value: number): string {
  return value < 0 ? `${text(value)} (a gain)` : text(value).replace('+', '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function bare(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

export function dealsLabelsEn({ gain, weeklyCost }: Formats): DealsLabels {
  return {
    withoutDeal: 'What happens without a deal, and when',
    heading: 'Deals worth proposing, and why the other side would take them',
    solutions: SOLUTIONS,
    given: 'Given package',
    frontier: 'Frontier',
    noDeal: 'No deal',
    term: (issue, level, isNumber) => `${issue}${isNumber ? '' : ':'} ${level}`,
    terms: (terms) => terms.join('; '),
    noTerms: 'as without a deal',
    gainOf: (party) => `Gain of ${country(party)}`,
    gains: (gains) => gains.join(', '),
    gain: (party, amount) => `${party} ${amount}`,
    from: (solution, noDeal) => `${solution}, if without a deal: ${noDeal}`,
    timing: 'No deal is not yet what it will be',
    total: 'In all',
    weights: WEIGHTS,
    outcomes: {
      'real-income': 'real income',
      'sector-income': 'income of sectors',
      'tariff-revenue': 'revenue from duties',
      'consumer-prices': 'cost of living',
      'bilateral-balance': 'balance with the other side',
    },
    ofSectors: (_, sectors) => `income of ${sectors.map(thing).join(', ')}`,
    without: (text, party) =>
      party === null ? `without ${text}` : `without, for ${country(party)}, “${bare(text)}”`,
    recoveredWeight: 'the recovered weight',
    statedWorths: 'all stated worths',
    instead: (outcome, value) => `with a weight of ${value} on ${outcome} instead`,
    provenance: 'Gains of packages',
    veto: 'yes',
    column: {
      point: 'Point',
      package: 'Package',
      period: 'Period',
      leverage: 'Leverage moves to',
      issue: 'Issue',
      withoutDeal: 'Without a deal',
      inPackage: 'In the package',
      least: 'Gain both can have',
      group: 'Group',
      canStop: 'Can stop it',
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
      byIssue: (solution) => `The ${solution} package, and what each issue brings each side`,
      groups: 'Groups at home in the package, beside no deal',
    },
    cost: 'Cost',
    noDealChanges: 'No deal changes by',
    withVetoes: (groups) => `With every group that can stop it gaining too (${groups.join(', ')})`,
    period: (from, until) => (until === null ? `from ${from}` : `${from} to ${until}`),
    perWeek: 'A week',
    sumSoFar: 'In all',
    afterWeeks: (weeks) => `after ${weeks} weeks`,
    lawTurns: 'Law changes',
    time: 'Day',
  };
}
