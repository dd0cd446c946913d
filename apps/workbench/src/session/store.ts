import { type Level, type Levels, placeOf } from '@parley/analysis';
import type { Case } from '@parley/casebook';
import type { Language } from '@parley/intake';
import { type Answer, type Client, latestOnly } from '../engine/client.ts';
import type {
  AskKind,
  Asks,
  CaseSource,
  DrawsAsk,
  LaidTable,
  Run,
  Setting,
  Weighed,
} from '../engine/protocol.ts';
import { type Addressed, toFragment } from './address.ts';
import type { ReadCase } from './dropped.ts';
import { begin, change, redo, undo } from './history.ts';
import { type Kept, type Look, MOST_KEPT, type Scenario, type View } from './scenario.ts';
import {
  type IndexedCase,
  NOT_ASKED,
  PLAIN_DEALS,
  scenario,
  settingOf,
  unasked,
  useSession,
} from './session.ts';
import {
  goLive,
  isTurn,
  liveWorker,
  makeWith,
  newClient,
  nextTurn,
  patch,
  put,
  stopStudying,
  studying,
} from './workers.ts';

const get = useSession.getState;
const set = useSession.setState;

// --- following the slider ------------------------------------------------------------------------------------------

interface JudgeAsk {
  readonly setting: Setting;
  readonly levels: Levels;
  readonly weighed: Weighed | null;
}

const judging = latestOnly<JudgeAsk, unknown>(
  (ask) => put('judged', liveWorker(), 'judge', ask),
  () => askByIssueSoon(),
);
const sharingOut = latestOnly<JudgeAsk, unknown>(
  (ask) => put('byIssue', liveWorker(), 'byIssue', ask),
  () => {},
);

/** Gains by issue wait until the slider rests: they take ten solves. */
const REST_MS = 120;
let resting: ReturnType<typeof setTimeout> | undefined;

function askByIssueSoon(): void {
  clearTimeout(resting);
  resting = setTimeout(() => sharingOut.put(judgeAsk()), REST_MS);
}

function judgeAsk(levels: Levels = scenario().levels): JudgeAsk {
  const { weighed, table } = get();
  const known = table.value?.kind === 'laid' ? openLevels(levels, table.value) : {};
  const counted = weighed.value !== null && 'recovery' in weighed.value ? weighed.value : null;
  return { setting: settingOf(scenario()), levels: known, weighed: counted };
}

/** How far beyond its scale a level may lie, as places: as far as the engine takes it. */
const BEYOND = [-1, 2] as const;

/** Levels that the table has: others in an address are passed over. */
function openLevels(levels: Levels, { withoutDeal }: LaidTable): Levels {
  const { opening } = get();
  const issues = opening.kind === 'open' ? opening.opened.case.issues : [];
  return Object.fromEntries(
    Object.entries(levels).filter(([id, level]) => {
      const issue = issues.find((each) => each.id === id);
      if (issue === undefined || !withoutDeal.some((term) => term.issue === id)) return false;
      const place = placeOf(issue, level);
      return place !== undefined && place >= BEYOND[0] && place <= BEYOND[1];
    }),
  );
}

function judgeNow(): void {
  if (get().table.value?.kind !== 'laid') return;
  clearTimeout(resting);
  judging.put(judgeAsk());
}

async function judgeKept(): Promise<void> {
  const { kept } = scenario();
  const client = liveWorker();
  if (client === null || get().table.value?.kind !== 'laid') return;
  const judged = await Promise.all(kept.map(({ levels }) => client.ask('judge', judgeAsk(levels))));
  if (scenario().kept !== kept) return;
  set({
    keptJudged: judged.map((answer) => (answer.kind === 'answer' ? answer.value : null)),
  });
}

// --- opening a case and choosing the day -----------------------------------------------------------------------------

const FIRST_CASE = 'japan-us-2025';

/** Begins: the engine is made by the page, which knows where its files lie. */
export function start(
  engine: () => Worker,
  addressed: Addressed,
  language: Language,
): Promise<void> {
  makeWith(engine);
  const id = addressed.case ?? FIRST_CASE;
  set({ look: { ...PLAIN_DEALS, view: 'table', language, ...looked(addressed) } });
  return openCase({ kind: 'built-in', id }, id, addressed);
}

