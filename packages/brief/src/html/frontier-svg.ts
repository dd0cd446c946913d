import * as Plot from '@observablehq/plot';
import type { FrontierChart, PlanePoint } from '@parley/charts';
import type { Language } from '@parley/texts';
import { axisFormat, beside, type Drawing, GAP, HALO, page, type Svg } from './drawing.ts';

const ASPECT = { beside: 0.58, above: 1.05 } as const;
const MARGIN = { left: 48, right: 16, top: 24, bottom: 44 } as const;
/** Room around the outermost points, as a share of what they span. */
const ROOM = 0.08;
/** Points nearer to one another than this share one label, pixels. */
const NEAR = 14;

/** Draws gains of one side against those of the other. */
export function frontierSvg(
  { x, y, frontier, zone, points }: FrontierChart,
  { width, names }: Drawing,
  language: Language,
): Svg {
  const height = Math.round(width * ASPECT[names]);
  const all = [...zone, ...frontier, ...points];
  const across = domainOf(all.map((point) => point.x));
  const up = domainOf(all.map((point) => point.y));
  const perPixel = {
    x: (across[1] - across[0]) / (width - MARGIN.left - MARGIN.right),
    y: (up[1] - up[0]) / (height - MARGIN.top - MARGIN.bottom),
  };
  const of = (...roles: readonly PlanePoint['role'][]) =>
    points.filter(({ role }) => roles.includes(role));
  const others = of('other-no-deal');
  const ticks = width < 500 ? 4 : 7;
  const dashed = { stroke: 'var(--reference)', strokeDasharray: '3 4' };
  return Plot.plot({
    document: page(),
    ...{ width, height },
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: { domain: across, nice: false },
    y: { domain: up, nice: false },
    marks: [
      Plot.gridX({ ticks, stroke: 'var(--rule)', strokeOpacity: 1 }),
      Plot.gridY({ ticks, stroke: 'var(--rule)', strokeOpacity: 1 }),
      Plot.line(zone, { x: 'x', y: 'y', fill: 'var(--gain)', fillOpacity: 0.12, stroke: 'none' }),
      Plot.ruleX([0], { stroke: 'var(--ink)' }),
      Plot.ruleY([0], { stroke: 'var(--ink)' }),
      Plot.ruleX(others, { x: 'x', y1: 'y', y2: up[1], ...dashed }),
      Plot.ruleY(others, { y: 'y', x1: 'x', x2: across[1], ...dashed }),
      Plot.line(frontier, { x: 'x', y: 'y', stroke: 'var(--gain)', strokeWidth: 2 }),
      Plot.dot(frontier, { x: 'x', y: 'y', r: 2, fill: 'var(--gain)' }),
      ...dots(of('other-no-deal'), 'var(--reference)', 'square', 4),
      ...dots(of('no-deal'), 'var(--ink)', 'square', 4.5),
      ...dots(of('moved'), 'var(--reference)', 'circle', 4),
      ...dots(of('solution'), 'var(--gain)', 'circle', 4.5),
      ...dots(of('current'), 'var(--loss)', 'diamond', 6),
      ...dots(of('chosen'), 'var(--gain)', 'circle', 7),
      ...named(points, across, perPixel, width),
      Plot.axisX({
        ticks,
        tickSize: 0,
        tickFormat: axisFormat(x, language),
        label: x.label,
        labelAnchor: 'center',
        labelArrow: 'none',
        labelOffset: MARGIN.bottom - 6,
        fill: 'var(--quiet)',
      }),
      Plot.axisY({
        ticks,
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

function domainOf(values: readonly number[]): readonly [number, number] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const room = ROOM * (high - low || 1);
  return [low - room, high + room];
}

function dots(
  points: readonly PlanePoint[],
  fill: string,
  symbol: 'square' | 'circle' | 'diamond',
  r: number,
): Plot.Markish[] {
  const paper = { stroke: 'var(--paper)', strokeWidth: 1.5 };
  return [Plot.dot(points, { x: 'x', y: 'y', fill, symbol, r, ...paper })];
}

/** Names beside their points, on the side that has room; points that touch share a name. */
function named(
  points: readonly PlanePoint[],
  domain: readonly [number, number],
  perPixel: { readonly x: number; readonly y: number },
  width: number,
): Plot.Markish[] {
  const groups: { at: PlanePoint; labels: string[] }[] = [];
  for (const point of points) {
    if (point.role === 'moved') continue;
    const near = groups.find(
      ({ at }) => Math.hypot((at.x - point.x) / perPixel.x, (at.y - point.y) / perPixel.y) < NEAR,
    );
    if (near === undefined) groups.push({ at: point, labels: [point.label] });
    else near.labels.push(point.label);
  }
  const left = (x: number) => MARGIN.left + (x - domain[0]) / perPixel.x;
  const told = groups.map(({ at, labels }) => ({
    ...{ x: at.x, y: at.y },
    ...beside(labels.join(' · '), left(at.x), [MARGIN.left, width]),
  }));
  const side = (anchor: 'start' | 'end') =>
    Plot.text(
      told.filter((each) => each.side === anchor),
      {
        ...{ x: 'x', y: 'y', text: 'text', fill: 'var(--ink)', ...HALO },
        textAnchor: anchor,
        dx: anchor === 'start' ? GAP + 3 : -GAP - 3,
        dy: -GAP,
      },
    );
  return [side('start'), side('end')];
}
