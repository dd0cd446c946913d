import type { Figure } from '@parley/casebook';
import type { Finding, KnownRecord, PartOf } from './record.ts';
import type { PublishedFigure } from './standing.ts';

/** Decimal figures differ by binary rounding where they are equal. */
const ROUNDING = 1e-9;

/**
 * A figure against the series: the latest known, or the latest when the claim was made. A figure that was
 * right when it was quoted stays right, said to be revised; one that had been revised by then does not.
 */
export function judgeFigure(
  { series: id, period, value }: PartOf<'figure'>,
  made: string,
  record: KnownRecord,
): Finding {
  const series = record.series(id);
  const figures = record.figures(id, period);
  const latest = figures.at(-1);
  if (series === undefined || latest === undefined) {
    const reasons = [{ code: 'figure-not-held', series: id, period } as const];
    return { says: 'silent', evidence: [], reasons };
  }
  const { tolerance } = series;
  const agrees = (figure: Figure) => Math.abs(value - figure.value) <= tolerance + ROUNDING;
  const then = figures.filter(({ published }) => published <= made).at(-1) ?? latest;
  const held = agrees(latest) ? latest : agrees(then) ? then : latest;
  const earlier = agrees(held) ? undefined : figures.find(agrees);
  return {
    says: agrees(held) ? 'agrees' : 'differs',
    evidence: [{ sources: held.sources, law: false }],
    reasons: [
      {
        code: agrees(held) ? 'figure-within' : 'figure-outside',
        series: id,
        period,
        claimed: value,
        held: published(held),
        tolerance,
        ...(held === latest ? {} : { latest: published(latest) }),
        ...(earlier === undefined ? {} : { earlier: published(earlier) }),
        sources: held.sources,
      },
    ],
  };
}

function published({ value, vintage, published: day }: Figure): PublishedFigure {
  return { value, ...(vintage === undefined ? {} : { vintage }), published: day };
}
