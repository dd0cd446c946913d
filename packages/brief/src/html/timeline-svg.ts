import * as Plot from '@observablehq/plot';
import type { TimelineChart } from '@parley/charts';
import { type Language, textsFor } from '@parley/texts';
import { clip } from '../terminal/wrap.ts';
import {
  axisFormat,
  beside,
  type Drawing,
  GAP,
  HALO,
  page,
  type Svg,
  widest,
  widthOf,
} from './drawing.ts';

const PLOT_HEIGHT = 190;
const ROW = 20;
const MARGIN = { left: 56, top: 26, bottom: 30 } as const;
const WIDEST_NAME = { beside: 60, above: 36 } as const;
const COLOURS = ['var(--gain)', 'var(--loss)'] as const;

interface Named {
  readonly date: Date;
  readonly kind: 'law' | 'event';
  readonly text: string;
  readonly row: number;
  readonly side: 'start' | 'end';
}

/** Draws values along the calendar, with what is dated above them. */
export function timelineSvg(chart: TimelineChart, drawing: Drawing, language: Language): Svg {
  const { series, y } = chart;
  const { width, names } = drawing;
  const [from, until] = [new Date(chart.x.from), new Date(chart.x.until)];
  const right = widest(series.map(({ label }) => label)) + 2 * GAP;
  const across = (date: Date) =>
    MARGIN.left +
    ((date.getTime() - from.getTime()) / (until.getTime() - from.getTime())) *
      (width - MARGIN.left - right);
  const placed = placeNames(chart, across, width, WIDEST_NAME[names]);
  const rows = Math.max(0, ...placed.map(({ row }) => row + 1));
  const top = MARGIN.top + rows * ROW;
  const lines = series.flatMap(({ label, steps }, k) =>
    steps.flatMap(({ from: begins, until: ends, value }) =>
      [begins, ends].map((day) => ({ date: new Date(day), value, label, k })),
    ),
  );
  const low = Math.min(0, ...lines.map(({ value }) => value));
  const high = Math.max(0, ...lines.map(({ value }) => value));
  const ticks = { ticks: 4, stroke: 'var(--rule)', strokeOpacity: 1 };
  const { formats } = textsFor(language);
  return Plot.plot({
    document: page(),
    width,
    height: top + PLOT_HEIGHT + MARGIN.bottom,
    marginLeft: MARGIN.left,
    marginRight: right,
    marginTop: top,
    marginBottom: MARGIN.bottom,
    x: { type: 'utc', domain: [from, until] },
    y: { domain: [low, high * 1.08 || 1], nice: false },
    marks: [
      Plot.gridY(ticks),
      Plot.ruleX(
        placed.filter(({ kind }) => kind === 'law'),
        { x: 'date', stroke: 'var(--ink)' },
      ),
      Plot.ruleX(
        placed.filter(({ kind }) => kind === 'event'),
        { x: 'date', stroke: 'var(--reference)', strokeDasharray: '3 4' },
      ),
      Plot.ruleY([0], { stroke: 'var(--ink)' }),
      ...COLOURS.map((stroke, k) =>
        Plot.line(
          lines.filter((point) => point.k === k),
          { x: 'date', y: 'value', stroke, strokeWidth: 2.5 },
        ),
      ),
      Plot.text(
        series.flatMap(({ label, steps }) => steps.slice(-1).map((step) => ({ label, ...step }))),
        {
          x: () => until,
          y: 'value',
          text: 'label',
          dx: GAP,
          textAnchor: 'start',
          fill: 'var(--ink)',
        },
      ),
      ...placed.map((each) =>
        Plot.text([each], {
          x: 'date',
          text: 'text',
          frameAnchor: 'top',
          textAnchor: each.side,
          dx: each.side === 'start' ? GAP / 2 : -GAP / 2,
          dy: -(rows - each.row) * ROW + ROW / 2,
          fill: each.kind === 'law' ? 'var(--ink)' : 'var(--quiet)',
          ...HALO,
        }),
      ),
      Plot.axisX({
        ticks: width < 500 ? 4 : 7,
        tickSize: 0,
        tickFormat: (date: Date) => formats.month(date.toISOString().slice(0, 10)),
        label: null,
        fill: 'var(--quiet)',
      }),
      Plot.axisY({
        ticks: 4,
        tickSize: 0,
        tickFormat: axisFormat(y, language),
        label: y.label,
        labelAnchor: 'top',
        labelArrow: 'none',
        fill: 'var(--quiet)',
      }),
    ],
  });
}

/** Names of what is dated, each in the first row in which it touches no other. */
function placeNames(
  { events }: TimelineChart,
  across: (date: Date) => number,
  width: number,
  most: number,
): readonly Named[] {
  const taken: (readonly [left: number, right: number])[][] = [];
  return events.map(({ date: day, kind, label, text: when }) => {
    const date = new Date(day);
    const at = across(date);
    const { text, side } = beside(clip(`${when}  ${label}`, most), at, [0, width]);
    const room = GAP + widthOf(text);
    const own = side === 'start' ? ([at, at + room] as const) : ([at - room, at] as const);
    const isFree = (row: (typeof taken)[number]) =>
      row.every(([left, right]) => right < own[0] || left > own[1]);
    const found = taken.findIndex(isFree);
    const row = found < 0 ? taken.push([]) - 1 : found;
    taken[row]?.push(own);
    return { date, kind, text, row, side };
  });
}
