import type { Case } from '@parley/casebook';
import { describe, expect, test } from 'vitest';
import { inventedCase, inventedLaw } from './invented.fixture.ts';
import type { ClaimStanding, Reason } from './standing.ts';
import { disputes, standings } from './standings.ts';

const LAW = inventedLaw();
const CASE = inventedCase();
const BEFORE_THE_SUMMIT = '2025-03-20';
const AFTER_THE_SUMMIT = '2025-05-20';

const told = (claim: string, known = BEFORE_THE_SUMMIT, of = CASE): ClaimStanding => {
  const found = standings(of, LAW, known).find((one) => one.claim === claim);
  if (found === undefined) throw new Error(`${claim} is not known on ${known}`);
  return found;
};

const reason = <Code extends Reason['code']>({ parts }: ClaimStanding, code: Code) => {
  const all = parts.flatMap(({ reasons }) => reasons);
  return all.find((one): one is Reason & { code: Code } => one.code === code);
};

/** The invented case with more claims, as they would stand in its file. */
const withClaims = (claims: Case['claims']): Case => ({
  ...CASE,
  claims: [...CASE.claims, ...claims],
});

const claim = (entry: Partial<Case['claims'][number]>): Case['claims'][number] => ({
  id: 'new',
  source: 'rumour-east',
  kind: 'fact',
  subject: 'it',
  predicate: 'is',
  object: 'so',
  says: [],
  ...entry,
});

