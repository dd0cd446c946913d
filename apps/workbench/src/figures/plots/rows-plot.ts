import * as Plot from '@observablehq/plot';
import type { Mark, RowsChart } from '@parley/charts';
import type { Canvas } from './canvas.ts';

const ROW = 21;
const HEAD = 20;
const GAP = 10;
const AXIS = 24;
/** Width of a letter of a label; of a Japanese one. */
const LETTER = 6.1;
const WIDE_LETTER = 12.2;

const TONES: Readonly<Record<Mark['tone'], string>> = {
  gain: 'var(--gain)',
  loss: 'var(--loss)',
  plain: 'var(--accent)',
  reference: 'var(--reference)',
};

interface Row extends Mark {
  readonly key: string;
  readonly panel: number;
}

/** Values beside their names, panels one below the other on one scale; the value stands beside its mark. */
export function drawRows(chart: RowsChart, { width, language }: Canvas): SVGSVGElement {
  const letter = language === 'ja' ? WIDE_LETTER : LETTER;
  const rows = chart.panels.flatMap(({ marks }, panel) =>
    marks.map((mark, k): Row => ({ ...mark, panel, key: `${panel}·${k}·${mark.label}` })),
  );
  const longest = Math.max(0, ...rows.map(({ label }) => label.length)) * letter + 18;
  const marginLeft = Math.min(longest, width * 0.44);
  const valueSpace = Math.max(...rows.map(({ text }) => text.length), 3) * 6.4 + 8;
  const names = chart.panels.flatMap(({ label, marks }, panel) => [
    ...(label === null ? [] : [`head·${panel}`]),
    ...marks.map((mark, k) => `${panel}·${k}·${mark.label}`),
    ...(panel < chart.panels.length - 1 ? [`gap·${panel}`] : []),
  ]);
  const heads = chart.panels.flatMap(({ label }, panel) =>
    label === null ? [] : [{ key: `head·${panel}`, label }],
  );
  const { shaded } = chart;
  const endOf = ({ start = 0, value }: Row) => start + (value ?? 0);
  const values = rows.flatMap((row) =>
    [row.value === null ? null : endOf(row), row.low, row.high].filter((v) => v !== null),
  );
  const most = Math.max(0, ...values);
  // The shaded side is seen even where nothing lies in it.
  const least = Math.min(shaded === undefined ? 0 : -0.24 * most, ...values);
  const span = most - least || 1;
  const inner = width - marginLeft - 4;
  // Room for the values on the side on which they stand.
  const room = (span * valueSpace) / Math.max(60, inner - valueSpace * (least < 0 ? 2 : 1));
  const domain = [least < 0 ? least - room : 0, most > 0 || least === 0 ? most + room : room * 0.2];
  const height = HEAD * heads.length + ROW * rows.length + GAP * (chart.panels.length - 1) + AXIS;
  const shown = rows.filter(({ value }) => value !== null);
  const beyond = (row: Row) => {
    const value = row.value ?? 0;
    const end = endOf(row);
    return value < 0 ? Math.min(end, row.low ?? end) : Math.max(end, row.high ?? end);
  };
  // From the end of a bar of a waterfall down to the next, which begins there.
  const joints =
    chart.kind === 'waterfall'
      ? shown.flatMap((row, k) => {
          const next = shown[k + 1];
          return next === undefined || next.panel !== row.panel
            ? []
            : [{ x: endOf(row), from: row.key, to: next.key }];
        })
      : [];
  return Plot.plot({
    width,
    height,
    marginLeft,
    marginRight: 4,
    marginTop: 2,
    marginBottom: AXIS,
    style: {
      background: 'transparent',
      color: 'var(--ink)',
      fontSize: '12px',
      fontFamily: 'inherit',
    },
    x: { domain, axis: null },
    y: { domain: names, axis: null, padding: 0.24 },
    marks: [
      Plot.axisX({
        ticks: Math.max(2, Math.round(inner / 90)),
        tickSize: 0,
        label: null,
        color: 'var(--quiet)',
        fontSize: 11,
      }),
      Plot.gridX({
        stroke: 'var(--rule)',
        strokeOpacity: 1,
        ticks: Math.max(2, Math.round(inner / 90)),
      }),
      shaded === undefined
        ? []
        : [
            Plot.rect([{ x1: domain[0], x2: 0 }], {
              ...{ x1: 'x1', x2: 'x2', fill: 'var(--loss)', fillOpacity: 0.1 },
            }),
            Plot.text([shaded], {
              ...{
                frameAnchor: 'top-left',
                dx: 5,
                dy: 4,
                fill: 'var(--loss)',
                fontStyle: 'italic',
              },
              ...{ text: (label: string) => label, textAnchor: 'start' },
            }),
          ],
      Plot.ruleX([0], { stroke: 'var(--strong-rule)' }),
      Plot.text(heads, {
        y: 'key',
        text: 'label',
        frameAnchor: 'left',
        dx: -marginLeft,
        fontWeight: 650,
        textAnchor: 'start',
        fill: 'var(--ink)',
      }),
      Plot.text(rows, {
        y: 'key',
        text: ({ label }: Row) => fitted(label, marginLeft - 8, letter),
        frameAnchor: 'left',
        dx: -8,
        textAnchor: 'end',
        fill: 'var(--ink)',
        title: 'label',
      }),
      chart.kind === 'dot-range'
        ? [
            Plot.ruleY(shown, {
              y: 'key',
              x1: ({ low, value }: Row) => low ?? value,
              x2: ({ high, value }: Row) => high ?? value,
              stroke: ({ tone }: Row) => TONES[tone],
              strokeWidth: 5,
              strokeOpacity: 0.3,
              strokeLinecap: 'round',
            }),
            Plot.dot(shown, { y: 'key', x: 'value', r: 4.5, fill: ({ tone }: Row) => TONES[tone] }),
          ]
        : [
            Plot.barX(shown, {
              y: 'key',
              x1: ({ start = 0 }: Row) => start,
              x2: endOf,
              fill: ({ tone }: Row) => TONES[tone],
              rx: 1.5,
            }),
            Plot.link(joints, {
              x1: 'x',
              x2: 'x',
              y1: 'from',
              y2: 'to',
              stroke: 'var(--quiet)',
              strokeWidth: 1,
            }),
            Plot.ruleY(
              shown.filter(({ low, high }) => low !== null && high !== null),
              {
                y: 'key',
                x1: 'low',
                x2: 'high',
                stroke: 'var(--ink)',
                strokeOpacity: 0.55,
                strokeWidth: 1.4,
              },
            ),
          ],
      Plot.text(
        rows.filter(({ value }) => (value ?? 0) >= 0),
        { y: 'key', x: beyond, text: 'text', dx: 6, textAnchor: 'start', fill: 'var(--ink)' },
      ),
      Plot.text(
        rows.filter(({ value }) => (value ?? 0) < 0),
        { y: 'key', x: beyond, text: 'text', dx: -6, textAnchor: 'end', fill: 'var(--ink)' },
      ),
    ],
  }) as SVGSVGElement;
}

/** A label that fits its margin; its whole text is in the tip. */
function fitted(text: string, width: number, letter: number): string {
  const most = Math.floor(width / letter);
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}
