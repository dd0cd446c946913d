import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownOn } from './known-on.ts';
import { mustLoad, SAMPLE } from './sample.fixture.ts';
import type { Case } from './schema/case.ts';

const sample = mustLoad(SAMPLE);

/** Every day on which something in the sample happens or comes out, and the days around them. */
const DAYS = [...new Set(JSON.stringify(sample).match(/\d{4}-\d\d-\d\d/g))].sort();
const day = fc.constantFrom('2019-01-01', ...DAYS, '2026-01-01');

describe('what was learnt later is not there', () => {
  test('entries, ends, and mentions of them', () => {
    const then = knownOn(sample, '2025-04-16');
    expect(then.parties[0].officials.map(({ person }) => person)).toEqual(['ann-alder', 'abe-ash']);
    expect(then.parties[0].series[0].figures.map(({ period }) => period)).toEqual(['2024-Q4']);
    expect(then.issues.map(({ id }) => id)).toEqual(['car-duty', 'rice', 'defence']);
    expect(then.issues[2].exclusions).toEqual([]);
    expect(then.sources.map(({ id }) => id)).toEqual(['order-one', 'statistics']);
    expect(then.rounds[0]).toMatchObject({ participants: ['abe-ash', 'bo-birch'], sources: [] });
    expect(then.rounds[0]).not.toHaveProperty('to');
    expect(then.positions).toHaveLength(1);
    expect([then.offers, then.outcomes, then.claims, then.topics]).toEqual([[], [], [], []]);
    expect(then.worlds.map(({ id }) => id)).toEqual(['before', 'now']);
    expect(then.calendar.map(({ id }) => id)).toEqual(['pause-ends']);
  });

  test('an end is known from its day on', () => {
    const term = (date: string) => knownOn(sample, date).parties[0].officials[0].to;
    expect([term('2025-01-19'), term('2025-01-20')]).toEqual([undefined, '2025-01-20']);
    const withdrawn = (date: string) => knownOn(sample, date).offers[0]?.withdrawn;
    expect([withdrawn('2025-06-09'), withdrawn('2025-06-10')]).toEqual([undefined, '2025-06-10']);
    const until = (date: string) => knownOn(sample, date).issues[3].exclusions[0].until;
    expect([until('2025-08-31'), until('2025-09-01')]).toEqual([undefined, '2025-09-01']);
  });

  test('a round that is due shows when and where, not who came nor what came of it', () => {
    const [round] = knownOn(sample, '2025-04-15').rounds;
    expect(round).toMatchObject({ id: 'round-1', date: '2025-04-16', participants: [] });
    expect(round).not.toHaveProperty('text');
  });

  test('an offer keeps the terms on issues then on the table', () => {
    const raisedLater = sample.issues.map((issue) =>
      issue.id === 'car-checks' ? { ...issue, raised: '2025-07-01' } : issue,
    );
    const [offer] = knownOn({ ...sample, issues: raisedLater }, '2025-06-01').offers;
    expect(offer.terms).toEqual([{ issue: 'rice', level: 40 }]);
  });

  test('a weight does not move with a series that had no figure yet', () => {
    const weight = (date: string) => knownOn(sample, date).preferences[0].weights[0];
    expect(weight('2025-01-29')).not.toHaveProperty('moves');
    expect(weight('2025-01-30')).toHaveProperty('moves');
  });

  test('at the end of time it is the whole case', () => {
    expect(knownOn(sample, '9999-12-31')).toEqual(sample);
  });

  test('the case itself is untouched', () => {
    const before = JSON.stringify(sample);
    for (const date of DAYS) knownOn(sample, date);
    expect(JSON.stringify(sample)).toBe(before);
  });
});

