import * as Plot from '@observablehq/plot';
import type { Mark, RowsChart } from '@parley/charts';
import type { Language } from '@parley/texts';
import { clip } from '../terminal/wrap.ts';
import {
  axisFormat,
  type Drawing,
  FONT_SIZE,
  GAP,
  HALO,
  page,
  type Svg,
  widest,
} from './drawing.ts';

const ROW_HEIGHT = { beside: 26, above: 46 } as const;
/** How far bars move down where names stand above them. */
const BELOW_NAME = 7;
const AXIS_HEIGHT = 44;
const WIDEST_NAME = 36;

const TONE_COLOURS: Readonly<Record<Mark['tone'], string>> = {
  gain: 'var(--gain)',
  loss: 'var(--loss)',
  plain: 'var(--plain)',
  reference: 'var(--reference)',
};

/** A row of the drawing: a panel's name, or a mark. Rows are named by their place. */
interface Row {
  readonly y: string;
  readonly panel: string | null;
  readonly mark: Mark | null;
}

type ShownMark = Mark & { readonly y: string; readonly value: number };

/** Draws values in rows. */
export function rowsSvg(chart: RowsChart, drawing: Drawing, language: Language): Svg {
  const rows = rowsOf(chart);
  const marks = rows.flatMap(({ y, mark }): ShownMark[] =>
    mark === null || mark.value === null ? [] : [{ ...mark, y, value: mark.value }],
  );
  const layout = layOut(chart, marks, rows, drawing);
  return Plot.plot({
    document: page(),
    width: drawing.width,
    height: layout.height,
    marginLeft: layout.left,
    marginRight: layout.right,
    marginTop: 2,
    marginBottom: AXIS_HEIGHT,
    x: { domain: layout.domain, nice: false },
    y: { type: 'band', domain: rows.map(({ y }) => y), padding: 0, axis: null },
    marks: [
      ...axis(chart, drawing, layout.domain, language),
      ...(chart.kind === 'dot-range' ? dotRanges(marks) : bars(marks, drawing)),
      Plot.ruleX([0], { stroke: 'var(--ink)', strokeWidth: 1 }),
      ...names(rows, drawing, layout.left),
      ...values(chart, rows, marks, drawing, layout.right),
    ],
  });
}

function rowsOf({ panels }: RowsChart): readonly Row[] {
  const rows = panels.flatMap(({ label, marks }) => [
    ...(label === null ? [] : [{ panel: label, mark: null }]),
    ...marks.map((mark) => ({ panel: null, mark })),
  ]);
  return rows.map((row, index) => ({ ...row, y: String(index) }));
}

interface Layout {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly domain: readonly [number, number];
}

/** Room for every name and every value, so that nothing overlaps or is cut. */
function layOut(
  { kind }: RowsChart,
  marks: readonly ShownMark[],
  rows: readonly Row[],
  { width, names: place }: Drawing,
): Layout {
  const ranged = kind === 'dot-range';
  const texts = rows.map(({ mark }) => mark?.text ?? '');
  const left =
    place === 'beside' ? widest(rows.map(({ mark }) => nameOf(mark))) + 2 * GAP : 2 * GAP;
  const right = ranged ? widest(texts) + 2 * GAP : GAP;
  const low = Math.min(0, ...marks.map((mark) => mark.low ?? mark.value));
  const high = Math.max(0, ...marks.map((mark) => mark.high ?? mark.value));
  const extent = high - low || 1;
  const sideOf = (isLeft: boolean) =>
    ranged
      ? GAP
      : widest(marks.filter(({ value }) => value < 0 === isLeft).map(({ text }) => text)) + GAP;
  const [before, after] = [sideOf(true), sideOf(false)];
  const unit = extent / Math.max(40, width - left - right - before - after);
  return {
    left,
    right,
    height: rows.length * ROW_HEIGHT[place] + AXIS_HEIGHT + 2,
    domain: [low - before * unit, high + after * unit],
  };
}

function nameOf(mark: Mark | null): string {
  return mark === null ? '' : clip(mark.label, WIDEST_NAME);
}

