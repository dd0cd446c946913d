import * as Plot from '@observablehq/plot';
import type { MovesChart, SaidMark } from '@parley/charts';
import { localeOf } from '@parley/texts';
import type { Canvas } from './canvas.ts';

const COLOURS = ['var(--party-0)', 'var(--party-1)'];
const TALL = 168;
const MOST_TICKS = 4;
const LETTER = 6.1;
const WIDE_LETTER = 11.6;

/** Where each side stood, a stepped line each; dots are positions, diamonds offers, hollow what others report. */
export function drawMoves(chart: MovesChart, { width, height, language }: Canvas): SVGSVGElement {
  const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
  const colour = (party: number) => COLOURS[party] ?? 'var(--quiet)';
  const lines = chart.series.flatMap(({ party, steps }) =>
    steps.map(({ from, until, value }) => ({ party, x1: day(from), x2: day(until), value })),
  );
  const joins = chart.series.flatMap(({ party, steps }) =>
    steps.flatMap(({ from, value }, k) => {
      const before = steps[k - 1];
      return before === undefined || before.until < from
        ? []
        : [{ party, at: day(from), y1: before.value, y2: value }];
    }),
  );
  const said = chart.series.flatMap((series) =>
    series.said.map((mark) => ({ ...mark, party: series.party, at: day(mark.date) })),
  );
  type Said = SaidMark & { readonly party: number; readonly at: Date };
  // A name stands at the first thing a side said, on the side of the line where the chart has room.
  const names = chart.series.flatMap(({ party, label, said: marks }) => {
    const [first] = marks;
    return first === undefined
      ? []
      : [
          {
            party,
            label,
            at: day(first.date),
            value: first.value,
            late: isLate(first.date, chart),
          },
        ];
  });
  const agreed = chart.agreed === null ? [] : [{ ...chart.agreed, at: day(chart.agreed.date) }];
  const letter = language === 'ja' ? WIDE_LETTER : LETTER;
  const ticks = thinned(chart.scale);
  const longest = Math.max(...ticks.map(({ label }) => label.length)) * letter + 12;
  const marginLeft = Math.min(longest, width * 0.36);
  const values = [...said, ...agreed].map(({ value }) => value);
  const domain = [Math.min(0, ...values), Math.max(1, ...values)];
  const print = new Intl.DateTimeFormat(localeOf(language), { month: 'short', timeZone: 'UTC' });
  return Plot.plot({
    width,
    height: height ?? TALL,
    marginLeft,
    marginRight: 10,
    marginTop: 10,
    marginBottom: 24,
    style: {
      background: 'transparent',
      color: 'var(--ink)',
      fontSize: '12px',
      fontFamily: 'inherit',
    },
    x: {
      type: 'utc',
      domain: [day(chart.x.from), day(chart.x.until)],
      label: null,
      ticks: 'month',
      tickFormat: (date: Date) => print.format(date),
      tickSize: 0,
    },
    y: { domain, axis: null },
    marks: [
      Plot.ruleY(ticks, { y: 'value', stroke: 'var(--rule)' }),
      Plot.text(ticks, {
        y: 'value',
        text: ({ label }) => fitted(label, marginLeft - 10, letter),
        title: 'label',
        frameAnchor: 'left',
        dx: -8,
        textAnchor: 'end',
        fill: 'var(--quiet)',
      }),
      Plot.ruleX(joins, {
        x: 'at',
        y1: 'y1',
        y2: 'y2',
        stroke: ({ party }) => colour(party),
        strokeWidth: 2,
      }),
      Plot.ruleY(lines, {
        y: 'value',
        x1: 'x1',
        x2: 'x2',
        stroke: ({ party }) => colour(party),
        strokeWidth: 2,
      }),
      ...names.map((name, k) =>
        Plot.text([name], {
          x: 'at',
          y: 'value',
          text: 'label',
          textAnchor: name.late ? 'end' : 'start',
          dx: name.late ? -9 : 0,
          dy: name.late ? (k % 2 === 0 ? -7 : 7) : name.value > 0.5 ? 13 : -13,
          fill: colour(name.party),
          fontWeight: 600,
          stroke: 'var(--card)',
          strokeWidth: 3.5,
        }),
      ),
      Plot.dot(agreed, {
        x: 'at',
        y: 'value',
        r: 7,
        fill: 'none',
        stroke: 'var(--ink)',
        strokeWidth: 1.6,
        title: 'text',
      }),
      ...(['position', 'offer'] as const).map((kind) =>
        Plot.dot(
          said.filter((each) => each.kind === kind),
          {
            x: 'at',
            y: 'value',
            symbol: kind === 'offer' ? 'diamond' : 'circle',
            r: kind === 'offer' ? 4.5 : 3.6,
            fill: ({ stated, party }: Said) => (stated ? colour(party) : 'var(--card)'),
            stroke: ({ party }: Said) => colour(party),
            strokeWidth: 1.6,
            title: 'text',
          },
        ),
      ),
    ],
  }) as SVGSVGElement;
}

/** Whether a day is in the last third of the axis. */
function isLate(date: string, { x }: MovesChart): boolean {
  const [from, until] = [Date.parse(x.from), Date.parse(x.until)];
  return Date.parse(date) > from + (2 / 3) * (until - from);
}

/** Both ends and what fits between them. */
function thinned(scale: MovesChart['scale']): MovesChart['scale'] {
  const every = Math.ceil((scale.length - 1) / (MOST_TICKS - 1));
  return every <= 1 ? scale : scale.filter((_, k) => k % every === 0 || k === scale.length - 1);
}

function fitted(text: string, width: number, letter: number): string {
  const most = Math.floor(width / letter);
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}
