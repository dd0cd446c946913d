import { type Case, type Claim, type ClaimPart, knownOn } from '@parley/casebook';
import type { Law } from '@parley/law';
import {
  type Answered,
  type Answers,
  answersOf,
  named,
  namedOf,
  type Question,
} from './answers.ts';
import { judgeCause } from './cause-part.ts';
import { type Rival, rivalsOf } from './contest.ts';
import { judgeDuty } from './duty-part.ts';
import { judgeEvent } from './event-part.ts';
import { judgeFigure } from './figure-part.ts';
import { cameOf, dayForetold, foretells, takesWrongly } from './forecast.ts';
import { lawAsKnown } from './law-as-known.ts';
import { judgeMeasure } from './measure-part.ts';
import { judgeOffice, officeDay } from './office-part.ts';
import { questionOf } from './questions.ts';
import { type DatedClaim, type Finding, type KnownRecord, knownRecord, SILENT } from './record.ts';
import type { ClaimStanding, PartStanding, Reason, StandingCode, Support } from './standing.ts';
import { NO_SUPPORT, type SourceCounter, sourceCounter, union } from './support.ts';

/**
 * The standing of every claim known on a day, and why. It follows from rules and is never typed in.
 *
 * Each part of a claim is held to the record (officials, calendar and rounds, law, figures), which decides
 * where an independent source or the law stands behind it, and to what other claims say. A claim is
 * contradicted if any part is, corroborated if all parts are supported by a source independent of its own.
 * Opinions stay opinions. A forecast tells whether it came true; what it wrongly took as given when it was
 * made contradicts it. Nothing learnt after `known` changes the answer.
 *
 * @param law measures of the case; null where none are held
 * @param known `YYYY-MM-DD`, inclusive
 * @returns one entry a claim, in the order of the record
 * @example
 * const wrong = standings(japanUs, law, '2025-05-02').filter(({ standing }) => standing === 'contradicted');
 */
export function standings(of: Case, law: Law | null, known: string): ClaimStanding[] {
  const cut = knownOn(of, known);
  const published = new Map(cut.sources.map(({ id, date }) => [id, date]));
  const topics = new Map(cut.topics.map((topic) => [topic.id, topic]));
  const claims = cut.claims.map((claim): DatedClaim => {
    return { claim, made: claim.known ?? published.get(claim.source) ?? known };
  });
  const questions = new Map<ClaimPart, Question>();
  const facts: Answered[] = [];
  const views: Answered[] = [];
  for (const dated of claims) {
    const { id, source, kind, says } = dated.claim;
    for (const part of says) {
      const question = questionOf(part, dated, topics);
      questions.set(part, question);
      const answered = { claim: id, source, question };
      if (kind === 'fact') facts.push(answered);
      if (kind !== 'forecast') views.push(answered);
    }
  }
  const court: Court = {
    record: knownRecord(cut, known, law === null ? null : lawAsKnown(law)),
    counter: sourceCounter(cut),
    question: (part) => questions.get(part),
    facts: answersOf(facts),
    views: answersOf(views),
    rivals: new WeakMap(),
  };
  return claims.map((dated) => judgeClaim(dated, court));
}

/** Standings worth showing in a state of play: contradicted claims, and those in dispute. */
export function disputes(all: readonly ClaimStanding[]): ClaimStanding[] {
  return all.filter(
    ({ standing, parts }) =>
      standing === 'contradicted' ||
      parts.some(({ reasons }) => reasons.some(({ code }) => code === 'topic-disputed')),
  );
}

/** Everything a claim is judged by. */
interface Court {
  readonly record: KnownRecord;
  readonly counter: SourceCounter;
  readonly question: (part: ClaimPart) => Question | undefined;
  /** What claims of fact say, and those with opinions: an opinion is borne out by others like it. */
  readonly facts: (question: Question) => Answers;
  readonly views: (question: Question) => Answers;
  readonly rivals: WeakMap<Answers, readonly Rival[]>;
}

function judgeClaim(dated: DatedClaim, court: Court): ClaimStanding {
  const { claim } = dated;
  const parts = claim.says.map((part) => judgePart(part, dated, court));
  return {
    claim: claim.id,
    source: claim.source,
    kind: claim.kind,
    standing: standingOf(claim.kind, parts),
    ...(claim.kind === 'forecast' ? { came: cameOf(parts) } : {}),
    parts,
    independent: weakestSupport(parts),
    reasons: parts.length === 0 ? [{ code: 'nothing-checkable' }] : [],
  };
}

function standingOf(kind: Claim['kind'], parts: readonly PartStanding[]): StandingCode {
  if (kind === 'opinion') return 'opinion';
  if (kind === 'forecast') return takesWrongly(parts) ? 'contradicted' : 'forecast';
  const supported = parts.filter(({ verdict }) => verdict === 'supported').length;
  if (parts.some(({ verdict }) => verdict === 'contradicted')) return 'contradicted';
  if (supported === 0) return 'uncertain';
  return supported === parts.length ? 'corroborated' : 'partly-corroborated';
}

