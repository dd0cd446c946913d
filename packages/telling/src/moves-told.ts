import type { IssueMoves, Move, OfferMove, OfferStep, Undetermined } from '@parley/analysis';
import type { Case } from '@parley/casebook';
import { levelText } from '@parley/charts';
import { fixed, type Language, type StateTexts, signed, textsFor as wordsFor } from '@parley/texts';

/** The case that moves are of, as known on the day, and the words to tell them in. */
export interface MovesTelling {
  readonly of: Pick<Case, 'parties' | 'issues'>;
  readonly texts: StateTexts;
  readonly language: Language;
}

/** What was agreed, or else what lies between the sides. */
export function leftTold(
  { issue, left, agreed }: IssueMoves,
  { texts: words, language }: MovesTelling,
): string {
  if (agreed !== null) {
    const { level } = agreed.term;
    const { date } = agreed.outcome;
    return level === undefined
      ? words.agreedOn(date)
      : words.agreed(levelText(issue, level, wordsFor(language)), date);
  }
  if (left === null) return words.moves.unknown;
  if (left.share === 0) return words.met;
  const share = words.percent(fixed(100 * left.share, 0));
  return `${wordsFor(language).formats.stretch(left.amount, left.unit)}${words.aside(share)}`;
}

/** One step of a party: from where to where, which way, and how it is known. */
export function moveTold(
  issue: IssueMoves['issue'],
  { said, before, after, change, heading }: Move,
  { texts: words, language }: MovesTelling,
): string {
  const level = (value: NonNullable<typeof after>) => levelText(issue, value, wordsFor(language));
  const kind = said.kind === 'offer' ? words.offered : words.positionKinds[said.entry.kind];
  const told =
    after === null
      ? [kind]
      : [
          words.moves.step(
            before === null || before === after ? null : level(before),
            level(after),
          ),
        ];
  const moved =
    change === null || change.share === 0
      ? words.moves.headings[heading]
      : `${words.moves.headings[heading]}${words.aside(words.percent(signed(100 * change.share, 0)))}`;
  const how = said.entry.standing === 'stated' ? [] : [words.standings[said.entry.standing]];
  const parts = after === null ? [...told, ...how] : [...told, moved, ...how];
  return words.items(parts);
}

/** What an offer is as a step of the negotiation, and why it can be no more than that. */
export function offerTold({ steps }: OfferMove, view: MovesTelling): string {
  const { of, texts: words } = view;
  const several = of.parties.length > 2;
  const told = steps.map((step) => {
    const judged = classText(view, step);
    return several ? words.headed(words.moves.against(step.against), judged) : judged;
  });
  return words.clauses(told);
}

function classText(view: MovesTelling, step: OfferStep): string {
  const { moves: words } = view.texts;
  const { own, other } = step;
  const judged = step.class === null ? words.undetermined : words.classes[step.class];
  const isMeasured = step.undetermined.every(
    (reason) => reason.because !== 'level-missing' || reason.otherwise !== null,
  );
  const changes =
    isMeasured && own.delta !== null && other.delta !== null
      ? [words.utilities(signed(own.delta, 2), signed(other.delta, 2))]
      : [];
  const why = step.undetermined.map((reason) => whyText(view, reason));
  const aside = [...changes, ...why];
  return aside.length === 0 ? judged : `${judged}${view.texts.aside(view.texts.clauses(aside))}`;
}

function whyText({ of, texts: words, language }: MovesTelling, reason: Undetermined): string {
  const names = (ids: readonly string[]) =>
    words.items(ids.map((id) => of.issues.find((issue) => issue.id === id)?.name[language] ?? id));
  if (reason.because === 'importance-missing') {
    return words.moves.importanceMissing(words.items(reason.parties));
  }
  const otherwise = reason.otherwise === null ? null : words.moves.classes[reason.otherwise];
  return words.moves.levelMissing(names(reason.issues), otherwise);
}
