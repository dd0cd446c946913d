import type { DealSolution, Deals, ExplainedPackage } from '@parley/analysis';
import { dealWords, frontierChart, zoneChart } from '@parley/charts';
import type { IssueGain, PartyGain } from '@parley/texts';
import type { Section, Sentence } from '../brief.ts';
import { type DealsInBrief, type Subject, say, weighed } from '../subject.ts';
import { dealsTables } from './deals-tables.ts';
import { weeklyCost } from './delay-sentences.ts';

/** Issues that are named as what a side gains by, or pays with. */
const NAMED = 3;
/** Gains below this, USD bn a year, are no reason. */
const NO_REASON = 0.05;

/** Zone of agreement, the package worth proposing, and what waiting for it costs. */
export function dealsBottomLine(subject: Subject): readonly Sentence[] {
  const { texts } = subject;
  const found = weighed(subject);
  if (found === null) return notWeighed(subject);
  const { deals, delay } = found;
  return [
    zone(deals, subject),
    ...proposed(deals, subject),
    ...(delay === null ? [] : weeklyCost(delay, texts)),
  ];
}

/** Deals worth proposing and why the other side would take them; nothing where they were not asked for. */
export function dealsSection(subject: Subject): readonly Section[] {
  const { texts } = subject;
  if (subject.deals === undefined) return [];
  const empty = { id: 'deals', heading: texts.labels.deals.heading, lead: null } as const;
  const found = weighed(subject);
  if (found === null) {
    return [{ ...empty, sentences: notWeighed(subject), charts: [], tables: [] }];
  }
  const { deals } = found;
  const charts = [frontierChart(deals, texts), zoneChart(deals, texts)];
  return [
    {
      ...empty,
      sentences: [
        noDealMeans(deals, subject),
        zone(deals, subject),
        ...proposed(deals, subject),
        ...reasons(deals, subject),
        ...home(deals, subject),
        ...assumptions(deals, subject),
        ...moved(deals, subject),
        ...offTheTable(deals, subject),
      ],
      charts: charts.filter((chart) => chart !== null),
      tables: dealsTables(deals, texts),
    },
  ];
}

/** What the numbers of packages do not know, and how they were found. */
export function dealsLimits(subject: Subject): readonly Sentence[] {
  const { texts } = subject;
  const found = weighed(subject);
  if (found === null) return [];
  const { deals } = found;
  const words = dealWords(deals, texts);
  return [
    say(texts, 'dealsLimits', {
      weights: deals.weights,
      recovered:
        deals.weights === 'recovered'
          ? deals.recovery.chosen.map(({ party, on, sectors, value, realIncome }) => ({
              party: words.party(party),
              on: words.outcome({ on, sectors }),
              value: texts.formats.weight(value / realIncome),
            }))
          : [],
    }),
  ];
}

export function dealsMethod(subject: Subject): readonly Sentence[] {
  const { texts } = subject;
  const found = weighed(subject);
  if (found === null) return [];
  const { frontier, noDeal } = found.deals;
  return [
    say(texts, 'dealsMethod', {
      ...noDeal.horizon,
      points: frontier.length,
      gap: Math.max(0, ...frontier.map(({ gap }) => gap)),
      agreement: Math.max(0, ...frontier.map(({ agreement }) => agreement)),
    }),
  ];
}

function notWeighed({ deals, texts }: Subject): readonly Sentence[] {
  return typeof deals === 'string' ? [say(texts, 'dealsNotWeighed', { why: deals })] : [];
}

type Of = DealsInBrief['deals'];

function noDealMeans({ noDeal }: Of, { texts }: Subject): Sentence {
  return say(texts, 'noDealMeans', {
    noDeal: noDeal.name[texts.language],
    turns: noDeal.phases.slice(1).map(({ from }) => from),
  });
}

function zone({ zone: found, weights }: Of, { texts }: Subject): Sentence {
  const clashes = found.kind === 'closed' ? found.clashes : [];
  return say(texts, 'zone', {
    least: found.least,
    weights,
    clashes: clashes.map(({ issue, above, below }) => ({
      issue: issue.name[texts.language],
      lines: [above, below].map(({ line }) => line.text[texts.language]),
    })),
  });
}

