import * as Plot from '@observablehq/plot';
import type { FrontierChart, PlanePoint } from '@parley/charts';
import type { Canvas } from './canvas.ts';

const RATIO = 0.72;
const TALLEST = 520;

const LOOK: Readonly<
  Record<
    PlanePoint['role'],
    {
      readonly symbol: 'circle' | 'square' | 'diamond';
      readonly r: number;
      readonly colour: string;
      readonly fill: boolean;
    }
  >
> = {
  frontier: { symbol: 'circle', r: 3, colour: 'var(--accent)', fill: true },
  solution: { symbol: 'circle', r: 5, colour: 'var(--accent)', fill: true },
  chosen: { symbol: 'circle', r: 7, colour: 'var(--accent)', fill: true },
  'no-deal': { symbol: 'square', r: 5.5, colour: 'var(--ink)', fill: true },
  'other-no-deal': { symbol: 'square', r: 4.5, colour: 'var(--quiet)', fill: false },
  moved: { symbol: 'circle', r: 4.5, colour: 'var(--quiet)', fill: false },
  current: { symbol: 'diamond', r: 7, colour: 'var(--loss)', fill: true },
};

/** What both sides gain, the one against the other: what both prefer to no deal is shaded. */
export function drawFrontier(chart: FrontierChart, { width, height }: Canvas): SVGSVGElement {
  const tall = height ?? Math.min(TALLEST, Math.round(width * RATIO));
  const all = [...chart.frontier, ...chart.points];
  const [minX, maxX] = extent(all.map(({ x }) => x));
  const [minY, maxY] = extent(all.map(({ y }) => y));
  const labelled = chart.points.filter(({ role }) => role !== 'moved');
  const tip = ({ label, text, package: terms }: PlanePoint) =>
    [label, text, ...(terms === null ? [] : [terms])].join('\n');
  const drawn = Plot.plot({
    width,
    height: tall,
    marginLeft: 46,
    marginRight: 18,
    marginTop: 14,
    marginBottom: 40,
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
      ticks: Math.round(width / 90),
    },
    y: {
      domain: [minY, maxY],
      label: chart.y.label,
      labelArrow: 'none',
      ticks: Math.round(tall / 60),
    },
    marks: [
      Plot.gridX({ stroke: 'var(--rule)', strokeOpacity: 1 }),
      Plot.gridY({ stroke: 'var(--rule)', strokeOpacity: 1 }),
      Plot.rect([{ x1: 0, y1: 0, x2: maxX, y2: maxY }], {
        x1: 'x1',
        x2: 'x2',
        y1: 'y1',
        y2: 'y2',
        fill: 'var(--tint)',
        fillOpacity: 0.7,
      }),
      Plot.line([...chart.zone, ...chart.zone.slice(0, 1)], {
        x: 'x',
        y: 'y',
        fill: 'var(--accent)',
        fillOpacity: 0.13,
        stroke: 'none',
      }),
      Plot.ruleX([0], { stroke: 'var(--strong-rule)' }),
      Plot.ruleY([0], { stroke: 'var(--strong-rule)' }),
      Plot.line(chart.frontier, {
        x: 'x',
        y: 'y',
        stroke: 'var(--accent)',
        strokeWidth: 2,
        curve: 'monotone-x',
      }),
      [...chart.frontier, ...chart.points].map((point) => {
        const { symbol, r, colour, fill } = LOOK[point.role];
        return Plot.dot([point], {
          x: 'x',
          y: 'y',
          r,
          symbol,
          fill: fill ? colour : 'var(--card)',
          stroke: fill ? 'var(--card)' : colour,
          strokeWidth: 1.5,
          title: tip,
          render: (index, scales, values, dimensions, context, next) => {
            const node = next?.(index, scales, values, dimensions, context) ?? null;
            if (node !== null && point.package !== null) node.setAttribute('data-id', point.id);
            return node;
          },
        });
      }),
      placed(labelled, [minX, maxX], [minY, maxY], width, tall).map(({ point, dx, dy, anchor }) =>
        Plot.text([point], {
          x: 'x',
          y: 'y',
          text: 'label',
          dx,
          dy,
          textAnchor: anchor,
          fill: point.role === 'current' ? 'var(--loss)' : 'var(--ink)',
          fontWeight: point.role === 'chosen' || point.role === 'current' ? 650 : 400,
          stroke: 'var(--card)',
          strokeWidth: 3.5,
        }),
      ),
    ],
  });
  return drawn as SVGSVGElement;
}

/** Zero and everything else, with some air. */
function extent(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const air = 0.08 * (most - least || 1);
  return [least - air, most + air];
}

/** Labels that would lie on one another step aside: tried right, left, above and below. */
function placed(
  points: readonly PlanePoint[],
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
  width: number,
  height: number,
) {
  const taken: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }[] = [];
  const letter = (text: string) =>
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text) ? 12 : 6.4;
  return points.map((point) => {
    const cx = ((point.x - x0) / (x1 - x0)) * (width - 64) + 46;
    const cy = height - 40 - ((point.y - y0) / (y1 - y0)) * (height - 54);
    const wide = point.label.length * letter(point.label);
    const tries = [
      { dx: 11, dy: 0, anchor: 'start' as const },
      { dx: -11, dy: 0, anchor: 'end' as const },
      { dx: 0, dy: -15, anchor: 'middle' as const },
      { dx: 0, dy: 16, anchor: 'middle' as const },
      { dx: 11, dy: -15, anchor: 'start' as const },
      { dx: 11, dy: 16, anchor: 'start' as const },
      { dx: -11, dy: -15, anchor: 'end' as const },
      { dx: -11, dy: 16, anchor: 'end' as const },
    ];
    const boxOf = ({ dx, dy, anchor }: (typeof tries)[number]) => {
      const left = cx + dx - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2);
      return { left, right: left + wide, top: cy + dy - 8, bottom: cy + dy + 8 };
    };
    const fits = (box: ReturnType<typeof boxOf>) =>
      box.left > 40 &&
      box.right < width - 2 &&
      box.top > 2 &&
      box.bottom < height - 34 &&
      !taken.some(
        (other) =>
          box.left < other.right &&
          box.right > other.left &&
          box.top < other.bottom &&
          box.bottom > other.top,
      );
    const chosen = tries.find((each) => fits(boxOf(each))) ?? (tries[0] as (typeof tries)[number]);
    taken.push(boxOf(chosen), { left: cx - 6, right: cx + 6, top: cy - 6, bottom: cy + 6 });
    return { point, ...chosen };
  });
}