describe('an article never seen before, about countries on no map', () => {
  test.each([
    ['a-minister', 'contradicted', 0],
    ['a-sapt', 'corroborated', 1],
    ['a-chancellor', 'corroborated', 1],
    ['a-round-1', 'contradicted', 0],
    ['a-round-2', 'contradicted', 0],
    ['a-summit', 'corroborated', 1],
    ['a-rate', 'contradicted', 0],
    ['a-true-rate', 'corroborated', 1],
    ['a-pause', 'corroborated', 1],
    ['a-pause-until', 'contradicted', 0],
    ['a-cause', 'contradicted', 0],
    ['a-figure', 'contradicted', 0],
    ['a-old-figure', 'contradicted', 0],
    ['a-timber', 'corroborated', 1],
    ['a-timber-and-wine', 'partly-corroborated', 1],
    ['a-demand', 'contradicted', 1],
    ['a-mood', 'opinion', 1],
    ['a-deal', 'forecast', 0],
    ['a-vague', 'uncertain', 0],
  ])('%s is %s, with %i independent sources', (id, standing, count) => {
    expect(told(id)).toMatchObject({ standing, independent: { count } });
  });

  test('a minister who had left: who held the office, from which source, and the article itself', () => {
    const wrong = told('a-minister');
    expect(reason(wrong, 'office-held-by-other')).toMatchObject({
      office: 'rur-trade-minister',
      on: '2025-03-15',
      holders: ['sapt'],
      sources: ['gazette-handover'],
    });
    expect(reason(wrong, 'other-answer-inside-source')).toMatchObject({
      answer: 'sapt',
      claims: ['a-sapt'],
      sources: ['article'],
    });
    expect(reason(told('a-sapt'), 'other-answer-inside-source')?.claims).toEqual(['a-minister']);
  });

  test('rounds with their dates swapped: the actual days', () => {
    expect(reason(told('a-round-1'), 'event-on-other-date')).toMatchObject({
      claimed: { from: '2025-03-05', to: '2025-03-05' },
      actual: { from: '2025-02-20', to: '2025-02-20' },
      sources: ['strelsau-times-round-2'],
    });
    expect(reason(told('a-round-2'), 'event-on-other-date')?.actual.from).toBe('2025-03-05');
  });

  test('a rate that was never law: the derivation with its citation', () => {
    expect(reason(told('a-rate'), 'duty-differs')).toMatchObject({
      claimed: { added: 0.3 },
      computed: { rate: 0.275, added: 0.25 },
      status: 'complete',
      steps: [
        { measure: 'rur-base-cars', adds: 0.025 },
        {
          measure: 'rur-cars',
          verdict: 'applied',
          adds: 0.25,
          citation: { instrument: 'Decree 7', reference: '3 RG 12' },
        },
      ],
    });
  });

  test('a pause: every aspect, and the instrument that set it', () => {
    const aspects = told('a-pause').parts.flatMap(({ reasons }) => reasons);
    expect(aspects.map((one) => ('aspect' in one ? [one.aspect, one.code, one.held] : []))).toEqual(
      [
        ['origin', 'measure-agrees', 'SYL'],
        ['status', 'measure-agrees', 'paused'],
        ['pause-from', 'measure-agrees', '2025-02-10'],
        ['pause-to', 'measure-agrees', '2025-05-10'],
        ['covers', 'measure-agrees', 'covers'],
      ],
    );
    expect(reason(told('a-pause-until'), 'measure-differs')).toMatchObject({
      aspect: 'pause-to',
      held: '2025-05-10',
      citation: { instrument: 'Decree 9' },
    });
  });

  test('a cause dated after its effect: both days', () => {
    expect(reason(told('a-cause'), 'cause-after-effect')).toMatchObject({
      cause: { date: '2025-02-14' },
      effect: { ref: 'rur-pause', date: '2025-02-10' },
      sources: ['statistics-february', 'decree-9'],
    });
  });

  test('a figure outside the tolerance, and one that had been revised when it was quoted', () => {
    expect(reason(told('a-figure'), 'figure-outside')).toMatchObject({
      claimed: 6,
      held: { value: 4.4, vintage: 'revised', published: '2025-03-14' },
      tolerance: 0.05,
    });
    expect(reason(told('a-old-figure'), 'figure-outside')?.earlier).toEqual({
      value: 4.2,
      vintage: 'first',
      published: '2025-02-14',
    });
  });

  test('a figure that was right when it was quoted stays right, and is said to be revised', () => {
    const says = [
      { kind: 'figure' as const, series: 'rur-inflation', period: '2025-01', value: 4.2 },
    ];
    const of = withClaims([claim({ source: 'strelsau-times-round-2', says })]);
    expect(told('new', '2025-03-20', of).standing).toBe('corroborated');
    expect(reason(told('new', '2025-03-20', of), 'figure-within')).toMatchObject({
      held: { value: 4.2, vintage: 'first' },
      latest: { value: 4.4, vintage: 'revised' },
    });
  });

  test('two rewrites of one wire story count once; a letter that nobody can look up not at all', () => {
    const { independent } = told('a-timber');
    expect(independent.chosen).toEqual(['wire-timber']);
    expect(independent.dropped).toEqual(
      expect.arrayContaining([
        { id: 'herald-timber', because: 'same-origin', as: 'wire-timber' },
        { id: 'post-timber', because: 'same-origin', as: 'wire-timber' },
      ]),
    );
    const [timber, wine] = told('a-timber-and-wine').parts;
    expect([timber?.verdict, wine?.verdict]).toEqual(['supported', 'unsupported']);
    expect(wine?.support.dropped).toContainEqual({ id: 'hearsay', because: 'not-retrieved' });
  });

  test('a source is no support for itself, nor is what shares its wire', () => {
    const { parts } = told('herald-says-timber');
    expect(parts[0]?.support.chosen).toEqual(['article']);
    expect(parts[0]?.support.dropped).toContainEqual({ id: 'wire-timber', because: 'own-source' });
  });

  test('equal support on a topic with one answer leaves both open; an official source prevails', () => {
    expect(told('east-venue').standing).toBe('uncertain');
    expect(reason(told('east-venue'), 'topic-disputed')?.claims).toEqual(['west-venue']);
    expect(reason(told('west-venue'), 'topic-disputed')?.claims).toEqual(['east-venue']);
    expect(reason(told('a-demand'), 'other-answer')).toMatchObject({
      question: 'topic:demand',
      answer: 'licences',
      claims: ['decree-demand'],
      support: { own: { official: false, count: 2 }, other: { official: true, count: 1 } },
    });
    expect(told('decree-demand').standing).toBe('uncertain');
  });

  test('answers at different times do not exclude one another', () => {
    const at = (id: string, source: string, on: string, value: string) =>
      claim({ id, source, on, says: [{ kind: 'statement', topic: 'venue', value }] });
    const of = withClaims([
      at('one', 'wire-timber', '2025-03-01', 'mountain'),
      at('two', 'strelsau-times-round-2', '2025-03-02', 'mountain'),
    ]);
    const one = told('one', BEFORE_THE_SUMMIT, of);
    expect(reason(one, 'same-answer-at-other-time')?.claims).toEqual(['two']);
    expect(one.parts[0]?.verdict).toBe('unsupported');
  });

  test('an opinion is never false; what can be checked in it is told', () => {
    const { standing, parts } = told('a-mood');
    expect(standing).toBe('opinion');
    expect(parts.map(({ verdict }) => verdict)).toEqual(['supported', 'unsupported']);
    expect(reason(told('a-mood'), 'office-held-by-other')?.holders).toEqual(['sapt']);
  });

  test('a forecast is open until its day, then came true or failed', () => {
    expect(told('a-deal')).toMatchObject({ standing: 'forecast', came: 'open' });
    const failed = told('a-deal', AFTER_THE_SUMMIT);
    expect(failed).toMatchObject({ standing: 'forecast', came: 'false' });
    expect(reason(failed, 'event-happened')?.sources).toEqual(['communique-april']);
  });

  test('what a forecast wrongly takes as given contradicts it, at once', () => {
    expect(told('a-deal-of-rassendyll')).toMatchObject({ standing: 'contradicted', came: 'open' });
    expect(told('a-deal-of-rassendyll', AFTER_THE_SUMMIT).came).toBe('partly');
  });

  test('a claim without checkable parts says so', () => {
    expect(told('a-vague').reasons).toEqual([{ code: 'nothing-checkable' }]);
  });

  test('disputes are the contradicted claims and those in dispute', () => {
    const shown = disputes(standings(CASE, LAW, BEFORE_THE_SUMMIT));
    expect(shown.map((one) => one.claim)).toEqual([
      ...['a-minister', 'a-round-1', 'a-round-2', 'a-rate', 'a-pause-until', 'a-cause', 'a-figure'],
      ...['a-old-figure', 'a-demand', 'a-deal-of-rassendyll', 'east-venue', 'west-venue'],
      'west-demand',
    ]);
  });
});

