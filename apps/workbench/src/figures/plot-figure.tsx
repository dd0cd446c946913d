import type { ChartDescription } from '@parley/charts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Icon } from '../app/icons.tsx';
import { useLanguage, useWords } from '../words/language.ts';
import { DataTable } from './data-table.tsx';
import { saveCsv, savePng, saveSvg } from './export.ts';
import { drawChart } from './plots/draw-chart.ts';
import { FIGURE } from './words.ts';

/**
 * A chart with everything that belongs to it: what it shows and in which unit, its source, the table behind it, and
 * its export. `why` opens what its numbers rest on.
 */
export function PlotFigure({
  chart,
  height,
  why,
  onPick,
  onPoint,
  pointed = null,
  compact = false,
  stale = false,
}: {
  readonly chart: ChartDescription;
  readonly height?: number;
  readonly why?: ReactNode;
  /** A point that stands for a package was chosen, by its id in the chart. */
  readonly onPick?: (id: string) => void;
  /** The pointer is at a point of the chart, or at none. */
  readonly onPoint?: (id: string | null) => void;
  /** The point that stands out. */
  readonly pointed?: string | null;
  readonly compact?: boolean;
  /** A newer answer is under way. */
  readonly stale?: boolean;
}) {
  const words = useWords(FIGURE);
  const language = useLanguage();
  const [asTable, setAsTable] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  useEffect(() => {
    const holder = box.current;
    if (holder === null || width === 0 || asTable) return;
    const svg = drawChart(chart, { width, language, ...(height !== undefined && { height }) });
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', chart.alt);
    if (onPick !== undefined || onPoint !== undefined) followPointer(svg, onPoint, onPick);
    holder.replaceChildren(svg);
  }, [chart, width, height, language, asTable, onPick, onPoint]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing is marked anew
  useEffect(() => {
    for (const mark of marksOf(box.current)) {
      mark.classList.toggle('pointed', mark.dataset.id === pointed);
    }
  }, [pointed, chart, width, height, asTable]);
  return (
    <figure className="figure" aria-busy={stale}>
      <figcaption className="figure-head">
        <span>
          <h3>{chart.title}</h3>
          {!compact && <p className="small quiet">{chart.subtitle}</p>}
        </span>
        <span className="figure-tools no-print">
          {why}
          <FigureButton
            label={asTable ? words.asChart : words.asTable}
            icon="rows"
            pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          />
          <details className="menu">
            <summary
              className="button"
              data-kind="bare"
              data-icon
              aria-label={words.save}
              title={words.save}
            >
              <Icon name="download" size={18} />
            </summary>
            <div className="menu-items">
              <button type="button" onClick={() => saveCsv(chart)}>
                CSV
              </button>
              <button
                type="button"
                disabled={asTable}
                onClick={() => box.current && saveSvg(chart, box.current)}
              >
                SVG
              </button>
              <button
                type="button"
                disabled={asTable}
                onClick={() => box.current && savePng(chart, box.current)}
              >
                PNG
              </button>
            </div>
          </details>
        </span>
      </figcaption>
      <div ref={box} style={{ opacity: stale ? 0.55 : 1, display: asTable ? 'none' : 'block' }} />
      {asTable && <DataTable table={chart.table} />}
      <p className="source">{chart.source}</p>
    </figure>
  );
}

/** Pixels from a point's edge within which the pointer means it. */
const REACH = 22;

function marksOf(of: Element | null): readonly SVGElement[] {
  return [...(of?.querySelectorAll<SVGElement>('[data-id]') ?? [])];
}

/** The nearest point within reach is meant: marks are small, fingers are not. */
function followPointer(
  svg: SVGSVGElement,
  onPoint?: (id: string | null) => void,
  onPick?: (id: string) => void,
): void {
  const nearest = ({ clientX, clientY }: MouseEvent): string | null => {
    let found: string | null = null;
    let least = REACH;
    for (const mark of marksOf(svg)) {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      const away = Math.hypot(clientX - (left + right) / 2, clientY - (top + bottom) / 2);
      // From the edge: a solution wins over the points of the curve that lie about it.
      const edge = away - (right - left) / 2;
      if (edge < least) {
        least = edge;
        found = mark.dataset.id ?? null;
      }
    }
    return found;
  };
  svg.addEventListener('pointermove', (event) => {
    const id = nearest(event);
    svg.style.cursor = id === null ? '' : 'pointer';
    onPoint?.(id);
  });
  svg.addEventListener('pointerleave', () => onPoint?.(null));
  svg.addEventListener('click', (event) => {
    const id = nearest(event);
    if (id !== null) onPick?.(id);
  });
}

function FigureButton({
  label,
  icon,
  pressed,
  onClick,
}: {
  readonly label: string;
  readonly icon: 'rows' | 'why';
  readonly pressed?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      className="button"
      data-kind="bare"
      data-icon
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} size={18} />
    </button>
  );
}

/** The width at hand, in whole pixels. */
function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const holder = box.current;
    if (holder === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const found = Math.floor(entry?.contentRect.width ?? 0);
      if (found > 0) setWidth(found);
    });
    observer.observe(holder);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
