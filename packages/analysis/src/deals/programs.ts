/** What is maximised over scores: a smooth function of them with its slopes. */
export interface Aim {
  readonly value: (scores: ArrayLike<number>, slopesOut: Float64Array) => number;
}

/** `sum coefficients * scores >= floor`. */
export interface Floor {
  readonly coefficients: readonly number[];
  readonly floor: number;
}

/** A question to the box of places. */
export interface Program {
  readonly aim: Aim;
  readonly floors: readonly Floor[];
}

export function weighted(coefficients: readonly number[]): Aim {
  return {
    value(scores, out) {
      let sum = 0;
      coefficients.forEach((coefficient, s) => {
        out[s] = coefficient;
        sum += coefficient * (scores[s] ?? 0);
      });
      return sum;
    },
  };
}

/**
 * Sum of logs of gains, carried on straight below `least` so that it is finite everywhere and draws into the
 * region where all gain. Scores beyond the parties' do not count.
 */
export function productOfGains(power: readonly number[], least: number): Aim {
  return {
    value(scores, out) {
      out.fill(0);
      let sum = 0;
      power.forEach((b, s) => {
        const gain = scores[s] ?? 0;
        const at = Math.max(gain, least);
        out[s] = b / at;
        sum += b * (Math.log(at) + (gain - at) / at);
      });
      return sum;
    },
  };
}

export function floorGap({ coefficients, floor }: Floor, scores: ArrayLike<number>): number {
  return coefficients.reduce((sum, each, s) => sum + each * (scores[s] ?? 0), 0) - floor;
}

/** The box in which places may lie; equal bounds hold a place still. */
export interface Box {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * How much, to first order, the aim could still rise within the box and the floors: an upper bound of the
 * linear programme by duality, tightened over the multipliers. In the units of the aim.
 *
 * @param slopes of the scores: [score][issue]
 */
export function leftToFirstOrder(
  program: Program,
  scores: ArrayLike<number>,
  slopes: readonly Float64Array[],
  places: Float64Array,
  { lower, upper }: Box,
): { readonly gap: number; readonly multipliers: Float64Array } {
  const n = places.length;
  const byScore = new Float64Array(slopes.length);
  program.aim.value(scores, byScore);
  const along = (coefficients: ArrayLike<number>) => {
    const sum = new Float64Array(n);
    slopes.forEach((slope, s) => {
      const each = coefficients[s] ?? 0;
      if (each !== 0) for (let i = 0; i < n; i++) sum[i] = (sum[i] ?? 0) + each * (slope[i] ?? 0);
    });
    return sum;
  };
  const aim = along(byScore);
  const rows = program.floors.map(({ coefficients }) => along(coefficients));
  const slack = program.floors.map((floor) => Math.max(0, floorGap(floor, scores)));
  const multipliers = new Float64Array(rows.length);
  const bound = () => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      let g = aim[i] ?? 0;
      rows.forEach((row, k) => {
        g += (multipliers[k] ?? 0) * (row[i] ?? 0);
      });
      const at = places[i] ?? 0;
      sum += g > 0 ? g * ((upper[i] ?? at) - at) : g * ((lower[i] ?? at) - at);
    }
    slack.forEach((each, k) => {
      sum += (multipliers[k] ?? 0) * each;
    });
    return sum;
  };
  // Convex and piecewise linear in each multiplier: its least is at 0 or where a slope changes sign.
  let best = bound();
  for (let sweep = 0; sweep < 3 && rows.length > 0; sweep++) {
    rows.forEach((row, k) => {
      const now = multipliers[k] ?? 0;
      const candidates = [0, now];
      for (let i = 0; i < n; i++) {
        let g = aim[i] ?? 0;
        rows.forEach((other, m) => {
          if (m !== k) g += (multipliers[m] ?? 0) * (other[i] ?? 0);
        });
        const r = row[i] ?? 0;
        if (r !== 0 && -g / r > 0) candidates.push(-g / r);
      }
      let chosen = now;
      for (const candidate of candidates) {
        multipliers[k] = candidate;
        const value = bound();
        if (value < best) {
          best = value;
          chosen = candidate;
        }
      }
      multipliers[k] = chosen;
    });
    if (rows.length === 1) break;
  }
  return { gap: Math.max(0, best), multipliers };
}
