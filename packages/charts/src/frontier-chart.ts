import type { DealPoint, Deals, MovedSolution } from '@parley/analysis';
import type { NumberFormat, Texts } from '@parley/texts';
import type { FrontierChart, PlanePoint } from './chart.ts';
import { packageWords } from './package-words.ts';
import { sourceLine } from './source-line.ts';
import { type Column, numberCell, type RowGroup, textCell } from './table.ts';

/** A point with the gains it stands for, USD bn a year: [party]. */
interface Told {
  readonly point: PlanePoint;
  readonly gains: readonly number[];
}

/** What is known of a package under study. */
type Current = Pick<DealPoint, 'gains' | 'terms'>;

type Tell = (
  of: Pick<PlanePoint, 'id' | 'role' | 'label'> & { readonly of?: string },
  gains: readonly number[],
  terms: DealPoint['terms'] | null,
) => Told;

function teller(deals: Deals, texts: Texts): Tell {
  const { labels, formats, language } = texts;
  const { gain } = formats;
  const words = packageWords(deals.issues, texts);
  const [across = '', up = ''] = deals.partyNames.map((name) => name[language]);
  return (of, gains, terms) => {
    const [x = 0, y = 0] = gains;
    const said = [labels.deals.gain(across, gain.bare(x)), labels.deals.gain(up, gain.bare(y))];
    return {
      gains,
      point: {
        ...{ id: of.id, role: of.role, of: of.of ?? null, label: of.label },
        ...{ x: gain.scaled(x), y: gain.scaled(y) },
        text: labels.deals.gains(said),
        package: terms === null ? null : words.terms(terms),
      },
    };
  };
}

/**
 * Gains of the first party against those of the second: the frontier, the zone of agreement, solutions, points of
 * disagreement, and the package under study where there is one. Null where no frontier was traced.
 */
export function frontierChart(
  deals: Deals,
  texts: Texts,
  current: Current | null = deals.package,
): FrontierChart | null {
  if (deals.frontier.length === 0) return null;
  const { labels, formats, language } = texts;
  const { gain } = formats;
  const [across = '', up = ''] = deals.partyNames.map((name) => name[language]);
  const tell = teller(deals, texts);
  const frontier = deals.frontier.map(({ gains, terms }, k) =>
    tell({ id: `frontier-${k}`, role: 'frontier', label: labels.deals.frontier }, gains, terms),
  );
  const solutions = deals.solutions.map(({ name, gains, terms }) => {
    const role = name === deals.chosen ? 'chosen' : 'solution';
    return tell({ id: name, role, label: labels.deals.solutions[name] }, gains, terms);
  });
  const others = deals.moved.filter(({ noDeal }) => noDeal.id !== deals.noDeal.id);
  const nowhere = deals.partyNames.map(() => 0);
  const noDeals = [
    tell(
      { id: deals.noDeal.id, role: 'no-deal', label: deals.noDeal.name[language] },
      nowhere,
      null,
    ),
    ...others.map(({ noDeal: { id, name }, shift }) =>
      tell({ id, role: 'other-no-deal', label: name[language] }, shift, null),
    ),
  ];
  const moved = others.flatMap((each): readonly Told[] => {
    const { noDeal, solution } = each;
    if (solution === null) return [];
    const label = labels.deals.from(labels.deals.solutions[solution.name], noDeal.name[language]);
    const id = `${solution.name}@${noDeal.id}`;
    return [tell({ id, role: 'moved', of: noDeal.id, label }, inPlane(each), solution.terms)];
  });
  const group = (label: string | null, told: readonly Told[]): readonly RowGroup[] =>
    told.length === 0 ? [] : [{ label, note: null, rows: told.map((each) => rowOf(each, gain)) }];
  const chart = labels.deals.chart.frontier(across, up, deals.noDeal.name[language]);
  const ends = [frontier[0], frontier.at(-1)].flatMap((end) => (end === undefined ? [] : [end]));
  const drawn: FrontierChart = {
    id: 'frontier',
    kind: 'frontier',
    ...chart,
    source: sourceLine(deals, texts),
    alt: labels.chart.reading(
      chart.title,
      [...ends, ...solutions, ...noDeals].map(({ point }) =>
        labels.chart.item(point.label, point.text),
      ),
    ),
    x: { label: labels.withUnit(labels.deals.gainOf(across), gain.unit), signed: true },
    y: { label: labels.withUnit(labels.deals.gainOf(up), gain.unit), signed: true },
    zoneLabel: labels.dealStudy.bothGain,
    frontier: frontier.map(({ point }) => point),
    zone: [{ x: 0, y: 0 }, ...frontier.map(({ point: { x, y } }) => ({ x, y }))],
    points: [...noDeals, ...solutions, ...moved].map(({ point }) => point),
    table: {
      id: 'frontier-table',
      caption: labels.deals.caption.frontier,
      columns: columns([across, up], texts),
      groups: [
        ...group(null, [...solutions, ...moved]),
        ...group(labels.deals.noDeal, noDeals),
        ...group(labels.deals.frontier, frontier),
      ],
    },
  };
  return current === null ? drawn : withPackage(drawn, deals, texts, current);
}

/** The same plane with a package under study in it: what follows a slider. */
export function withPackage(
  chart: FrontierChart,
  deals: Deals,
  texts: Texts,
  { gains, terms }: Current,
  label: string = texts.labels.deals.given,
): FrontierChart {
  const told = teller(deals, texts)({ id: 'current', role: 'current', label }, gains, terms);
  const { point } = told;
  const row = { label: null, note: null, rows: [rowOf(told, texts.formats.gain)] };
  return {
    ...chart,
    alt: `${chart.alt} ${texts.labels.chart.item(point.label, point.text)}`,
    points: [...chart.points, point],
    table: { ...chart.table, groups: [row, ...chart.table.groups] },
  };
}

function rowOf({ point, gains }: Told, gain: NumberFormat): RowGroup['rows'][number] {
  return [
    textCell(point.label),
    ...gains.slice(0, 2).map((each) => numberCell(each, gain)),
    textCell(point.package ?? ''),
  ];
}

/** Where the solution from another point of disagreement lies beside the one that gains are counted from. */
function inPlane({ shift, solution }: MovedSolution): readonly number[] {
  return (solution?.gains ?? []).map((gain, p) => gain + (shift[p] ?? 0));
}

function columns(parties: readonly string[], { labels, formats }: Texts): readonly Column[] {
  const { column } = labels.deals;
  const unit = 'usd-bn-a-year';
  return [
    { key: 'point', label: column.point, unit: 'text' },
    ...parties.map(
      (party, p): Column => ({
        key: `gain${p}`,
        label: labels.withUnit(labels.deals.gainOf(party), formats.gain.unit),
        unit,
      }),
    ),
    { key: 'package', label: column.package, unit: 'text' },
  ];
}
