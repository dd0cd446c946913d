import type { PrintedChart } from '@parley/charts';
import type { Language } from '@parley/texts';
import { type Drawing, FONT_SIZE, type Svg } from './drawing.ts';
import { frontierSvg } from './frontier-svg.ts';
import { html, type Markup, trusted } from './markup.ts';
import { rowsSvg } from './rows-svg.ts';
import { timelineSvg } from './timeline-svg.ts';

/** Draws a chart as an SVG with `role="img"`; colours are the page's variables. */
export function chartSvg(chart: PrintedChart, drawing: Drawing, language: Language): Markup {
  return finish(draw(chart, drawing, language), chart.alt);
}

function draw(chart: PrintedChart, drawing: Drawing, language: Language): Svg {
  if (chart.kind === 'frontier') return frontierSvg(chart, drawing, language);
  if (chart.kind === 'timeline') return timelineSvg(chart, drawing, language);
  return rowsSvg(chart, drawing, language);
}

/** Names the drawing as a whole, and leaves its parts to those who see it. */
function finish(svg: Svg, alt: string): Markup {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const part of svg.querySelectorAll('*')) {
    for (const name of ['aria-label', 'aria-description', 'aria-hidden'])
      part.removeAttribute(name);
  }
  const viewBox = svg.getAttribute('viewBox') ?? '';
  const attributes = html`role="img" aria-label="${alt}" viewBox="${viewBox}"`;
  return html`<svg ${attributes} font-size="${FONT_SIZE}" text-anchor="middle" fill="currentColor">${trusted(svg.innerHTML)}</svg>`;
}