function weakestSupport(parts: readonly PartStanding[]): Support {
  const supports = parts.filter(({ verdict }) => verdict === 'supported');
  const pick = (among: readonly PartStanding[], better: (a: Support, b: Support) => boolean) =>
    among.reduce<Support | null>(
      (best, { support }) => (best === null || better(support, best) ? support : best),
      null,
    );
  return (
    (supports.length > 0
      ? pick(supports, (a, b) => a.count < b.count)
      : pick(parts, (a, b) => a.count > b.count)) ?? NO_SUPPORT
  );
}

function judgePart(part: ClaimPart, dated: DatedClaim, court: Court): PartStanding {
  const { claim } = dated;
  const ahead = claim.kind === 'forecast' && foretells(part, dated, court.record);
  const question = court.question(part);
  if (question === undefined) throw new Error(`a part of ${claim.id} without its question`);
  const on = ahead ? dayForetold(part, dated) : null;
  if (on !== null && on > court.record.known) {
    const reasons = [{ code: 'not-yet', on } as const];
    return { part, verdict: 'unsupported', foretells: ahead, support: NO_SUPPORT, reasons };
  }
  const finding = recordSays(part, dated, ahead, court.record);
  const answers = (claim.kind === 'opinion' ? court.views : court.facts)(question);
  const { verdict, support, reasons } = weigh(finding, question.key, answers, dated, court);
  const inside = question.single ? insideSource(answers, claim) : [];
  return {
    part,
    verdict: claim.kind === 'opinion' && verdict === 'contradicted' ? 'unsupported' : verdict,
    foretells: ahead,
    support,
    reasons: [...finding.reasons, ...reasons, ...inside],
  };
}

/** What the record says, and where it does not decide, what other claims say. */
function weigh(
  finding: Finding,
  question: string,
  answers: Answers,
  { claim }: DatedClaim,
  { counter, rivals }: Court,
): Pick<PartStanding, 'verdict' | 'support' | 'reasons'> {
  const { id, source } = claim;
  const { same, elsewhen } = answers;
  const behind = finding.evidence.map(({ sources, law }) => counter.behind(sources, source, law));
  const decides = behind.length > 0 && behind.every(({ count }) => count > 0);
  const reasons: Reason[] = [];
  const likewise = named(same, id, source);
  if (likewise.claims.length > 0) reasons.push({ code: 'same-answer', ...likewise });
  if (finding.says === 'differs' && decides) {
    return { verdict: 'contradicted', support: counter.behind(same.sources, source), reasons };
  }
  const [evidence] = finding.evidence;
  const support =
    finding.says === 'agrees' && evidence !== undefined
      ? counter.behind(union(evidence.sources, same.sources), source, evidence.law)
      : counter.behind(same.sources, source);
  if (finding.says === 'agrees' && decides) return { verdict: 'supported', support, reasons };
  if (finding.says === 'not-yet') return { verdict: 'unsupported', support, reasons };

  const atOtherTimes = elsewhen();
  if (atOtherTimes.claims.length > 0) {
    reasons.push({ code: 'same-answer-at-other-time', ...named(atOtherTimes, id, source) });
  }
  const against = rivals.get(answers) ?? rivalsOf(answers, counter);
  rivals.set(answers, against);
  for (const { holding, own, other, outcome } of against) {
    reasons.push({
      code: outcome === 'equal' ? 'topic-disputed' : 'other-answer',
      question,
      answer: holding.answer,
      ...named(holding, id, source),
      support: { own, other },
    });
  }
  const loses = against.some(({ outcome }) => outcome === 'stronger');
  const tied = against.some(({ outcome }) => outcome === 'equal');
  if (loses) return { verdict: 'contradicted', support, reasons };
  return { verdict: support.count > 0 && !tied ? 'supported' : 'unsupported', support, reasons };
}

/** Other answers that the claim's own source gives. */
function insideSource({ others }: Answers, { id, source }: Claim): Reason[] {
  return others.flatMap((holding): Reason[] => {
    const found = namedOf(holding, id, source);
    const { answer } = holding;
    return found.claims.length === 0
      ? []
      : [{ code: 'other-answer-inside-source', answer, ...found }];
  });
}

/** What the record itself says to a part. */
function recordSays(
  part: ClaimPart,
  dated: DatedClaim,
  ahead: boolean,
  record: KnownRecord,
): Finding {
  switch (part.kind) {
    case 'office':
      return judgeOffice(part, officeDay(part, dated), record);
    case 'event':
      return judgeEvent(part, ahead, record);
    case 'duty':
      return judgeDuty(part, dated, record);
    case 'measure':
      return judgeMeasure(part, dated, record);
    case 'cause':
      return judgeCause(part, record);
    case 'figure':
      return judgeFigure(part, dated.made, record);
    case 'statement':
      return SILENT;
  }
}