/** Follows an address that was pasted or walked back to. */
export async function resume(addressed: Addressed): Promise<void> {
  const { look, opening } = get();
  const { view, language } = look;
  set({ look: { ...PLAIN_DEALS, view, language, ...looked(addressed) } });
  const { solution, weights } = get().look;
  if (solution !== look.solution || weights !== look.weights) {
    cancelDeals();
    patch('deals', NOT_ASKED);
  }
  const open = opening.kind === 'open' ? opening.opened.case : null;
  const id = addressed.case ?? open?.id ?? FIRST_CASE;
  if (open === null || open.id !== id) return openCase({ kind: 'built-in', id }, id, addressed);
  const { at = open.asOf, known = null, disagreement = null } = addressed;
  const { include = [], levels = {}, kept = [] } = addressed;
  step({ at, known, disagreement: knownWay(open, disagreement), include, levels, kept });
}

/** What an address says of how it is looked at. */
function looked({ view, language, solution, weights }: Addressed): Partial<Look> {
  return {
    ...(view && { view }),
    ...(language && { language }),
    ...(solution && { solution }),
    ...(weights && { weights }),
  };
}

/** Only ways to disagree that the case has. */
function knownWay(of: Case, id: string | null): string | null {
  return of.disagreement.some((way) => way.id === id) ? id : null;
}

/** A case that was dropped: opened, or refused with its faults. */
export async function openDropped(read: ReadCase): Promise<void> {
  if (read.kind === 'refused') set({ refused: { name: read.name, faults: read.faults } });
  else await openCase({ kind: 'files', files: read.files }, read.name);
}

/**
 * Opens a case. One with faults leaves an open case as it is and is told of beside it; nothing that was done
 * is lost.
 */
export async function openCase(
  from: CaseSource,
  name: string,
  addressed: Addressed = {},
): Promise<void> {
  const before = get().opening;
  const client = newClient();
  if (before.kind !== 'open') set({ opening: { kind: 'opening', name, progress: null } });
  set({ refused: null });
  const { language } = get().look;
  const answer = await client.ask('open', { source: from, language }, (progress) => {
    if (get().opening.kind === 'opening') set({ opening: { kind: 'opening', name, progress } });
  });
  if (answer.kind !== 'answer' || answer.value.kind === 'faulty') {
    client.end();
    if (answer.kind === 'cancelled') return;
    const faults =
      answer.kind === 'answer' && answer.value.kind === 'faulty' ? answer.value.faults : [];
    if (before.kind === 'open') set({ refused: { name, faults } });
    else if (answer.kind === 'failed')
      set({ opening: { kind: 'failed', name, message: answer.message } });
    else set({ opening: { kind: 'faulty', name, faults } });
    return;
  }
  stopStudying();
  judging.clear();
  sharingOut.clear();
  goLive(client);
  const opened = answer.value;
  const { levels = {}, kept = [], include = [], known = null, disagreement = null } = addressed;
  const at = addressed.at ?? opened.case.asOf;
  set({
    opening: { kind: 'open', opened, source: from },
    history: begin({
      ...{ case: opened.case.id, at, known, include, levels, kept },
      disagreement: knownWay(opened.case, disagreement),
    }),
    ...unasked(),
  });
  settle();
}

/** All that hangs on the day is asked anew; views ask for the long answers when they are looked at. */
let settling = 0;
/** Done once the table of the day is laid. */
let laying: Promise<unknown> = Promise.resolve();

function settle(): void {
  const setting = settingOf(scenario());
  const run = ++settling;
  judging.clear();
  sharingOut.clear();
  for (const name of ['judged', 'byIssue', 'weighed', 'deals', 'record'] as const) {
    nextTurn(name);
    patch(name, NOT_ASKED);
  }
  set({ keptJudged: [] });
  stopStudying();
  const laid = (async () => {
    await put('state', liveWorker(), 'state', setting);
    return put('table', liveWorker(), 'table', setting);
  })();
  laying = laid;
  void (async () => {
    const found = await laid;
    if (run !== settling || found?.kind !== 'answer' || found.value.kind !== 'laid') return;
    judgeNow();
    void judgeKept();
    const client = await studying();
    if (client !== null && run === settling) await weighOnce(client, setting);
  })();
}

/** What counts beside real income, unless it is known or being found. */
async function weighOnce(client: Client, setting: Setting): Promise<void> {
  const { value, running } = get().weighed;
  if (value !== null || running) return;
  const run = settling;
  await put('weighed', client, 'weigh', setting);
  if (run !== settling) return;
  judgeNow();
  void judgeKept();
}

// --- what a user does ------------------------------------------------------------------------------------------------

function step(next: Partial<Scenario>, amend = false): void {
  const before = scenario();
  const after = { ...before, ...next };
  set(({ history }) => ({ history: change(history, after, amend) }));
  follow(before);
}

/** Brings the answers in line with the scenario, from whatever it was before. */
function follow(before: Scenario): void {
  const now = scenario();
  if (JSON.stringify(settingOf(before)) !== JSON.stringify(settingOf(now))) settle();
  else {
    if (before.levels !== now.levels) judgeNow();
    if (before.kept !== now.kept) void judgeKept();
  }
}

