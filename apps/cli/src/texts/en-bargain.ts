import type { BargainTexts } from './bargain-texts.ts';

export const enBargain: BargainTexts = {
  help: {
    bargain: 'bargaining problems: the deals both sides prefer, and the fair ones among them',
    solve:
      'frontier, zone of agreement and fair deals of a domain and its profiles: GENIUS XML, GeniusWeb JSON, a folder of the latter, or a case',
  },
  faults: {
    fewProfiles: (value) => [
      `${value} profile(s) are too few to bargain.`,
      'Give a domain and the profiles of two or more parties.',
    ],
    noDomain: (value) => [
      `“${value}” holds no GeniusWeb domain, or more than one.`,
      'A domain is a JSON file with issuesValues.',
    ],
    notGeniusWeb: (value) => [
      `“${value}” is neither a domain nor a profile.`,
      'Take the file out of the folder, or name the files one by one.',
    ],
    tooLarge: (value) => [`${value} packages are too many to list.`, 'Give fewer levels.'],
  },
  heading: (domain, parties) => `${domain}: ${parties.join(' and ')}`,
  packages: (count, issues) =>
    `${count} packages of ${issues} ${issues === 1 ? 'issue' : 'issues'}`,
  grid: (levels) => `continuous issues are tried at ${levels} levels`,
  frontier: (points) =>
    `${points} ${points === 1 ? 'point' : 'points'} that no package beats for all (Pareto frontier)`,
  gap: (gap) => `not exact: a true frontier point may lie above these by up to ${gap}`,
  reservation: (values, stated) =>
    `no deal is worth ${values}${stated ? '' : ' (0 where a profile gives none)'}`,
  zone: (packages) =>
    packages === null
      ? 'there is a zone of agreement; its packages are too many to count'
      : `${packages} packages are at least as good as no deal for all`,
  ideal: (values) => `at best, while the others lose nothing: ${values}`,
  noZone: 'No package is at least as good as no deal for all: there is no zone of agreement.',
  closest: (values, deal) => `Closest: ${values} (${deal})`,
  opensAt: (party, value) => `It opens if ${party} alone accepts ${value}.`,
  opensForNone: 'No party can open it alone.',
  concepts: {
    nash: 'Nash',
    kalaiSmorodinsky: 'Kalai–Smorodinsky',
    egalitarian: 'Egalitarian *',
    utilitarian: 'Utilitarian *',
  },
  columns: { concept: 'fair by', deal: 'package' },
  more: (count) => `and ${count} more`,
  comparable: '* takes the parties’ utilities to be in one unit',
};