function chosenOf({ solutions, chosen }: Of): DealSolution | undefined {
  return solutions.find(({ name }) => name === chosen);
}

function proposed(deals: Of, { texts }: Subject): readonly Sentence[] {
  const solution = chosenOf(deals);
  if (solution === undefined) return [];
  const words = dealWords(deals, texts);
  return [
    say(texts, 'dealPackage', {
      solution: solution.name,
      parties: amounts(deals, solution.gains, texts),
      terms: words.told(solution.terms),
    }),
  ];
}

function amounts(deals: Deals, gains: readonly number[], texts: Subject['texts']): PartyGain[] {
  return gains.slice(0, deals.parties.length).map((usdBn, p) => ({
    party: deals.partyNames[p]?.[texts.language] ?? deals.parties[p] ?? '',
    usdBn,
  }));
}

/** What each side gains by, and what it pays with, largest first. */
function reasons(deals: Of, { texts }: Subject): readonly Sentence[] {
  const { explained } = deals;
  if (explained === null) return [];
  const words = dealWords(deals, texts);
  return amounts(deals, explained.gains, texts).map(({ party, usdBn }, p) => {
    const all = byIssue(explained, p).map(
      ({ issue, usdBn: amount }): IssueGain => ({ issue: words.issue(issue), usdBn: amount }),
    );
    return say(texts, 'dealParty', {
      party,
      total: usdBn,
      gains: all.filter((each) => each.usdBn >= NO_REASON).slice(0, NAMED),
      gives: all
        .filter((each) => each.usdBn <= -NO_REASON)
        .toReversed()
        .slice(0, NAMED),
    });
  });
}

/** Gains of a party by issue, most positive first. */
function byIssue({ byIssue: { issues }, terms }: ExplainedPackage, party: number) {
  return terms
    .map(({ issue }, k) => ({ issue, usdBn: issues[k]?.[party] ?? 0 }))
    .sort((a, b) => b.usdBn - a.usdBn);
}

function home({ explained, atHome }: Of, { texts }: Subject): readonly Sentence[] {
  if (explained === null || atHome === null) return [];
  const groups = explained.groups.filter(({ kind }) => kind === 'veto');
  return [
    say(texts, 'dealHome', {
      groups: groups.map(({ name, gain }) => ({ group: name[texts.language], usdBn: gain })),
      least: atHome.least,
    }),
  ];
}

function assumptions(deals: Of, { texts }: Subject): readonly Sentence[] {
  const { variants, weights } = deals;
  const words = dealWords(deals, texts);
  const others = variants
    .filter(
      ({ view, without, instead }) => view !== weights || without !== null || instead !== null,
    )
    .toSorted((a, b) => a.least - b.least);
  const [low] = others;
  const high = others.at(-1);
  if (low === undefined || high === undefined) return [];
  const named = (variant: typeof low) => ({ name: words.variant(variant), least: variant.least });
  const { gain } = texts.formats;
  return [
    say(texts, 'zoneRange', {
      count: others.length,
      open: others.filter(({ least }) => gain.shown(least) > 0).length,
      low: named(low),
      high: named(high),
    }),
  ];
}

function moved(deals: Of, { texts }: Subject): readonly Sentence[] {
  return deals.moved
    .filter(({ noDeal }) => noDeal.id !== deals.noDeal.id)
    .map(({ noDeal, shift, solution }) =>
      say(texts, 'dealMoved', {
        noDeal: noDeal.name[texts.language],
        shift: amounts(deals, shift, texts),
        gains: solution === null ? null : amounts(deals, solution.gains, texts),
      }),
    );
}

function offTheTable(deals: Of, { texts }: Subject): readonly Sentence[] {
  if (deals.refused.length === 0) return [];
  const words = dealWords(deals, texts);
  return [
    say(texts, 'offTheTable', {
      issues: deals.refused.map(({ issue, exclusion }) => ({
        issue: issue.name[texts.language],
        by: words.party(exclusion.by),
        date: exclusion.date,
      })),
    }),
  ];
}
