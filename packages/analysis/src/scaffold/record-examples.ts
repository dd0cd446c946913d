import type { DraftIssue } from './draft-issues.ts';

/**
 * The files of `record/`, empty: what each is for, and one entry to copy, behind `#`.
 *
 * @param about the issue that the examples speak of
 */
export function recordFiles(about: DraftIssue, asOf: string): Record<string, string> {
  const issue = about.id;
  const level = about.to;
  return {
    'record/sources.yaml': file(
      'sources',
      [
        'Where every fact comes from. A source counts once its address was read: give the address and the day.',
        'A reprint or rewrite names what it rewrites under derives_from; together they then count as one.',
      ],
      [
        '- id: ministry-statement',
        '  kind: official # official, wire, press, research, data, other',
        '  publisher: Ministry of Trade',
        '  title: Statement after the first round',
        `  date: ${asOf}`,
        '  address: https://www.example.org/statement',
        `  retrieved: ${asOf}`,
        '  language: en',
      ],
    ),
    'record/rounds.yaml': file(
      'rounds',
      [
        'Meetings held and announced. A round that is only due has its day, and under announced since when.',
      ],
      [
        '- id: round-1',
        '  kind: ministerial # ministerial, leaders, working, call',
        '  name: { en: Round 1, ja: 第1回協議 }',
        `  date: ${asOf}`,
        `  announced: ${asOf}`,
        '  sources: [ministry-statement]',
      ],
    ),
    'record/positions.yaml': file(
      'positions',
      [
        'What each side wants, issue by issue, whenever it says so. A level is on the scale of the issue in',
        'case.yaml; leave it out where none was named.',
      ],
      [
        '- id: first-demand',
        `  party: ${about.seller.code}`,
        `  issue: ${issue}`,
        '  kind: demand # demand, refusal, flexibility, priority',
        `  level: ${level}`,
        `  date: ${asOf}`,
        '  text: { en: Asks that the duty be removed., ja: 関税の撤廃を求める。 }',
        '  sources: [ministry-statement]',
      ],
    ),
    'record/offers.yaml': file(
      'offers',
      [
        'Packages put forward. Each term names an issue and, where one was named, a level on its scale.',
      ],
      [
        '- id: first-offer',
        `  party: ${about.buyer.code}`,
        `  date: ${asOf}`,
        '  terms:',
        `    - { issue: ${issue}, level: ${level} }`,
        '  sources: [ministry-statement]',
      ],
    ),
    'record/claims.yaml': file(
      'claims',
      [
        'Statements of sources that are to be checked. Whether a claim stands is worked out, never written here.',
        'Under says stand its parts in a form that can be checked.',
      ],
      [
        '- id: statement-1',
        '  source: ministry-statement',
        '  kind: fact # fact, opinion, forecast',
        '  subject: the ministers',
        '  predicate: met',
        '  object: for the first round',
        `  on: ${asOf}`,
        `  says: [{ kind: event, event: round-1, date: ${asOf} }]`,
      ],
    ),
    'record/outcome.yaml': file(
      'outcomes',
      [
        'How the talks, or a spell of them, ended: agreement, partial, stall, breakdown, extension.',
      ],
      [
        '- id: framework',
        '  kind: agreement',
        '  name: { en: Framework agreed, ja: 枠組み合意 }',
        `  date: ${asOf}`,
        '  terms:',
        `    - { issue: ${issue}, level: ${level}, text: { en: The duty goes., ja: 関税を撤廃する。 }, sources: [ministry-statement] }`,
        '  sources: [ministry-statement]',
      ],
    ),
  };
}

function file(list: string, about: readonly string[], example: readonly string[]): string {
  const name = list === 'outcomes' ? 'outcome' : list;
  return [
    `# yaml-language-server: $schema=../../../schemas/${name}.schema.json`,
    ...about.map((line) => `# ${line}`),
    '',
    `${list}: []`,
    '# To enter one, take the [] away and write it like this, without the # in front:',
    ...example.map((line) => `#   ${line}`),
    '',
  ].join('\n');
}