test('what is left names only what is left', () => {
  fc.assert(
    fc.property(day, (date) => {
      const then = knownOn(sample, date);
      const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
      const persons = then.parties.flatMap(({ officials }) => officials.map((o) => o.person));
      const issues = ids(then.issues);
      const named = [
        ...then.positions.map(({ issue }) => issue),
        ...then.offers.flatMap(({ terms }) => terms.map(({ issue }) => issue)),
        ...then.outcomes.flatMap(({ terms }) => terms.map(({ issue }) => issue)),
        ...then.parties.flatMap(({ mandate }) => mandate.map(({ issue }) => issue)),
        ...then.preferences.flatMap(({ importance }) => Object.keys(importance ?? {})),
      ];
      expect(issues).toEqual(expect.arrayContaining(named));
      expect(persons).toEqual(expect.arrayContaining(then.rounds.flatMap((r) => r.participants)));
      expect(ids(then.sources)).toEqual(expect.arrayContaining(sourcesNamedIn(then)));
    }),
    { seed: 1 },
  );
});

function sourcesNamedIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sourcesNamedIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'sources' || key === 'derives_from') &&
    Array.isArray(inner) &&
    typeof inner[0] === 'string'
      ? (inner as string[])
      : sourcesNamedIn(inner),
  );
}

test('once cut, a case is cut', () => {
  fc.assert(
    fc.property(day, (date) => {
      const once = knownOn(sample, date);
      expect(knownOn(once, date)).toEqual(once);
    }),
    { seed: 1 },
  );
});

test('a later day only adds, and sees the earlier one through', () => {
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [early, late] = one < other ? [one, other] : [other, one];
      const then = knownOn(sample, early);
      const later = knownOn(sample, late);
      for (const list of LISTS) {
        const held = new Set(later[list].map(({ id }) => id));
        for (const { id } of then[list]) expect(held).toContain(id);
      }
      // The way there does not matter: what is known early is known of what is known late.
      expect(knownOn(later, early)).toEqual(then);
    }),
    { seed: 1 },
  );
});

const LISTS = [
  'issues',
  'worlds',
  'calendar',
  'sources',
  'rounds',
  'positions',
  'offers',
  'topics',
  'claims',
  'outcomes',
] as const;

/** Ways to add something that came out on `late`, in whatever list, at whatever place in it. */
const ADDITIONS: Readonly<Record<string, (of: Case, late: string, at: number) => Case>> = {
  source: (of, date, at) => into(of, 'sources', { ...of.sources[0], id: 'new', date }, at),
  round: (of, known, at) =>
    into(of, 'rounds', { ...of.rounds[0], announced: known, known, id: 'new' }, at),
  position: (of, known, at) => into(of, 'positions', { ...of.positions[0], known, id: 'new' }, at),
  'position on a day': (of, date, at) => {
    const { known: _, ...position } = of.positions[0];
    return into(of, 'positions', { ...position, date, id: 'new' }, at);
  },
  offer: (of, known, at) => into(of, 'offers', { ...of.offers[0], known, id: 'new' }, at),
  outcome: (of, known, at) => into(of, 'outcomes', { ...of.outcomes[0], known, id: 'new' }, at),
  calendar: (of, known, at) => into(of, 'calendar', { ...of.calendar[0], known, id: 'new' }, at),
  claim: (of, known, at) => {
    const topics = [...of.topics, { ...of.topics[0], id: 'new' }];
    const says = [{ kind: 'statement' as const, topic: 'new', value: 'yes' }];
    return into({ ...of, topics }, 'claims', { ...of.claims[0], says, known, id: 'new' }, at);
  },
  'claim of a later source': (of, date, at) => {
    const source = { ...of.sources[0], id: 'new', date };
    const claim = { ...of.claims[0], source: 'new', id: 'new' };
    return into({ ...of, sources: [...of.sources, source] }, 'claims', claim, at);
  },
  issue: (of, raised, at) => {
    const lines = { ...of.parties[1].mandate[0], issue: 'new' };
    const [first, second, ...others] = of.parties;
    const parties = [first, { ...second, mandate: [...second.mandate, lines] }, ...others];
    return into({ ...of, parties }, 'issues', { ...of.issues[0], raised, id: 'new' }, at);
  },
  world: (of, known, at) =>
    into(of, 'worlds', { ...of.worlds[1], law: { on: '2025-07-09', known }, id: 'new' }, at),
  official: (of, known, at) =>
    inParty(of, 0, (party) => ({
      officials: inserted(party.officials, { ...party.officials[0], known }, at),
    })),
  'red line': (of, known, at) =>
    inParty(of, 1, (party) => ({
      mandate: inserted(party.mandate, { ...party.mandate[0], known }, at),
    })),
  figure: (of, published, at) =>
    inParty(of, 0, ({ series: [series] }) => ({
      series: [
        { ...series, figures: inserted(series.figures, { ...series.figures[0], published }, at) },
      ],
    })),
  series: (of, published, at) =>
    inParty(of, 1, (party) => ({
      series: inserted(
        party.series,
        {
          ...of.parties[0].series[0],
          id: 'new',
          figures: [{ ...of.parties[0].series[0].figures[0], published }],
        },
        at,
      ),
    })),
  exclusion: (of, known, at) =>
    inIssue(of, 'defence', ({ exclusions }) => ({
      exclusions: inserted(exclusions, { ...exclusions[0], known }, at),
    })),
  dispute: (of, known, at) =>
    inIssue(of, 'defence', ({ exclusions: [exclusion] }) => ({
      exclusions: [
        {
          ...exclusion,
          disputed: inserted(exclusion.disputed, { ...exclusion.disputed[0], known }, at),
        },
      ],
    })),
  version: (of, known, at) => ({
    ...of,
    outcomes: of.outcomes.map((outcome) => ({
      ...outcome,
      terms: outcome.terms.map((term) => ({
        ...term,
        versions: inserted(term.versions, { ...term.versions[0], known }, at),
      })),
    })),
  }),
};

