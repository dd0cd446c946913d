import * as Plot from '@observablehq/plot';
import type { TimelineChart } from '@parley/charts';
import { localeOf } from '@parley/texts';
import type { Canvas } from './canvas.ts';

const COLOURS = ['var(--party-0)', 'var(--party-1)', 'var(--gain)', 'var(--quiet)'];
const TALL = 260;

/** Values that stay for a stretch of time, one line a series, with what is dated above them. */
export function drawTimeline(
  chart: TimelineChart,
  { width, height, language }: Canvas,
): SVGSVGElement {
  const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
  const lines = chart.series.flatMap(({ label, steps }, series) =>
    steps.flatMap(({ from, until, value, text }) => [
      { series, label, date: day(from), value, text },
      { series, label, date: day(until), value, text },
    ]),
  );
  const events = chart.events.map((event) => ({ ...event, at: day(event.date) }));
  const ends = chart.series.flatMap(({ label, steps }, series) => {
    const last = steps.at(-1);
    return last === undefined ? [] : [{ series, label, date: day(last.until), value: last.value }];
  });
  const print = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const labelSpace = Math.min(
    150,
    Math.max(...ends.map(({ label }) => label.length)) * (language === 'ja' ? 12 : 6.6) + 12,
  );
  return Plot.plot({
    width,
    height: height ?? TALL,
    marginLeft: 44,
    marginRight: labelSpace,
    marginTop: 18,
    marginBottom: 28,
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
      ticks: Math.max(2, Math.round(width / 110)),
      tickFormat: (date: Date) => print.format(date),
    },
    y: { label: chart.y.label, labelArrow: 'none', nice: true, ticks: 5, zero: true },
    marks: [
      Plot.gridY({ stroke: 'var(--rule)', strokeOpacity: 1 }),
      Plot.ruleY([0], { stroke: 'var(--strong-rule)' }),
      ...(['law', 'event'] as const).map((of) =>
        Plot.ruleX(
          events.filter(({ kind }) => kind === of),
          of === 'law'
            ? { x: 'at', stroke: 'var(--warn)', strokeWidth: 1.2 }
            : { x: 'at', stroke: 'var(--strong-rule)', strokeDasharray: '3,3' },
        ),
      ),
      Plot.dot(events, {
        x: 'at',
        frameAnchor: 'top',
        r: 4,
        fill: ({ kind }) => (kind === 'law' ? 'var(--warn)' : 'var(--card)'),
        stroke: ({ kind }) => (kind === 'law' ? 'var(--warn)' : 'var(--quiet)'),
        title: ({ text, label }) => `${text}\n${label}`,
      }),
      Plot.line(lines, {
        x: 'date',
        y: 'value',
        z: 'series',
        stroke: ({ series }) => COLOURS[series] ?? 'var(--ink)',
        strokeWidth: 2.2,
      }),
      Plot.text(apart(ends, height ?? TALL), {
        x: 'date',
        y: 'value',
        text: 'label',
        dx: 6,
        dy: 0,
        textAnchor: 'start',
        fill: ({ series }) => COLOURS[series] ?? 'var(--ink)',
        fontWeight: 600,
      }),
    ],
  }) as SVGSVGElement;
}

/** Names of lines that end close together are moved apart, in the axis' unit. */
function apart<E extends { readonly value: number }>(
  ends: readonly E[],
  height: number,
): readonly E[] {
  const values = ends.map(({ value }) => value);
  const span = Math.max(0, ...values) - Math.min(0, ...values) || 1;
  const least = (16 * span) / Math.max(80, height - 46);
  const sorted = [...ends].sort((a, b) => a.value - b.value);
  let last = Number.NEGATIVE_INFINITY;
  return sorted.map((end) => {
    const value = Math.max(end.value, last + least);
    last = value;
    return { ...end, value };
  });
}