function axis(
  chart: RowsChart,
  { width }: Drawing,
  domain: readonly [number, number],
  language: Language,
): Plot.Markish[] {
  const ticks = width < 500 ? 4 : 7;
  return [
    Plot.gridX({ ticks, stroke: 'var(--rule)', strokeOpacity: 1 }),
    Plot.axisX({
      ticks,
      tickSize: 0,
      tickFormat: axisFormat(chart.axis, language),
      label: chart.axis.label,
      labelAnchor: domain[0] < 0 ? 'center' : 'left',
      labelArrow: 'none',
      labelOffset: AXIS_HEIGHT - 6,
      fill: 'var(--quiet)',
    }),
  ];
}

function dotRanges(marks: readonly ShownMark[]): Plot.Markish[] {
  return byTone(marks).flatMap(([stroke, each]) => [
    Plot.ruleY(each, {
      y: 'y',
      x1: ({ low, value }: ShownMark) => low ?? value,
      x2: ({ high, value }: ShownMark) => high ?? value,
      stroke,
      strokeWidth: 7,
      strokeOpacity: 0.35,
      strokeLinecap: 'round',
    }),
    Plot.dot(each, { y: 'y', x: 'value', r: 5, fill: stroke }),
  ]);
}

function bars(marks: readonly ShownMark[], { names: place }: Drawing): Plot.Markish[] {
  const [insetTop, insetBottom] = place === 'beside' ? [5, 5] : [BELOW_NAME * 3, BELOW_NAME];
  return byTone(marks).map(([fill, each]) =>
    Plot.barX(each, { y: 'y', x1: 0, x2: 'value', fill, insetTop, insetBottom }),
  );
}

function byTone(marks: readonly ShownMark[]): readonly (readonly [string, ShownMark[]])[] {
  const tones = [...new Set(marks.map(({ tone }) => tone))];
  return tones.map((tone) => [TONE_COLOURS[tone], marks.filter((mark) => mark.tone === tone)]);
}

function names(rows: readonly Row[], { names: place }: Drawing, left: number): Plot.Markish[] {
  const shared = { y: 'y', frameAnchor: 'left', textAnchor: 'start', dx: -left } as const;
  const above = place === 'above' ? { dy: 1.5 + (FONT_SIZE - ROW_HEIGHT.above) / 2 } : {};
  return [
    Plot.text(
      rows.filter(({ mark }) => mark !== null),
      { ...shared, ...above, text: ({ mark }: Row) => nameOf(mark), ...HALO, fill: 'var(--ink)' },
    ),
    Plot.text(
      rows.filter(({ panel }) => panel !== null),
      {
        ...shared,
        dy: 4,
        text: ({ panel }: Row) => panel ?? '',
        fill: 'var(--ink)',
        fontWeight: 650,
      },
    ),
  ];
}

/** Values stand at the ends of bars, beside ranges in a column of their own. */
function values(
  { kind }: RowsChart,
  rows: readonly Row[],
  marks: readonly ShownMark[],
  { names: place }: Drawing,
  right: number,
): Plot.Markish[] {
  const fill = 'var(--ink)';
  const dy = kind === 'dot-range' || place === 'beside' ? 0 : BELOW_NAME;
  const missing = rows.filter(({ mark }) => mark !== null && mark.value === null);
  const text = ({ mark }: Row) => mark?.text ?? '';
  if (kind === 'dot-range') {
    const all = rows.filter(({ mark }) => mark !== null);
    return [
      Plot.text(all, {
        y: 'y',
        frameAnchor: 'right',
        textAnchor: 'end',
        dx: right,
        text,
        fill,
      }),
    ];
  }
  const atEnd = (isLeft: boolean) =>
    Plot.text(
      marks.filter(({ value }) => value < 0 === isLeft),
      {
        y: 'y',
        x: 'value',
        text: 'text',
        fill,
        ...HALO,
        dy,
        dx: isLeft ? -GAP / 2 : GAP / 2,
        textAnchor: isLeft ? 'end' : 'start',
      },
    );
  return [
    atEnd(true),
    atEnd(false),
    Plot.text(missing, {
      y: 'y',
      x: () => 0,
      dy,
      dx: GAP / 2,
      textAnchor: 'start',
      text,
      fill: 'var(--quiet)',
    }),
  ];
}