/** @param amend the same gesture goes on: undo takes it back as one */
export function setLevel(issue: string, level: Level, amend = false): void {
  step({ levels: { ...scenario().levels, [issue]: level } }, amend);
}

/** Back to where no deal leaves the issue. */
export function clearLevel(issue: string): void {
  const { [issue]: _, ...levels } = scenario().levels;
  step({ levels });
}

export function setLevels(levels: Levels): void {
  step({ levels });
}

export function setDay(at: string): void {
  step({ at });
}

export function setKnown(known: string | null): void {
  step({ known });
}

export function setDisagreement(disagreement: string): void {
  step({ disagreement });
}

export function setIncluded(include: readonly string[]): void {
  step({ include });
}

export function keep(name: string): void {
  const { kept, levels } = scenario();
  if (kept.length < MOST_KEPT) step({ kept: [...kept, { name, levels }] });
}

export function dropKept(at: number): void {
  step({ kept: scenario().kept.filter((_, k) => k !== at) });
}

export function renameKept(at: number, name: string): void {
  step({ kept: scenario().kept.map((each, k): Kept => (k === at ? { ...each, name } : each)) });
}

export function undoStep(): void {
  const before = scenario();
  set(({ history }) => ({ history: undo(history) }));
  follow(before);
}

export function redoStep(): void {
  const before = scenario();
  set(({ history }) => ({ history: redo(history) }));
  follow(before);
}

export function show(view: View): void {
  set(({ look }) => ({ look: { ...look, view } }));
}

export function speak(language: Language): void {
  set(({ look }) => ({ look: { ...look, language } }));
}

export function setIndex(index: readonly IndexedCase[]): void {
  set({ index });
}

export function dismissRefused(): void {
  set({ refused: null });
}

/** The address of what is on the screen. */
export function fragment(): string {
  const { history, look } = get();
  return toFragment(history.present, look);
}

// --- long answers, asked for when they are looked at -------------------------------------------------------------------

/** The worlds of the case; they hang on neither the day nor the package. */
export async function askStakes(run: Run): Promise<void> {
  if (get().stakes.running) return;
  patch('stakes', { running: true });
  await put('stakes', await studying(), 'stakes', { run });
}

export async function askDraws(ask: DrawsAsk): Promise<void> {
  if (get().draws.running) return;
  patch('draws', { running: true });
  await put('draws', await studying(), 'stakesDraws', ask);
}

export async function askRecord(): Promise<void> {
  const { record } = get();
  if (record.value !== null || record.running) return;
  await put('record', liveWorker(), 'record', settingOf(scenario()));
}

/**
 * The deals of the day by what the view asks for. What was explained before is explained again.
 *
 * @param judged the package to explain beside the solution; null for none
 */
export async function askDeals(again = false, judged = explainedBefore()): Promise<void> {
  const { deals, look } = get();
  if (deals.running || (deals.value !== null && !again)) return;
  patch('deals', { running: true, progress: null, failed: null });
  const turn = nextTurn('deals');
  const setting = settingOf(scenario());
  // What counts is found first: the point of the package under study hangs on it.
  await laying;
  const client = await studying();
  if (!isTurn('deals', turn)) return;
  if (client !== null) void weighOnce(client, setting);
  const { solution, weights } = look;
  await put('deals', client, 'deals', { ...setting, solution, weights, package: judged });
}

/** Other questions about deals: asked anew, whatever was under way. */
export function chooseDeals(choice: Partial<Pick<Look, 'solution' | 'weights'>>): void {
  const before = explainedBefore();
  cancelDeals();
  set(({ look }) => ({ look: { ...look, ...choice } }));
  void askDeals(true, before);
}

/** Explains the package under study as the solution is explained. */
export function explainPackage(): void {
  cancelDeals();
  void askDeals(true, judgeAsk().levels);
}

function explainedBefore(): Levels | null {
  const { value } = get().deals;
  return value?.kind === 'deals' && value.deals.package !== null ? judgeAsk().levels : null;
}

function cancelDeals(): void {
  nextTurn('deals');
  if (!get().deals.running) return;
  stopStudying();
  patch('deals', { running: false, progress: null });
}

/** Calls off whatever takes long; what was answered stays. */
export function cancelStudy(): void {
  cancelDeals();
  stopStudying();
}

/** A question of a view of its own, to whichever worker is free for it. */
export function askLive<K extends AskKind>(
  kind: K,
  ask: Asks[K]['ask'],
): Promise<Answer<Asks[K]['answer']>> {
  return liveWorker()?.ask(kind, ask) ?? Promise.resolve({ kind: 'cancelled' });
}
