import type {
  DatedDay,
  DutyChange,
  FlowDuties,
  IssueState,
  OffTheTable,
  PartyState,
  Stand,
  State,
} from '@parley/analysis';
import type { Bilingual, Case } from '@parley/casebook';
import { levelText } from '@parley/charts';
import type { Language } from '@parley/intake';
import { figureTold, weightTold } from '@parley/telling';
import { fixed, type StateTexts, textsFor as wordsFor } from '@parley/texts';
import { type Line, renderScreen, type Screen, screenOf } from './screen.ts';

interface Detail {
  readonly officials: number;
  readonly figures: number;
  readonly measures: number;
  readonly recent: number;
  readonly ahead: number;
  readonly issues: number;
  /** Of what is off the table, red lines, disputed claims and outcomes each. */
  readonly others: number;
}

const DETAILS: readonly Detail[] = [
  { officials: 5, figures: 3, measures: 5, recent: 4, ahead: 8, issues: 14, others: 4 },
  { officials: 5, figures: 2, measures: 4, recent: 3, ahead: 6, issues: 12, others: 3 },
  { officials: 4, figures: 2, measures: 4, recent: 3, ahead: 5, issues: 10, others: 2 },
  { officials: 3, figures: 1, measures: 3, recent: 3, ahead: 5, issues: 8, others: 2 },
  { officials: 3, figures: 1, measures: 3, recent: 2, ahead: 4, issues: 7, others: 2 },
  { officials: 2, figures: 1, measures: 2, recent: 2, ahead: 4, issues: 6, others: 1 },
  { officials: 1, figures: 1, measures: 2, recent: 2, ahead: 3, issues: 5, others: 1 },
  { officials: 1, figures: 0, measures: 1, recent: 1, ahead: 3, issues: 4, others: 1 },
];

export interface StateView {
  readonly state: State;
  /** Null where everything is known. */
  readonly known: string | null;
  /** For titles of claims and publishers of sources, as known then. */
  readonly of: Case;
  readonly hash: string;
  readonly laws: readonly string[];
  readonly texts: StateTexts;
  readonly language: Language;
  readonly width: number;
  readonly colour: boolean;
}

/** The state of play on one screen. */
export function renderState(view: StateView): string {
  const screen = screenOf(view.width, view.language);
  return renderScreen(DETAILS, (detail) => blocks(view, screen, detail), view.colour);
}

function blocks(view: StateView, screen: Screen, detail: Detail): readonly (readonly Line[])[] {
  const { state, of, texts: words, language } = view;
  const { say, item, one } = screen;
  const text = (both: Bilingual) => both[language];
  const headed = (head: string, parts: readonly string[]) =>
    parts.length === 0 ? [] : item(words.headed(head, words.clauses(parts)));
  /** A head on its own line, entries under it. */
  const listed = (head: string, entries: readonly string[], most: number) => {
    if (entries.length === 0) return [];
    const rest = entries.length - most;
    const told = rest > 0 ? `${head}${words.aside(words.more(rest))}` : head;
    return [...one(told, 'heading'), ...entries.slice(0, most).flatMap((entry) => item(entry))];
  };
  const title = words.stateHeading(text(of.title), state.at);
  const others = [
    ...listed(
      words.offTheTable,
      state.offTheTable.map((each) => excludedText(view, each)),
      detail.others,
    ),
    ...listed(words.redLines, redLineTexts(view), detail.others),
    ...listed(words.disputed, disputedTexts(view), detail.others),
    ...listed(
      words.outcomes,
      state.outcomes
        .toReversed()
        .map(
          ({ date, kind, name }) => `${date} ${text(name)}${words.aside(words.outcomeKinds[kind])}`,
        ),
      detail.others,
    ),
  ];
  return [
    say(`${title}${words.aside(words.asKnown(state.at, view.known))}`, 'title'),
    [
      ...state.parties.flatMap((party) => {
        const officials = officialTexts(view, party, detail.officials);
        return headed(text(party.party.name), officials);
      }),
      ...state.parties.flatMap((party) =>
        headed(words.atHome(text(party.party.name)), homeTexts(view, party, detail.figures)),
      ),
      ...headed(words.talks, talkTexts(view)),
    ],
    state.duties.flatMap((flow) => dutyLines(view, flow, detail, item)),
    listed(
      words.lately,
      state.recent.map((day) => dayText(view, day)),
      detail.recent,
    ),
    listed(
      words.ahead,
      state.ahead.filter(isTold).map((day) => dayText(view, day)),
      detail.ahead,
    ),
    issueLines(view, detail, screen),
    others,
    one(words.provenance(`${of.id}@${view.hash.slice(0, 7)}`, view.laws), 'quiet'),
  ];
}