describe('law', () => {
  const duty = (part: object) =>
    withClaims([
      claim({
        on: '2025-02-05',
        says: [{ kind: 'duty', importer: 'RUR', origin: 'SYL', code: '8703', ...part }],
      }),
    ]);

  test('is exact: a hundredth of a point off is another rate', () => {
    expect(told('new', BEFORE_THE_SUMMIT, duty({ rate: 0.275 })).standing).toBe('corroborated');
    expect(told('new', BEFORE_THE_SUMMIT, duty({ rate: 0.2751 })).standing).toBe('contradicted');
  });

  test('a day is its noon: on the first day of the pause the duty is not paid', () => {
    const on = (day: string, added: number) =>
      told('new', BEFORE_THE_SUMMIT, duty({ on: day, added })).standing;
    expect([on('2025-02-09', 0.25), on('2025-02-10', 0.25), on('2025-02-10', 0)]).toEqual([
      'corroborated',
      'contradicted',
      'corroborated',
    ]);
  });

  test('a claim that was right stays right when law changes with effect for the past', () => {
    const law = inventedLaw({
      'rur-relief.yaml': `
importer: RUR
zone: Europe/Vienna
authority: Relief Act
family: rur-cars
measures:
  - id: rur-relief
    kind: additional
    name: { en: Relief, ja: 軽減 }
    citation: { instrument: Decree 12 }
    origins: [SYL]
    products: { include: ["8703"] }
    rate: "0.10"
    from: 2025-02-01
    known: 2025-03-18
    replaces: [rur-cars]
    status: complete
`,
    });
    const of = duty({ added: 0.25 });
    const judged = standings(of, law, BEFORE_THE_SUMMIT).find((one) => one.claim === 'new');
    expect(judged?.standing).toBe('corroborated');
    expect(judged && reason(judged, 'duty-agrees')?.asKnownOn).toBe('2025-03-09');
    const later = standings(of, law, BEFORE_THE_SUMMIT).find((one) => one.claim === 'a-rate');
    expect(later && reason(later, 'duty-differs')).toMatchObject({ computed: { added: 0.1 } });
  });

  test.each([
    ['no law at all', null, {}, 'no-law'],
    ['another importer', LAW, { importer: 'ATL' }, 'importer'],
    ['an ordinary duty that is not held', LAW, { code: '9503', rate: 0.1 }, 'ordinary-duty'],
  ])('%s leaves a duty uncertain', (_, law, part, because) => {
    const judged = standings(duty({ rate: 0.1, ...part }), law, BEFORE_THE_SUMMIT).find(
      (one) => one.claim === 'new',
    );
    expect(judged?.standing).toBe('uncertain');
    expect(judged && reason(judged, 'law-not-held')?.because).toBe(because);
  });
});

describe('the record', () => {
  test('what rests on an assumption neither bears out nor refutes', () => {
    const parties = CASE.parties.map((party) => ({
      ...party,
      officials: party.officials.map((official) => ({
        ...official,
        sources: [],
        assumption: 'remembered',
      })),
    }));
    const wrong = told('a-minister', BEFORE_THE_SUMMIT, { ...CASE, parties });
    expect(wrong.standing).toBe('uncertain');
    expect(reason(wrong, 'office-held-by-other')?.holders).toEqual(['sapt']);
    expect(reason(wrong, 'topic-disputed')?.claims).toEqual(['a-sapt']);
  });

  test('an event known only later is not there', () => {
    const says = [{ kind: 'event' as const, event: 'strelsau-stall', happened: true }];
    const of = withClaims([claim({ says })]);
    expect(told('new', BEFORE_THE_SUMMIT, of).standing).toBe('uncertain');
    expect(reason(told('new', BEFORE_THE_SUMMIT, of), 'event-not-held')).toBeDefined();
    expect(told('new', AFTER_THE_SUMMIT, of).standing).toBe('corroborated');
  });
});