function inserted<E>(entries: readonly E[], entry: E, at: number): E[] {
  return entries.toSpliced(at % (entries.length + 1), 0, entry);
}

type Lists = (typeof LISTS)[number];

function into<L extends Lists>(of: Case, list: L, entry: Case[L][number], at: number): Case {
  return { ...of, [list]: inserted(of[list] as Case[L][number][], entry, at) };
}

function inParty(of: Case, index: number, change: (party: Party) => Partial<Party>): Case {
  const parties = of.parties.map((party, k) =>
    k === index ? { ...party, ...change(party) } : party,
  );
  return { ...of, parties };
}
type Party = Case['parties'][number];

function inIssue(of: Case, id: string, change: (issue: Issue) => Partial<Issue>): Case {
  const issues = of.issues.map((issue) =>
    issue.id === id ? { ...issue, ...change(issue) } : issue,
  );
  return { ...of, issues };
}
type Issue = Case['issues'][number];

test.each(Object.entries(ADDITIONS))('a later %s changes nothing known before', (_, add) => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 900 }), fc.nat(), (date, wait, at) => {
      const late = new Date(Date.parse(date) + wait * 86_400_000).toISOString().slice(0, 10);
      const grown = add(sample, late, at);
      expect(grown).not.toEqual(sample);
      expect(knownOn(grown, date)).toEqual(knownOn(sample, date));
    }),
    { numRuns: 60, seed: 1 },
  );
});

test('several later entries at once change nothing either', () => {
  const additions = fc.array(
    fc.tuple(
      fc.constantFrom(...Object.values(ADDITIONS)),
      fc.integer({ min: 1, max: 900 }),
      fc.nat(),
    ),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(day, additions, (date, all) => {
      const grown = all.reduce((of, [add, wait, at]) => {
        const late = new Date(Date.parse(date) + wait * 86_400_000).toISOString().slice(0, 10);
        return add(of, late, at);
      }, sample);
      expect(knownOn(grown, date)).toEqual(knownOn(sample, date));
    }),
    { numRuns: 200, seed: 1 },
  );
});
