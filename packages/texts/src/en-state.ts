import type { StateTexts } from './state-texts.ts';

const STANDINGS: Readonly<Record<string, string>> = {
  contradicted: 'contradicted',
  uncertain: 'uncertain',
  corroborated: 'corroborated',
  'partly-corroborated': 'partly corroborated',
  opinion: 'opinion',
  forecast: 'forecast',
};

export const enState: StateTexts = {
  headed: (head, text) => `${head}: ${text}`,
  items: (items) => items.join(', '),
  clauses: (clauses) => clauses.join('; '),
  aside: (text) => ` (${text})`,
  asKnown: (at, known) =>
    known === null
      ? 'with what is known today'
      : at === known
        ? 'as known that day'
        : `as known on ${known}`,
  stateHeading: (title, at) => `${title}: state of play on ${at}`,
  official: (name, title) => `${name} (${title})`,
  atHome: (party) => `At home, ${party}`,
  figure: (name, period, value, unit, before, published) =>
    `${name} ${period}: ${value} ${unit}${before === null ? '' : ` (before: ${before})`}, published ${published}`,
  weight: (name, value, usual) => `weight of “${name}” ${value} (usually ${usual})`,
  talks: 'Talks',
  held: (count) => `${count} ${count === 1 ? 'meeting' : 'meetings'} held`,
  lastRound: (date, name) => `the last on ${date}, ${name}`,
  noRound: 'none held yet',
  duties: (importer, exporter) => `Duties, ${importer} on ${exporter}`,
  mean: (total, ordinary, added) =>
    `${total} % on average (ordinary ${ordinary}, added ${added} points)`,
  inForce: 'In force',
  adds: (name, points) => `${name} [${points}]`,
  paused: 'Paused',
  until: (name, day) => (day === null ? name : `${name} (until ${day})`),
  more: (count) => `${count} more`,
  lately: 'Lately',
  ahead: 'Ahead',
  dutyMoves: (importer, exporter, before, after) =>
    `added duty, ${importer} on ${exporter}, ${before} → ${after} points`,
  turns: {
    begins: (name) => `“${name}” begins`,
    ends: (name) => `“${name}” ends`,
    pauses: (name) => `“${name}” is paused`,
    resumes: (name) => `“${name}” resumes`,
  },
  columns: {
    issue: 'Issue',
    gives: 'Gives',
    asks: 'Asks',
    between: 'Between them',
    agreed: 'Agreed',
  },
  met: 'met',
  agreed: (level, date) => `${level} (agreed ${date})`,
  agreedOn: (date) => `agreed ${date}`,
  positionKinds: {
    demand: 'demands it',
    refusal: 'refuses',
    flexibility: 'is flexible',
    priority: 'has it first',
  },
  standings: { stated: 'stated', reported: 'reported', inferred: 'inferred' },
  offered: 'offered',
  silentIssues: (count) => `${count} more ${count === 1 ? 'issue' : 'issues'}`,
  offTheTable: 'Off the table',
  excluded: (issue, by, since, where) =>
    `${issue}: ruled out by ${by} on ${since}${where === '' ? '' : ` (${where})`}`,
  disputedBy: (parties) => `disputed by ${parties}`,
  redLines: 'Red lines',
  redLine: (party, issue, limit, level, standing) => {
    const words = { 'at-most': 'at most', 'at-least': 'at least', never: 'no concession' };
    const line = level === null ? words[limit] : `${words[limit]} ${level}`;
    return `${party} on ${issue}: ${line} (${standing})`;
  },
  disputed: 'Disputed',
  outcomes: 'So far',
  outcomeKinds: {
    agreement: 'agreement',
    partial: 'partial agreement',
    stall: 'stalled',
    breakdown: 'broken off',
    extension: 'extended',
    implementation: 'put into force',
  },
  claimStanding: (standing) => STANDINGS[standing] ?? standing,
  percent: (value) => `${value} %`,
  provenance: (caseHash, laws) => [caseHash, ...laws].join(' · '),
  moves: {
    heading: (title) => `${title}: who moved on what`,
    span: (from, to, known) => {
      const span = [from === null ? '' : `from ${from}`, to === null ? '' : `to ${to}`];
      return [...span, known === null ? '' : `as known on ${known}`]
        .filter((part) => part !== '')
        .join(', ');
    },
    none: 'No moves on record.',
    left: 'Left between them',
    last: 'Last word',
    unknown: 'open',
    conceded: (party) => `${party} conceded`,
    headings: {
      opening: 'opens',
      toward: 'moves towards the other side',
      away: 'moves away',
      unchanged: 'stays',
      unmeasured: 'names no level',
    },
    step: (before, after) => (before === null ? after : `${before} → ${after}`),
    earlier: (count) => `… ${count} earlier ${count === 1 ? 'step' : 'steps'} (--from, --issue)`,
    offers: 'Offers as steps',
    offer: (party, id, standing) =>
      `${party} [${id}]${standing === 'stated' ? '' : ` (${standing})`}`,
    against: (party) => `towards ${party}`,
    classes: {
      concession: 'concession',
      selfish: 'selfish step',
      fortunate: 'fortunate step',
      unfortunate: 'unfortunate step',
      silent: 'silent step',
      nice: 'nice step',
    },
    undetermined: 'class open',
    utilities: (own, other) => `own utility ${own}, other’s ${other}`,
    importanceMissing: (parties) => `how issues weigh is not given for ${parties}`,
    levelMissing: (issues, otherwise) =>
      `no level for ${issues}${otherwise === null ? '' : `; by the rest: ${otherwise}`}`,
    classNote:
      'Concession: own utility falls, the other’s does not; selfish: own rises, the other’s does not; fortunate: both rise; nice: only the other’s rises; unfortunate: the other’s falls, own does not rise (Hindriks, Jonker & Tykhonov 2007).',
    chart: {
      subtitle: (concedes) => `What each side named last; higher is more conceded by ${concedes}`,
      agreed: 'Agreed',
      columns: { day: 'Day', party: 'Party', level: 'Level', heading: 'Step', said: 'How' },
    },
  },
};
