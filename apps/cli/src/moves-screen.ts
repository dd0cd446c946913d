import type { IssueMoves, Moves } from '@parley/analysis';
import type { Case } from '@parley/casebook';
import type { Language } from '@parley/intake';
import { leftTold, moveTold, offerTold } from '@parley/telling';
import { type StateTexts, signed } from '@parley/texts';
import { type Line, renderScreen, type Screen, screenOf } from './screen.ts';

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
  view: MovesView,
  moved: readonly IssueMoves[],
  { issues: most }: Detail,
  { table, say }: Screen,
): readonly Line[] {
  const { of, texts: words, language } = view;
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
    leftTold(each, view),
    lastDay(each),
  ]);
  const rest = moved.length - told.length;
  return [...table(header, rows), ...(rest > 0 ? say(words.silentIssues(rest), 'quiet') : [])];
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
  const { texts: words, language } = view;
  const told = all.slice(-most);
  const hidden = all.length - told.length;
  return [
    ...(hidden > 0 ? say(words.moves.earlier(hidden), 'quiet') : []),
    ...told.flatMap(({ issue, move }) => {
      const head = `${move.party} ${issue.name[language]}`;
      return item(`${move.date} ${words.headed(head, moveTold(issue, move, view))}`);
    }),
  ];
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
    ...told.flatMap((move) => {
      const { date, party, id, standing } = move.offer;
      const who = words.moves.offer(party, id, standing);
      return item(`${date} ${words.headed(who, offerTold(move, view))}`);
    }),
    ...say(words.moves.classNote, 'quiet'),
  ];
}