function nameOf({ of, language }: StateView, party: string): string {
  return of.parties.find(({ code }) => code === party)?.name[language] ?? party;
}

function officialTexts(
  { texts: words, language }: StateView,
  { officials }: PartyState,
  most: number,
): readonly string[] {
  const told = officials
    .slice(0, most)
    .map(({ name, title }) => words.official(name[language], title[language]));
  const rest = officials.length - told.length;
  return rest > 0 ? [...told, words.more(rest)] : told;
}

function homeTexts(
  { texts: words, language }: StateView,
  { home }: PartyState,
  most: number,
): readonly string[] {
  const figures = home.figures
    .toSorted((a, b) => (a.latest.published < b.latest.published ? 1 : -1))
    .slice(0, most)
    .map((figure) => figureTold(figure, words, language));
  const weights = home.weights.slice(0, most).map((weight) => weightTold(weight, words, language));
  return [...figures, ...weights];
}

function talkTexts({ state, texts: words, language }: StateView): readonly string[] {
  const { held, last } = state.rounds;
  if (last === null) return [words.noRound];
  return [words.items([words.held(held.length), words.lastRound(last.date, last.name[language])])];
}

function dutyLines(
  view: StateView,
  flow: FlowDuties,
  { measures }: Detail,
  item: (text: string) => readonly Line[],
): readonly Line[] {
  const { texts: words, language } = view;
  const percent = (share: number) => fixed(100 * share, 1);
  const { mfn, added, total } = flow.mean;
  const cut = (parts: readonly string[]) =>
    parts.length > measures
      ? [...parts.slice(0, measures), words.more(parts.length - measures)]
      : parts;
  const inForce = flow.inForce.map(({ name, adds }) =>
    words.adds(name[language], fixed(100 * adds, 1)),
  );
  const paused = flow.paused.map(({ name, until }) => words.until(name[language], until));
  const head = words.duties(nameOf(view, flow.importer), nameOf(view, flow.exporter));
  return [
    ...item(words.headed(head, words.mean(percent(total), percent(mfn), percent(added)))),
    ...(inForce.length > 0 ? item(words.headed(words.inForce, words.clauses(cut(inForce)))) : []),
    ...(paused.length > 0 ? item(words.headed(words.paused, words.clauses(cut(paused)))) : []),
  ];
}

function dayText(view: StateView, { date, events, duties }: DatedDay): string {
  const { texts: words, language } = view;
  const moved = duties.flatMap((change) => movedText(view, change, events.length === 0));
  return `${date} ${words.clauses([...events.map(({ name }) => name[language]), ...moved])}`;
}

/** Measures that turn without a visible effect on the mean are for the JSON. */
function isTold({ events, duties }: DatedDay): boolean {
  return events.length > 0 || duties.some(({ before, after }) => points(before) !== points(after));
}

function points({ added }: DutyChange['before']): string {
  return fixed(100 * added, 1);
}

/** The change of a mean duty; with the measures that bring it where no entry of the calendar names them. */
function movedText(
  view: StateView,
  { importer, exporter, turns, before, after }: DutyChange,
  named: boolean,
): readonly string[] {
  const { texts: words, language } = view;
  const measures = turns.slice(0, 2).map(({ name, turn }) => words.turns[turn](name[language]));
  const from = points(before);
  const to = points(after);
  const party = (code: string) => nameOf(view, code);
  return [
    ...(named ? measures : []),
    ...(from === to ? [] : [words.dutyMoves(party(importer), party(exporter), from, to)]),
  ];
}

