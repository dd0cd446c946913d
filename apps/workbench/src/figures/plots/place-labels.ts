/** A label to place beside its point; positions and sizes in pixels. */
export interface Placeable {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a label stands: the middle of its box beside its point, and whether a line should lead to it. */
export interface Placed {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly led: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const WAYS = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: -1 },
  { x: -1, y: 1 },
  { x: 0, y: -1 },
  { x: 0, y: 1 },
] as const;
/** Pixels from the point to its label, nearest first; from the second on a line leads there. */
const DISTANCES = [11, 30, 52] as const;
/** What lying on another label costs, and by the pixel; a pixel of a mark, one outside the frame; each further try. */
const COST = { on: 500, label: 10, mark: 6, outside: 30, distance: 120, way: 2 } as const;

/**
 * Places labels so that they lie on neither one another nor the marks, in the order in which they come: the first
 * have the choice. Greedy, over eight ways and three distances.
 */
export function placeLabels(
  labels: readonly Placeable[],
  marks: readonly { readonly x: number; readonly y: number; readonly r: number }[],
  frame: Frame,
): readonly Placed[] {
  const taken: Box[] = [];
  return labels.map((label) => {
    let best: { readonly placed: Placed; readonly box: Box; readonly cost: number } | null = null;
    DISTANCES.forEach((distance, d) => {
      WAYS.forEach((way, w) => {
        const { placed, box } = at(label, way, distance, d > 0);
        const cost =
          COST.distance * d +
          COST.way * w +
          COST.outside * outside(box, frame) +
          taken.reduce((sum, other) => {
            const shared = overlap(box, other);
            return sum + (shared > 0 ? COST.on + COST.label * shared : 0);
          }, 0) +
          marks.reduce((sum, { x, y, r }) => {
            if (x === label.x && y === label.y) return sum;
            const mark = { left: x - r, right: x + r, top: y - r, bottom: y + r };
            return sum + COST.mark * overlap(box, mark);
          }, 0);
        if (best === null || cost < best.cost) best = { placed, box, cost };
      });
    });
    const { placed, box } = best as unknown as { readonly placed: Placed; readonly box: Box };
    taken.push(box);
    return placed;
  });
}

function at(
  { x, y, width, height }: Placeable,
  way: (typeof WAYS)[number],
  distance: number,
  led: boolean,
): { readonly placed: Placed; readonly box: Box } {
  const slant = way.x !== 0 && way.y !== 0;
  const dx = way.x * (slant ? 0.75 : 1) * distance;
  const dy = way.y * (way.x === 0 ? distance + height / 2 - 4 : 0.75 * distance + height / 4);
  const anchor = way.x > 0 ? 'start' : way.x < 0 ? 'end' : 'middle';
  const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  return {
    placed: { dx, dy, anchor, led },
    box: {
      ...{ left, right: left + width },
      ...{ top: y + dy - height / 2, bottom: y + dy + height / 2 },
    },
  };
}

/** Square root of the shared area: a length, as the other costs are. */
function overlap(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? Math.sqrt(across * down) : 0;
}

function outside(box: Box, frame: Frame): number {
  return (
    Math.max(0, frame.left - box.left) +
    Math.max(0, box.right - frame.right) +
    Math.max(0, frame.top - box.top) +
    Math.max(0, box.bottom - frame.bottom)
  );
}
