import type {
  Deals,
  Delay,
  SolvedWorld,
  Stakes,
  StakesDraws,
  UnsolvedWorld,
  WorldStakes,
} from '@parley/analysis';
import type { Case, LawDay } from '@parley/casebook';
import { comparedWorlds } from '@parley/charts';
import type { NotWeighed, SentenceKey, SentenceParams, Texts } from '@parley/texts';
import type { Sentence } from './brief.ts';

export interface DealsInBrief {
  readonly deals: Deals;
  /** Null where no package serves both: there is nothing to wait for. */
  readonly delay: Delay | null;
}

/** What a brief is written about, and in which words. */
export interface Subject {
  readonly case: Case;
  readonly stakes: Stakes;
  /** The same under drawn parameters, where that was asked for. */
  readonly draws: StakesDraws | null;
  /** What can be agreed and what waiting costs, or why it was not weighed; absent where not asked for. */
  readonly deals?: DealsInBrief | NotWeighed | undefined;
  /** The day on which it is read, `YYYY-MM-DD`. */
  readonly at: string;
  readonly texts: Texts;
}

/** The packages of a brief, where they were weighed. */
export function weighed({ deals }: Subject): DealsInBrief | null {
  return deals === undefined || typeof deals === 'string' ? null : deals;
}

/** Says one thing of the catalogue. */
export function say<Key extends SentenceKey>(
  { sentences }: Texts,
  key: Key,
  params: SentenceParams[Key],
): Sentence {
  return { key, params, text: sentences[key](params) } as Extract<Sentence, { key: Key }>;
}

/** The world that the brief is about: the one in force, else the first that is compared. */
export function focusOf(stakes: Stakes): WorldStakes | undefined {
  const worlds = comparedWorlds(stakes);
  return worlds.find(({ world }) => world.kind === 'in-force') ?? worlds[0];
}

export function baselineName({ stakes, texts }: Subject): string | null {
  const baseline = stakes.worlds.find(({ world }) => world.kind === 'baseline');
  return baseline?.world.name[texts.language] ?? null;
}

/** Which law a world stands for, in words. */
export function lawDay({ on, known }: LawDay, { labels, formats }: Texts): string {
  return labels.lawDay(formats.date(on), known === undefined ? null : formats.date(known));
}

/** Says which world a section speaks of. */
export function leadOf({ stakes, texts }: Subject): string | null {
  const focus = focusOf(stakes);
  return focus?.kind === 'solved' ? texts.labels.inWorld(focus.world.name[texts.language]) : null;
}

/** Name of a region in the brief's language, of a code the parties do not have the code itself. */
export function partyName({ case: file, texts }: Subject, region: string): string {
  return file.parties.find((party) => party.region === region)?.name[texts.language] ?? region;
}

export function notSolved({ texts }: Subject, { world, trouble }: UnsolvedWorld): Sentence {
  return say(texts, 'worldNotSolved', {
    world: world.name[texts.language],
    reason: trouble.reason,
    residual: trouble.residual,
    equation: trouble.worst.equation,
    region: trouble.worst.region,
    sector: trouble.worst.sector ?? null,
  });
}

/** Trade of one party's goods with all the others together, for a good or for all goods. */
export interface PartyTrade {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly tariffBefore: number;
  readonly tariffAfter: number;
}

/** Adds up what one party sells to the others; tariffs are weighted by baseline trade. */
export function partyTrade(flows: SolvedWorld['bilateral'], exporter: string): PartyTrade {
  const sum = { before: 0, after: 0, dutyBefore: 0, dutyAfter: 0 };
  for (const { exporter: seller, tradeUsdBn, tariff } of flows) {
    if (seller !== exporter) continue;
    sum.before += tradeUsdBn.before;
    sum.after += tradeUsdBn.after;
    sum.dutyBefore += tradeUsdBn.before * tariff.before;
    sum.dutyAfter += tradeUsdBn.before * tariff.after;
  }
  const share = (value: number) => (sum.before > 0 ? value / sum.before : 0);
  return {
    before: sum.before,
    after: sum.after,
    change: sum.before > 0 ? sum.after / sum.before - 1 : 0,
    tariffBefore: share(sum.dutyBefore),
    tariffAfter: share(sum.dutyAfter),
  };
}