function issueLines(
  view: StateView,
  { issues: most }: Detail,
  { table, say }: Screen,
): readonly Line[] {
  const { state, texts: words, language } = view;
  const excluded = new Set(state.offTheTable.map(({ issue }) => issue.id));
  const open = state.issues.filter(({ issue }) => !excluded.has(issue.id));
  // Those on which something was said come first; else the order of the case.
  const spoken = open.filter(
    ({ positions, offers, agreed }) => positions.length + offers.length > 0 || agreed !== null,
  );
  const told = (spoken.length > 0 ? spoken : open).slice(0, most);
  if (told.length === 0) return [];
  const agreed = told.some((each) => each.agreed !== null);
  const { columns } = words;
  const header = [columns.issue, columns.gives, columns.asks, columns.between];
  const rows = told.map((each) => {
    const cells = [
      each.issue.name[language],
      sideText(view, each, true),
      sideText(view, each, false),
      betweenText(view, each),
    ];
    return agreed ? [...cells, agreedText(view, each)] : cells;
  });
  const rest = open.length - told.length;
  return [
    ...table(agreed ? [...header, columns.agreed] : header, rows),
    ...(rest > 0 ? say(words.silentIssues(rest), 'quiet') : []),
  ];
}

/** What the party that concedes, or those that ask, last said: a level, or else what kind of position. */
function sideText(view: StateView, state: IssueState, gives: boolean): string {
  const { texts: words, language } = view;
  const { issue, stands, positions, offers, distance } = state;
  const isSide = ({ party }: { readonly party: string }) => (party === issue.concedes) === gives;
  const stand: Stand | undefined =
    (gives ? distance?.gives : distance?.asks) ?? stands.find(isSide);
  if (stand !== undefined) {
    return `${stand.party} ${levelText(issue, stand.level, wordsFor(language))}`;
  }
  const position = positions.filter(isSide).at(-1);
  if (position !== undefined) return `${position.party} ${words.positionKinds[position.kind]}`;
  const offer = offers.find((each) => isSide(each.offer));
  return offer === undefined ? '–' : `${offer.offer.party} ${words.offered}`;
}

function betweenText({ texts: words, language }: StateView, { distance }: IssueState): string {
  if (distance === null) return '–';
  if (distance.share === 0) return words.met;
  const share = words.percent(fixed(100 * distance.share, 0));
  return `${wordsFor(language).formats.stretch(distance.amount, distance.unit)}${words.aside(share)}`;
}

function agreedText({ texts: words, language }: StateView, { issue, agreed }: IssueState): string {
  if (agreed === null) return '';
  const { level } = agreed.term;
  const { date } = agreed.outcome;
  return level === undefined
    ? words.agreedOn(date)
    : words.agreed(levelText(issue, level, wordsFor(language)), date);
}

function excludedText(view: StateView, { issue, exclusion, disputed }: OffTheTable): string {
  const { texts: words, language, of } = view;
  const publishers = exclusion.sources.flatMap(
    (id) => of.sources.find((source) => source.id === id)?.publisher ?? [],
  );
  const told = words.excluded(
    issue.name[language],
    nameOf(view, exclusion.by),
    exclusion.date,
    words.items([...new Set(publishers)].slice(0, 2)),
  );
  const by = [...new Set(disputed.map((each) => nameOf(view, each.by)))];
  return by.length === 0 ? told : words.clauses([told, words.disputedBy(words.items(by))]);
}

function redLineTexts(view: StateView): readonly string[] {
  const { state, texts: words, language } = view;
  return state.issues.flatMap(({ issue, redLines }) =>
    redLines.map(({ party, line }) =>
      words.redLine(
        nameOf(view, party),
        issue.name[language],
        line.limit,
        line.level === undefined ? null : levelText(issue, line.level, wordsFor(language)),
        line.standing,
      ),
    ),
  );
}

function disputedTexts({ state, of, texts: words, language }: StateView): readonly string[] {
  return state.disputed.flatMap(({ claim: id, standing }) => {
    const claim = of.claims.find((each) => each.id === id);
    if (claim === undefined) return [];
    const said = claim.text?.[language] ?? [claim.subject, claim.predicate, claim.object].join(' ');
    const place = `[${claim.source} ${claim.id}]`;
    return [`${words.headed(words.claimStanding(standing), said)} ${place}`];
  });
}
