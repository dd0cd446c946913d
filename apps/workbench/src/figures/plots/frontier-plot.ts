import * as Plot from '@observablehq/plot';
import type { FrontierChart, PlanePoint } from '@parley/charts';
import type { Canvas } from './canvas.ts';
import { placeLabels } from './place-labels.ts';
import { textLines, textWidth } from './text-size.ts';

const RATIO = 0.68;
const TALLEST = 560;
const LEAST_TALL = 360;
const MARGIN = { left: 44, right: 14, top: 18, bottom: 40 } as const;
const LINE = 15;
const LABEL_WIDTH = 150;
const MOST_LINES = 3;
/** A package further out than this many spans of what is drawn is shown at the edge. */
const FAR = 0.25;

interface Look {
  readonly symbol: 'circle' | 'square' | 'diamond';
  readonly r: number;
  readonly colour: string;
  readonly fill: boolean;
}

const LOOK: Readonly<Record<PlanePoint['role'], Look>> = {
  frontier: { symbol: 'circle', r: 2.8, colour: 'var(--accent)', fill: true },
  solution: { symbol: 'circle', r: 5, colour: 'var(--accent)', fill: true },
  chosen: { symbol: 'circle', r: 7, colour: 'var(--accent)', fill: true },
  'no-deal': { symbol: 'square', r: 5.5, colour: 'var(--ink)', fill: true },
  'other-no-deal': { symbol: 'square', r: 4.5, colour: 'var(--quiet)', fill: false },
  moved: { symbol: 'circle', r: 3.8, colour: 'var(--quiet)', fill: false },
  current: { symbol: 'diamond', r: 7.5, colour: 'var(--loss)', fill: true },
};
/** Who has the choice of where its label stands. */
const ORDER: readonly PlanePoint['role'][] = [
  'current',
  'chosen',
  'no-deal',
  'solution',
  'other-no-deal',
];

type Extent = readonly [least: number, most: number];

