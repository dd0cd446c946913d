import type { Mark, PrintedChart, RowsChart } from '@parley/charts';
import type { Brief, Section, SectionId, Sentence } from '@parley/telling';
import { textsFor } from '@parley/texts';
import { type Look, paint } from './paint.ts';
import { textTable } from './text-table.ts';
import { clip, wrap } from './wrap.ts';

export interface TerminalOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether ANSI colour sequences may be used. */
  readonly colour: boolean;
}

/** Lines of one screen. */
const SCREEN = 46;
/** Widest text: wider lines are hard to read. */
const WIDEST = 100;
const NARROWEST = 40;

/** How much of the less important is told; the first that fits on a screen is taken. */
interface Detail {
  readonly sectors: number;
  readonly events: number;
  readonly worlds: number;
  readonly notes: boolean;
}
/** Characters of a hash; the page and the file have all. */
const SHORT_HASH = 7;
const ALL_WORLDS = Number.POSITIVE_INFINITY;
const DETAILS: readonly Detail[] = [
  { sectors: 5, events: 4, worlds: ALL_WORLDS, notes: true },
  { sectors: 4, events: 4, worlds: ALL_WORLDS, notes: true },
  { sectors: 3, events: 4, worlds: ALL_WORLDS, notes: true },
  { sectors: 2, events: 3, worlds: ALL_WORLDS, notes: true },
  { sectors: 2, events: 2, worlds: ALL_WORLDS, notes: false },
  { sectors: 0, events: 2, worlds: ALL_WORLDS, notes: false },
  { sectors: 2, events: 2, worlds: 3, notes: false },
  { sectors: 0, events: 1, worlds: 2, notes: false },
];

interface Line {
  readonly text: string;
  readonly look: Look;
}

/** The brief on one screen: at most 46 lines of at most 100 columns. */
export function renderTerminal(brief: Brief, { width, colour }: TerminalOptions): string {
  const columns = Math.max(NARROWEST, Math.min(width, WIDEST));
  let lines: readonly Line[] = [];
  for (const detail of DETAILS) {
    lines = screen(brief, columns, detail);
    if (lines.length <= SCREEN) break;
  }
  const shown = lines.length > SCREEN ? [...lines.slice(0, SCREEN - 1), ELLIPSIS] : lines;
  return `${shown.map(({ text, look }) => paint(plain(text), look, colour)).join('\n')}\n`;
}

const ELLIPSIS: Line = { text: '…', look: 'quiet' };
const BLANK: Line = { text: '', look: 'plain' };

/** Spaces that must not break have done their work once lines are broken. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

function screen(brief: Brief, width: number, detail: Detail): readonly Line[] {
  const { language } = brief;
  const { labels } = textsFor(language);
  const say = (text: string, look: Look = 'plain'): Line[] =>
    wrap(text, width, language).map((line) => ({ text: line, look }));
  const item = (head: string, text: string, look: Look = 'plain') =>
    headed(head, text, width, brief).map((line) => ({ text: line, look }));

  const chart = section(brief, 'sectors')?.charts.find(isRows);
  const sectors = (chart?.panels ?? []).flatMap(({ label, marks }) => {
    const lists = (['loss', 'gain'] as const)
      .map((tone) => ranked(marks, tone, detail.sectors))
      .filter((list) => list.length > 0)
      .map(labels.terminal.items);
    return lists.length === 0 ? [] : item(label ?? '', labels.terminal.clauses(lists));
  });
  const third = section(brief, 'third-countries')?.sentences ?? [];
  const events = (section(brief, 'calendar')?.sentences ?? [])
    .filter(({ key }) => key === 'comingUp' || key === 'nothingComing')
    .slice(0, detail.events);
  const blocks: readonly (readonly Line[])[] = [
    say(labels.terminal.items([brief.title, brief.asOf]), 'title'),
    brief.bottomLine.flatMap(({ text }) => say(text)),
    [...worlds(brief, width, detail), ...(detail.notes ? say(note(brief), 'quiet') : [])],
    [
      ...(sectors.length > 0 ? clipped(chart?.subtitle ?? '', width, 'heading') : []),
      ...sectors,
      ...third.flatMap(({ text }) => say(text)),
      ...item(labels.terminal.next, labels.terminal.clauses(events.map(({ text }) => text))),
      ...noted(brief.attention).flatMap(({ text }) =>
        item(labels.terminal.attention, text, 'attention'),
      ),
      ...say(labels.terminal.leavesOut(brief.provenance.data.year), 'quiet'),
      ...clipped(origin(brief), width, 'quiet'),
    ],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, i) => (i === 0 ? block : [BLANK, ...block]));
}

function isRows(chart: PrintedChart): chart is RowsChart {
  return 'panels' in chart;
}

function section(brief: Brief, id: SectionId): Section | undefined {
  return brief.sections.find((each) => each.id === id);
}

function clipped(text: string, width: number, look: Look): readonly Line[] {
  return [{ text: clip(text, width), look }];
}

/** A head and a text beside it, further lines indented. */
function headed(head: string, text: string, width: number, { language }: Brief): readonly string[] {
  const indent = 2;
  const { labels } = textsFor(language);
  const lines = wrap(labels.terminal.headed(head, text), width - indent, language);
  return lines.map((line, i) => (i === 0 ? line : ' '.repeat(indent) + line));
}

/** The marks of one tone, largest first. */
function ranked(marks: readonly Mark[], tone: Mark['tone'], count: number): readonly string[] {
  return marks
    .filter((mark) => mark.tone === tone)
    .toSorted((a, b) => Math.abs(b.value ?? 0) - Math.abs(a.value ?? 0))
    .slice(0, count)
    .map(({ label, text }) => `${label}\u00a0${text}`);
}

function worlds(brief: Brief, width: number, { worlds: count }: Detail): readonly Line[] {
  const table = section(brief, 'worlds')?.tables[0];
  if (table === undefined) return [];
  const { labels } = textsFor(brief.language);
  const shown = { ...table, groups: table.groups.slice(0, count) };
  const more = table.groups.length - shown.groups.length;
  const lines = textTable(shown, width).flatMap(({ kind, text }): readonly Line[] => {
    if (kind === 'note') {
      return wrap(text, width - 2, brief.language).map((line) => ({
        text: `  ${line}`,
        look: 'attention',
      }));
    }
    const look = kind === 'head' ? 'quiet' : kind === 'group' ? 'strong' : 'plain';
    return [{ text: clip(text, width), look }];
  });
  return more > 0 ? [...lines, { text: labels.terminal.moreWorlds(more), look: 'quiet' }] : lines;
}

function note(brief: Brief): string {
  return section(brief, 'worlds')?.tables[0]?.note ?? '';
}

/** What the table or the bottom line says already, or only the page has room for, is left out. */
function noted(attention: readonly Sentence[]): readonly Sentence[] {
  const keys = ['lawMissing', 'betweenPartiesOnly', 'lawBasis', 'worldOfAnotherDate', 'lawAsKnown'];
  return attention.filter(({ key }) => keys.includes(key));
}

function origin({ provenance, language }: Brief): string {
  const { labels, formats } = textsFor(language);
  const residual = Math.max(...provenance.worlds.map((world) => world.residual));
  const parts = [
    `${provenance.case.id}@${provenance.case.hash.slice(0, SHORT_HASH)}`,
    provenance.data.version,
    ...provenance.laws.map(({ version }) => `law@${version.slice(0, SHORT_HASH)}`),
    provenance.model.id,
    labels.terminal.residual(formats.residual(residual)),
  ];
  return parts.join(' · ');
}
