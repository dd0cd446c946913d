import type { ChartDescription } from '@parley/charts';
import type { Canvas } from './canvas.ts';
import { drawFrontier } from './frontier-plot.ts';
import { drawMoves } from './moves-plot.ts';
import { drawRows } from './rows-plot.ts';
import { drawTimeline } from './timeline-plot.ts';

/** Draws a chart from its description. Colours are the page's own, so that they follow its theme. */
export function drawChart(chart: ChartDescription, canvas: Canvas): SVGSVGElement {
  const drawn =
    chart.kind === 'frontier'
      ? drawFrontier(chart, canvas)
      : chart.kind === 'timeline'
        ? drawTimeline(chart, canvas)
        : chart.kind === 'moves'
          ? drawMoves(chart, canvas)
          : drawRows(chart, canvas);
  // The drawing is one picture, told by its alternative text; its parts have no names of their own.
  for (const part of drawn.querySelectorAll('[aria-label], [aria-description]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-description');
  }
  return drawn;
}