/** Gains of the one side across, of the other upwards: the frontier, the zone, and every point with its name. */
export function drawFrontier(chart: FrontierChart, { width, height }: Canvas): SVGSVGElement {
  const tall = height ?? Math.max(LEAST_TALL, Math.min(TALLEST, Math.round(width * RATIO)));
  const fixed = [...chart.frontier, ...chart.points.filter(({ role }) => role !== 'current')];
  const [minX, maxX] = extent(fixed, chart.points, ({ x }) => x);
  const [minY, maxY] = extent(fixed, chart.points, ({ y }) => y);
  // A package far out stands at the edge; its label tells where it is.
  const within = (point: PlanePoint): PlanePoint => {
    const x = Math.min(maxX, Math.max(minX, point.x));
    const y = Math.min(maxY, Math.max(minY, point.y));
    return x === point.x && y === point.y
      ? point
      : { ...point, x, y, label: `${point.label} (${point.text})` };
  };
  const points = chart.points.map(within);
  const across = (x: number) =>
    MARGIN.left + ((x - minX) / (maxX - minX)) * (width - MARGIN.left - MARGIN.right);
  const down = (y: number) =>
    tall - MARGIN.bottom - ((y - minY) / (maxY - minY)) * (tall - MARGIN.top - MARGIN.bottom);
  const labels = labelled(points, across, down, chart.frontier, width, tall);
  const home = points.find(({ role }) => role === 'no-deal') ?? { x: 0, y: 0 };
  const others = points.filter(({ role }) => role === 'other-no-deal');
  const ways = points.flatMap((point) => {
    const from = point.role === 'moved' ? others.find(({ id }) => id === point.of) : undefined;
    return from === undefined ? [] : [{ x1: from.x, y1: from.y, x2: point.x, y2: point.y }];
  });
  return Plot.plot({
    ...{ width, height: tall },
    ...{ marginLeft: MARGIN.left, marginRight: MARGIN.right },
    ...{ marginTop: MARGIN.top, marginBottom: MARGIN.bottom },
    style: {
      background: 'transparent',
      color: 'var(--ink)',
      fontSize: '12px',
      fontFamily: 'inherit',
    },
    x: {
      domain: [minX, maxX],
      label: chart.x.label,
      labelAnchor: 'center',
      labelArrow: 'none',
      tickSize: 0,
      ticks: Math.round(width / 90),
    },
    y: {
      domain: [minY, maxY],
      label: chart.y.label,
      labelArrow: 'none',
      tickSize: 0,
      ticks: Math.round(tall / 60),
    },
    marks: [
      Plot.gridX({ stroke: 'var(--rule)', strokeOpacity: 1 }),
      Plot.gridY({ stroke: 'var(--rule)', strokeOpacity: 1 }),
      Plot.rect([{ x1: home.x, y1: home.y, x2: maxX, y2: maxY }], {
        ...{ x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' },
        ...{ fill: 'var(--tint)', fillOpacity: 0.75 },
      }),
      Plot.line([...chart.zone, ...chart.zone.slice(0, 1)], {
        ...{ x: 'x', y: 'y', fill: 'var(--accent)', fillOpacity: 0.13, stroke: 'none' },
      }),
      Plot.text([chart.zoneLabel], {
        ...{ frameAnchor: 'top-right', dx: -6, dy: 6, fill: 'var(--quiet)', fontStyle: 'italic' },
        text: (label: string) => label,
      }),
      Plot.ruleX([home.x], { stroke: 'var(--strong-rule)' }),
      Plot.ruleY([home.y], { stroke: 'var(--strong-rule)' }),
      // What is rational beside another point of disagreement lies right of and above its corner.
      Plot.ruleX(others, { x: 'x', y1: 'y', y2: maxY, ...CORNER }),
      Plot.ruleY(others, { y: 'y', x1: 'x', x2: maxX, ...CORNER }),
      Plot.link(ways, {
        ...{ x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2' },
        ...{ stroke: 'var(--quiet)', strokeOpacity: 0.55, strokeWidth: 1 },
      }),
      Plot.line(chart.frontier, {
        ...{ x: 'x', y: 'y', stroke: 'var(--accent)', strokeWidth: 2.2 },
        curve: 'monotone-x',
      }),
      labels
        .filter(({ led }) => led)
        .map(({ point, dx, dy }) =>
          Plot.arrow([point], {
            x1: ({ x }: PlanePoint) => x,
            y1: ({ y }: PlanePoint) => y,
            x2: ({ x }: PlanePoint) => minX + (maxX - minX) * share(across(x) + 0.85 * dx, width),
            y2: ({ y }: PlanePoint) => maxY - (maxY - minY) * drop(down(y) + 0.7 * dy, tall),
            ...{ stroke: 'var(--strong-rule)', headLength: 0, strokeWidth: 1 },
          }),
        ),
      [...chart.frontier, ...sorted(points).toReversed()].map((point) => {
        const { symbol, r, colour, fill } = LOOK[point.role];
        return Plot.dot([point], {
          ...{ x: 'x', y: 'y', r, symbol, strokeWidth: 1.5 },
          fill: fill ? colour : 'var(--card)',
          stroke: fill ? 'var(--card)' : colour,
          render: (index, scales, values, dimensions, context, next) => {
            const node = next?.(index, scales, values, dimensions, context) ?? null;
            node?.setAttribute('data-id', point.id);
            return node;
          },
        });
      }),
      labels.map(({ point, lines, dx, dy, anchor }) =>
        Plot.text([point], {
          ...{ x: 'x', y: 'y', dx, dy, textAnchor: anchor, lineAnchor: 'middle' },
          ...{ lineHeight: LINE / 12, stroke: 'var(--card)', strokeWidth: 3.5 },
          text: () => lines.join('\n'),
          fill: LABEL_COLOUR[point.role] ?? 'var(--ink)',
          fontWeight: point.role === 'chosen' || point.role === 'current' ? 650 : 400,
        }),
      ),
    ],
  }) as SVGSVGElement;
}

const CORNER = { stroke: 'var(--quiet)', strokeOpacity: 0.6, strokeDasharray: '2,3' } as const;
const LABEL_COLOUR: Partial<Record<PlanePoint['role'], string>> = {
  current: 'var(--loss)',
  'other-no-deal': 'var(--quiet)',
};

const share = (px: number, width: number) =>
  (px - MARGIN.left) / (width - MARGIN.left - MARGIN.right);
const drop = (px: number, tall: number) => (px - MARGIN.top) / (tall - MARGIN.top - MARGIN.bottom);

function sorted(points: readonly PlanePoint[]): readonly PlanePoint[] {
  const rank = ({ role }: PlanePoint) =>
    ORDER.includes(role) ? ORDER.indexOf(role) : ORDER.length;
  return points.toSorted((a, b) => rank(a) - rank(b));
}

function labelled(
  points: readonly PlanePoint[],
  across: (x: number) => number,
  down: (y: number) => number,
  curve: readonly PlanePoint[],
  width: number,
  tall: number,
) {
  const named = sorted(points).filter(({ role }) => ORDER.includes(role));
  const told = named.map((point) => ({
    point,
    lines: textLines(point.label, Math.min(LABEL_WIDTH, width * 0.34), MOST_LINES),
  }));
  const marks = [...points, ...curve].map(({ x, y, role }) => ({
    ...{ x: across(x), y: down(y) },
    r: LOOK[role].r + 1,
  }));
  const placed = placeLabels(
    told.map(({ point: { x, y }, lines }) => ({
      ...{ x: across(x), y: down(y) },
      width: Math.max(...lines.map(textWidth)),
      height: LINE * lines.length,
    })),
    [...marks, ...along(curve, across, down)],
    {
      left: MARGIN.left - 4,
      right: width - 2,
      top: MARGIN.top + LINE,
      bottom: tall - MARGIN.bottom + 2,
    },
  );
  return told.flatMap(({ point, lines }, k) => {
    const where = placed[k];
    return where === undefined ? [] : [{ point, lines, ...where }];
  });
}

/** The curve as small marks, so that labels keep off it. */
function along(
  curve: readonly PlanePoint[],
  across: (x: number) => number,
  down: (y: number) => number,
) {
  return curve.slice(1).map((point, k) => {
    const before = curve[k] ?? point;
    return {
      x: (across(point.x) + across(before.x)) / 2,
      y: (down(point.y) + down(before.y)) / 2,
      r: 2,
    };
  });
}

/** All that is fixed with zero and some air, and the package under study unless it is far out. */
function extent(
  fixed: readonly PlanePoint[],
  points: readonly PlanePoint[],
  read: (point: PlanePoint) => number,
): Extent {
  const values = fixed.map(read);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = most - least || 1;
  const current = points.filter(({ role }) => role === 'current').map(read);
  const low = Math.max(least - FAR * span, Math.min(least, ...current));
  const high = Math.min(most + FAR * span, Math.max(most, ...current));
  const air = 0.08 * (high - low);
  return [low - air, high + air];
}
