import type { DealStudyLabels } from './deal-study-texts.ts';
import type { Formats } from './formats.ts';

export function dealStudyLabelsEn({ gain }: Formats): DealStudyLabels {
  return {
    views: {
      recovered: 'Recovered weights and stated worths',
      case: 'Weights of the case',
      'real-income': 'Real income alone',
    },
    recoveredWeight: 'The recovered weight',
    statedWorths: 'All stated worths',
    instead: (outcome, value) => `${outcome}, weight ${value}`,
    bothGain: 'both better off than without a deal',
    zone: {
      title: 'Does the zone of agreement stand on one assumption?',
      subtitle: `The largest gain that both can have, ${gain.unit} a year, under each assumption.`,
    },
    noZone: 'no agreement',
    zonePanels: {
      views: 'What gains count by',
      instead: 'Another weight in place of the recovered one',
      without: 'Without',
    },
    groups: (name) => ({
      title: 'Groups at home',
      subtitle: `What each group watches, ${name}, beside no deal: ${gain.unit} a year.`,
    }),
    veto: (name) => `${name} (can stop it)`,
    fits: {
      title: 'Weights that would explain the announced duties',
      subtitle:
        'One at a time beside real income: USD of real income that a USD of the outcome is worth. Bar: weights that fit as well.',
    },
    fit: (value, low, high) => `${value} (${low} to ${high})`,
    term: (issue, level) => `${issue}: ${level}`,
    listed: (items) => items.join('; '),
    noPackage: 'no package serves both',
    caption: {
      moved: 'How the answer moves with what no deal means',
      tariffs: 'Does each duty serve the side that sets it, on real income alone?',
      rates: 'Every concession in every other, at the margin',
      fits: 'Weights that would explain the announced duties',
      frontier: 'Packages on the frontier and solutions, by the level of each issue',
      counted: 'What each side counts',
    },
    column: {
      assumption: 'Assumption',
      least: 'Both can gain',
      package: 'Package',
      group: 'Group',
      noDeal: 'Without a deal',
      noDealItself: 'No deal itself',
      solution: 'Package beside it',
      duty: 'Duty',
      level: 'Level',
      setter: 'Set by',
      ownIncome: 'Brings the setter',
      otherIncome: 'Brings the other side',
      best: 'Best for the setter',
      gives: 'For',
      for: 'In',
      asks: 'Asked at least',
      pays: 'Paid at most',
      weight: 'Weight on',
      value: 'Weight',
      low: 'Low',
      high: 'High',
      wouldChoose: 'Would choose',
      off: 'Off by',
      taken: 'Taken',
      point: 'Point',
    },
    yes: 'yes',
    unit: {
      point: (issue) => `one point on ${issue}`,
      'usd-bn': (issue) => `USD 1 bn of ${issue}`,
      range: (issue) => `all of ${issue}`,
    },
  };
}
