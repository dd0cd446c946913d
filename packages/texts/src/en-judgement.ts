import type { JudgementLabels } from './judgement-texts.ts';

export const judgementLabelsEn: JudgementLabels = {
  byIssue: {
    title: 'What each issue brings',
    subtitle:
      'USD bn a year beside no deal. Shared out along the straight way to the package (Aumann–Shapley).',
  },
  waterfall: {
    title: 'From no deal to the package, issue by issue',
    subtitle:
      'All that each side counts, USD bn a year: each bar begins where the one before ended (Aumann–Shapley).',
  },
  whole: 'The package',
  soFar: 'so far',
  sectors: {
    title: 'Sectors that gain and lose most',
    subtitle: 'Value added, USD bn a year beside no deal, at consumer prices of the baseline.',
  },
  thirdCountries: {
    title: 'Third countries',
    subtitle: 'Real income, USD bn a year beside no deal.',
  },
  realIncome: 'Real income',
  ofIncome: 'of income',
  counted: 'All that counts',
  issue: 'Issue',
  timing: 'No deal is not yet what it will be',
  nothing: 'Nothing changes at the printed precision.',
};
