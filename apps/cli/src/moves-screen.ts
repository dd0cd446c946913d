import type { IssueMoves, Move, Moves, OfferMove, OfferStep, Undetermined } from '@parley/analysis';
import type { Case } from '@parley/casebook';
import { levelText } from '@parley/charts';
import type { Language } from '@parley/intake';
import { textsFor as wordsFor } from '@parley/texts';
import { fixed, signed } from './numbers.ts';
import { type Line, renderScreen, type Screen, screenOf } from './screen.ts';
import type { StateTexts } from './texts/state-texts.ts';

export interface MovesView {
  readonly moves: Moves;
  /** Null where everything is known. */
  readonly known: string | null;
  readonly of: Case;
  readonly hash: string;
  readonly texts: StateTexts;
  readonly language: Language;
  readonly width: number;
  readonly colour: boolean;
}

interface Detail {
  readonly issues: number;
  /** Of steps and offers the latest. */
  readonly steps: number;
  readonly offers: number;
}

const DETAILS: readonly Detail[] = [
  { issues: 20, steps: 36, offers: 10 },
  { issues: 16, steps: 24, offers: 8 },
  { issues: 14, steps: 18, offers: 6 },
  { issues: 12, steps: 14, offers: 5 },
  { issues: 10, steps: 10, offers: 4 },
  { issues: 8, steps: 8, offers: 3 },
  { issues: 6, steps: 6, offers: 2 },
  { issues: 4, steps: 4, offers: 1 },
];

/** Who moved on what, on one screen. */
export function renderMoves(view: MovesView): string {
  const screen = screenOf(view.width, view.language);
  return renderScreen(DETAILS, (detail) => blocks(view, screen, detail), view.colour);
}

function blocks(view: MovesView, screen: Screen, detail: Detail): readonly (readonly Line[])[] {
  const { moves, of, texts: words, language } = view;
  const title = words.moves.heading(of.title[language]);
  const span = words.moves.span(moves.from, moves.to, view.known);
  const moved = moves.issues.filter((issue) => issue.moves.length > 0);
  return [
    screen.say(span === '' ? title : `${title}${words.aside(span)}`, 'title'),
    moved.length === 0 && moves.offers.length === 0 ? screen.say(words.moves.none) : [],
    summaryLines(view, moved, detail, screen),
    stepLines(view, moved, detail, screen),
    offerLines(view, detail, screen),
    screen.one(words.provenance(`${of.id}@${view.hash.slice(0, 7)}`, []), 'quiet'),
  ];
}

/** What each side has conceded on each issue, and what is left: those most lately moved on first. */
function summaryLines(
  { of, texts: words, language }: MovesView,
  moved: readonly IssueMoves[],
  { issues: most }: Detail,
  { table, say }: Screen,
): readonly Line[] {
  if (moved.length === 0) return [];
  const lastDay = ({ moves }: IssueMoves) => moves.at(-1)?.date ?? '';
  const told = moved
    .toSorted((a, b) => (lastDay(a) < lastDay(b) ? 1 : lastDay(a) > lastDay(b) ? -1 : 0))
    .slice(0, most);
  const parties = of.parties
    .map(({ code }) => code)
    .filter((code) => told.some(({ moves }) => moves.some(({ party }) => party === code)));
  const header = [
    words.columns.issue,
    ...parties.map((code) => words.moves.conceded(code)),
    words.moves.left,
    words.moves.last,
  ];
  const rows = told.map((each) => [
    each.issue.name[language],
    ...parties.map((code) => {
      const found = each.conceded.find(({ party }) => party === code);
      return found === undefined
        ? words.moves.unknown
        : words.percent(signed(100 * found.conceded.share, 0));
    }),
    leftText(each, words, language),
    lastDay(each),
  ]);
  const rest = moved.length - told.length;
  return [...table(header, rows), ...(rest > 0 ? say(words.silentIssues(rest), 'quiet') : [])];
}

/** What was agreed, or else what lies between the sides. */
function leftText(
  { issue, left, agreed }: IssueMoves,
  words: StateTexts,
  language: Language,
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

function stepLines(
  view: MovesView,
  moved: readonly IssueMoves[],
  { steps: most }: Detail,
  { item, say }: Screen,
): readonly Line[] {
  const all = moved
    .flatMap(({ issue, moves }) => moves.map((move) => ({ issue, move })))
    .sort((a, b) => (a.move.date < b.move.date ? -1 : a.move.date > b.move.date ? 1 : 0));
  const told = all.slice(-most);
  const hidden = all.length - told.length;
  return [
    ...(hidden > 0 ? say(view.texts.moves.earlier(hidden), 'quiet') : []),
    ...told.flatMap(({ issue, move }) => item(stepText(view, issue, move))),
  ];
}

function stepText(
  { texts: words, language }: MovesView,
  issue: IssueMoves['issue'],
  { date, party, said, before, after, change, heading }: Move,
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
  return `${date} ${words.headed(`${party} ${issue.name[language]}`, words.items(parts))}`;
}

function offerLines(
  view: MovesView,
  { offers: most }: Detail,
  { item, one, say }: Screen,
): readonly Line[] {
  const { moves, texts: words } = view;
  if (moves.offers.length === 0) return [];
  const told = moves.offers.slice(-most);
  const hidden = moves.offers.length - told.length;
  const head = words.moves.offers;
  return [
    ...one(hidden > 0 ? `${head}${words.aside(words.more(hidden))}` : head, 'heading'),
    ...told.flatMap((offer) => item(offerText(view, offer))),
    ...say(words.moves.classNote, 'quiet'),
  ];
}

function offerText(view: MovesView, { offer, steps }: OfferMove): string {
  const { of, texts: words } = view;
  const who = words.moves.offer(offer.party, offer.id, offer.standing);
  const several = of.parties.length > 2;
  const told = steps.map((step) => {
    const judged = classText(view, step);
    return several ? words.headed(words.moves.against(step.against), judged) : judged;
  });
  return `${offer.date} ${words.headed(who, words.clauses(told))}`;
}

function classText(view: MovesView, step: OfferStep): string {
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

function whyText({ of, texts: words, language }: MovesView, reason: Undetermined): string {
  const names = (ids: readonly string[]) =>
    words.items(ids.map((id) => of.issues.find((issue) => issue.id === id)?.name[language] ?? id));
  if (reason.because === 'importance-missing') {
    return words.moves.importanceMissing(words.items(reason.parties));
  }
  const otherwise = reason.otherwise === null ? null : words.moves.classes[reason.otherwise];
  return words.moves.levelMissing(names(reason.issues), otherwise);
}
