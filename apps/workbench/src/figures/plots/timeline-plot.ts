import * as Plot from '@observablehq/plot';
import type { TimelineChart } from '@parley/charts';
import { localeOf } from '@parley/texts';
import type { Canvas } from './canvas.ts';

const COLOURS = ['var(--party-0)', 'var(--party-1)', 'var(--gain)', 'var(--quiet)'];
const TALL = 260;
/** Height of a lane with its name beside it, and with its name above. */
const LANE = { beside: 22, above: 34 } as const;
/** From how many pixels on there is room beside the drawing: for names of lanes, and of lines. */
const WIDE = 620;
const ROOMY = 560;
const MARGIN = { left: 44, top: 22, bottom: 28, right: 14 } as const;
const YEAR_MS = 365 * 86_400_000;

/** Values that stay for a stretch of time, one line a series, with what is dated above them. */
export function drawTimeline(chart: TimelineChart, canvas: Canvas): SVGSVGElement {
  const { width, height = TALL, language } = canvas;
  const letter = language === 'ja' ? 12 : 6.6;
  const { series, lanes = [], now } = chart;
  const colourOf = (at: number) => COLOURS[series[at]?.party ?? at] ?? 'var(--ink)';
  const lines = series.flatMap(({ label, steps }, at) =>
    steps.flatMap(({ from, until, value, text }) =>
      [from, until].map((date) => ({ at, label, date: day(date), value, text })),
    ),
  );
  const events = chart.events.map((event) => ({ ...event, at: day(event.date) }));
  const ends = series.flatMap(({ label, steps }, at) => {
    const last = steps.at(-1);
    return last === undefined ? [] : [{ at, label, date: day(last.until), value: last.value }];
  });
  const roomy = width >= ROOMY;
  const beside = width >= WIDE;
  const lane = beside ? LANE.beside : LANE.above;
  const widest = (names: readonly { readonly label: string }[]) =>
    Math.max(0, ...names.map(({ label }) => label.length)) * letter + 12;
  const empty = lines.length === 0;
  /** Between the lanes and the values. */
  const gap = empty ? 14 : 26;
  const marginTop = MARGIN.top + lane * lanes.length + (lanes.length > 0 ? gap : 0);
  const marginLeft =
    beside && lanes.length > 0 ? Math.max(MARGIN.left, widest(lanes) + 8) : MARGIN.left;
  const marginRight = roomy && ends.length > 0 ? Math.min(200, widest(ends) + 8) : MARGIN.right;
  // A calendar without values is its lanes alone.
  const tall = empty ? 8 : height - MARGIN.bottom - MARGIN.top;
  const [from, until] = [day(chart.x.from), day(chart.x.until)];
  const print = printDay(language, until.getTime() - from.getTime() > YEAR_MS);
  /** Middle of a lane, in pixels from the top of the frame. */
  const laneAt = (k: number) => (beside ? 0 : 7) - gap - lane * (lanes.length - k - 0.5);
  return Plot.plot({
    ...{ width, marginLeft, marginRight, marginTop },
    height: marginTop + tall + MARGIN.bottom,
    marginBottom: MARGIN.bottom,
    style: {
      background: 'transparent',
      color: 'var(--ink)',
      fontSize: '12px',
      fontFamily: 'inherit',
    },
    x: {
      type: 'utc',
      domain: [from, until],
      label: null,
      ticks: Math.max(2, Math.round(width / 110)),
      tickFormat: print,
    },
    y: empty ? { domain: [0, 1], axis: null } : { label: null, nice: true, ticks: 5, zero: true },
    marks: [
      empty ? null : Plot.gridY({ stroke: 'var(--rule)', strokeOpacity: 1 }),
      Plot.ruleY([0], { stroke: 'var(--strong-rule)' }),
      ...(['law', 'event'] as const).map((of) =>
        Plot.ruleX(
          events.filter(({ kind }) => kind === of),
          of === 'law'
            ? { x: 'at', stroke: 'var(--warn)', strokeWidth: 1.2 }
            : { x: 'at', stroke: 'var(--strong-rule)', strokeDasharray: '3,3' },
        ),
      ),
      empty
        ? null
        : Plot.text([chart.y.label], {
            text: (label: string) => label,
            frameAnchor: 'top-left',
            textAnchor: 'start',
            lineAnchor: 'bottom',
            dx: -marginLeft,
            dy: -10,
            fill: 'var(--quiet)',
          }),
      now === undefined
        ? null
        : [
            Plot.ruleX([day(now.date)], {
              stroke: 'var(--accent)',
              strokeWidth: 1.6,
              insetTop: 16 - marginTop,
            }),
            Plot.text([now], {
              x: ({ date }) => day(date),
              text: 'text',
              frameAnchor: 'top',
              lineAnchor: 'top',
              dy: 1 - marginTop,
              textAnchor: anchorAt(day(now.date), from, until),
              fill: 'var(--accent)',
              fontWeight: 600,
            }),
          ],
      lanes.map(({ label, entries }, k) => [
        Plot.text([label], {
          frameAnchor: 'top-left',
          lineAnchor: 'middle',
          text: (each: string) => each,
          textAnchor: 'start',
          dx: beside ? -marginLeft : 0,
          dy: laneAt(k) - (beside ? 0 : 15),
          fill: 'var(--quiet)',
        }),
        Plot.dot(entries, {
          x: ({ date }) => day(date),
          frameAnchor: 'top',
          dy: laneAt(k),
          r: 5,
          fill: ({ date }) => (date > (now?.date ?? '') ? 'var(--card)' : 'var(--quiet)'),
          stroke: 'var(--quiet)',
          strokeWidth: 1.4,
          title: tip,
          render: (index, scales, values, dimensions, context, next) => {
            const node = next?.(index, scales, values, dimensions, context) ?? null;
            node?.querySelectorAll('circle').forEach((circle, at) => {
              circle.setAttribute('data-id', entries[index[at] ?? -1]?.date ?? '');
            });
            return node;
          },
        }),
      ]),
      Plot.dot(events, {
        x: 'at',
        frameAnchor: 'top',
        r: 4,
        fill: ({ kind }) => (kind === 'law' ? 'var(--warn)' : 'var(--card)'),
        stroke: ({ kind }) => (kind === 'law' ? 'var(--warn)' : 'var(--quiet)'),
        title: tip,
      }),
      Plot.line(lines, {
        x: 'date',
        y: 'value',
        z: 'at',
        stroke: ({ at }) => colourOf(at),
        strokeWidth: 2.2,
      }),
      Plot.text(apart(ends, height), {
        x: 'date',
        y: 'value',
        text: 'label',
        dx: roomy ? 6 : -2,
        dy: roomy ? 0 : -10,
        textAnchor: roomy ? 'start' : 'end',
        fill: ({ at }) => colourOf(at),
        stroke: 'var(--card)',
        strokeWidth: 3.5,
        fontWeight: 600,
      }),
    ],
  }) as SVGSVGElement;
}

function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

function tip({ text, label }: { readonly text: string; readonly label: string }): string {
  return `${text}\n${label}`;
}

/** Days of a short stretch; months of a long one, with the year where it begins. */
function printDay(language: Canvas['language'], long: boolean) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), { month: 'short', timeZone: 'UTC', ...options });
  const [days, months, years] = [
    format({ day: 'numeric' }),
    format({}),
    format({ year: 'numeric' }),
  ];
  return (date: Date, at: number) => {
    if (!long) return days.format(date);
    return (at === 0 || date.getUTCMonth() === 0 ? years : months).format(date);
  };
}

/** Text beside a day stays within the frame. */
function anchorAt(date: Date, from: Date, until: Date): 'start' | 'middle' | 'end' {
  const share = (date.getTime() - from.getTime()) / (until.getTime() - from.getTime());
  return share < 0.1 ? 'start' : share > 0.9 ? 'end' : 'middle';
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
