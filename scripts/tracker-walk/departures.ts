import { FOREVER, type Law, type Measure } from '@parley/law';
import {
  codesOf,
  dutyOf,
  eastern,
  edited,
  exemptionLike,
  onTop,
  onWholeValue,
  rateOf,
  withDuties,
  withMeasures,
  without,
} from './edits.ts';
import type { TrackerLists } from './lists.ts';

/** One way in which the tracker does not follow the law, as a change of the law. */
export interface Departure {
  readonly title: string;
  /** What the tracker does and what the law says. */
  readonly words: string;
  readonly apply: (law: Law, lists: TrackerLists) => Law;
}

/** First minute of the days from which the tracker's figures change. */
const CARS = eastern('2025-04-03 00:01');
const COUNTRY_RATES = eastern('2025-04-05 00:01');
const PAUSE = eastern('2025-04-09');
const EXEMPTIONS = eastern('2025-04-11');
const METALS_AT_50 = eastern('2025-06-03');
const AUGUST = eastern('2025-08-07 00:01');
const NOVEMBER = eastern('2025-11-14');
const RULING = eastern('2026-02-20');
const ANNEXES = eastern('2026-04-06 00:01');

const EMERGENCY = ['us-reciprocal'];
const OTHERS = [
  'us-s232-cars',
  'us-s232-parts',
  'us-s232-steel',
  'us-s232-aluminium',
  'us-s232-copper',
  'us-s122',
  'us-s301-2026',
];

/** The departures, in the order in which the walk takes them; each starts from the law before it. */
export const DEPARTURES: readonly Departure[] = [
  {
    title: 'parts',
    words:
      'Car parts pay from 3 April 2025 with cars, not from 3 May; cars and parts are those of its own list of 145 codes (some mistyped, such as 8612 for 8512), and all of a line counts, batteries included.',
    apply: (law, { cars }) => {
      const isVehicle = (code: string) => /^870[34]/.test(code);
      const parts = codesOf(cars.filter((code) => !isVehicle(code)));
      return edited(without(law, [/^us-s232-parts-batteries/]), (measure) => {
        if (measure.family === 'us-s232-cars' && measure.id !== 'us-s232-cars-uk') {
          return { ...measure, products: codesOf(cars.filter(isVehicle)) };
        }
        if (measure.family !== 'us-s232-parts' || measure.kind !== 'additional') return measure;
        const from = measure.from === eastern('2025-05-03 00:01') ? CARS : measure.from;
        return { ...measure, products: parts, from };
      });
    },
  },
  {
    title: 'April',
    words:
      'Country rates (Japan 24 %) run from 5 to 8 April, not on 9 April alone, and no goods are exempt before 11 April.',
    apply: (law) =>
      edited(law, (measure) => {
        if (measure.kind === 'exemption' && measure.exempts.includes('us-reciprocal')) {
          return { ...measure, from: Math.max(measure.from, EXEMPTIONS) };
        }
        const isCountryRate =
          measure.family === 'us-reciprocal' && measure.from === eastern('2025-04-09 00:01');
        return isCountryRate ? { ...measure, from: COUNTRY_RATES, to: PAUSE } : measure;
      }),
  },
  {
    title: 'Japan',
    words:
      "Japan's lower duty on cars and parts starts on 7 August 2025, not on 16 September; and Japan's floors of 15 % (12.5 % from July 2026) are added in full on top of the ordinary duty, throughout.",
    apply: (law) =>
      edited(law, (measure) => {
        if (measure.kind !== 'additional' || !measure.origins.only.has('JPN')) return measure;
        const isCar = measure.family === 'us-s232-cars' || measure.family === 'us-s232-parts';
        return onTop(isCar ? { ...measure, from: AUGUST } : measure);
      }),
  },
  {
    title: 'metals',
    words:
      'Of steel and aluminium only the derivative products of its two lists pay (none of chapter 72, no unwrought aluminium), with their whole value, 50 % from 3 June 2025; nothing is added in August 2025; until 7 August metals come before cars; the duty on aluminium of 2018 is not taken off. Copper pays on the whole value. From 6 April 2026 its annexes stand.',
    apply: withItsMetals,
  },
  {
    title: 'padding',
    words:
      'The exempt goods of the reciprocal duty are its Annex II list with ten digits, taken literally: an eight-digit line padded with 00 exempts only the commodity that ends in 00. From 14 November 2025 a list with eight digits stands beside it; what was exempted or taken off in between is missing.',
    apply: (law, lists) => {
      const annexII = { exempts: EMERGENCY, to: FOREVER };
      return withMeasures(without(law, [/^us-annex-ii-/, 'us-annex-ii']), [
        exemptionLike(law, 'us-annex-ii', {
          ...annexII,
          id: 'padded',
          products: codesOf([...lists.exempt, ...lists.electronics]),
          from: EXEMPTIONS,
        }),
        exemptionLike(law, 'us-annex-ii', {
          ...annexII,
          id: 'november',
          products: codesOf(lists.exemptNovember),
          from: NOVEMBER,
        }),
      ]);
    },
  },
  {
    title: 'UK cars',
    words:
      'Cars and parts of the United Kingdom pay 25 % until 20 February 2026, and 10 % on top of the ordinary duty after it; by law from 30 June 2025 10 % in all, within the quota.',
    apply: (law, { cars }) =>
      withDuties(
        withDuties(law, ['us-s232-cars-uk'], (measure) => ({
          ...measure,
          products: codesOf(cars.filter((code) => /^870[34]/.test(code))),
        })),
        ['us-s232-cars-uk', 'us-s232-parts-uk'],
        (measure) => ({ ...measure, rate: rateOf('0.10'), from: RULING }),
      ),
  },
  {
    title: 'left out',
    words:
      'It has no heavy vehicles, no chips, no civil aircraft, no US content, no chapter 98 and no informational materials.',
    apply: (law) =>
      without(law, [
        /^us-s232-heavy/,
        'us-s232-buses',
        'us-s232-semiconductors',
        /civil-aircraft/,
        /^us-s232-metals-aircraft/,
        'us-reciprocal-us-content',
        'us-chapter-98',
        'us-informational-materials',
      ]),
  },
  {
    title: 'exempt first',
    words:
      "A code that is exempt from a country's duty is exempt from the duties on cars and metals too: Annex II from 11 April to 3 June 2025, the list of November from 14 November, the section 122 list from 20 February 2026.",
    apply: (law, lists) => {
      const first = (id: string, codes: readonly string[], from: number, to: number) =>
        exemptionLike(law, 'padded', {
          id,
          products: codesOf(codes),
          exempts: OTHERS,
          from,
          to,
        });
      return withMeasures(law, [
        first('padded-first', [...lists.exempt, ...lists.electronics], EXEMPTIONS, METALS_AT_50),
        first('november-first', lists.exemptNovember, NOVEMBER, RULING),
        first('surcharge-first', lists.exemptSurcharge, RULING, FOREVER),
      ]);
    },
  },
  {
    title: '2026',
    words:
      'The emergency duties end on 20 February 2026, not on 24 February; goods taken off the metals lists on 6 April 2026 pay neither the section 122 surcharge nor the duties of July 2026.',
    apply: (law, { removed }) =>
      withMeasures(
        edited(law, (measure) =>
          measure.kind === 'additional' && measure.family === 'us-reciprocal'
            ? { ...measure, to: Math.min(measure.to, RULING) }
            : measure,
        ),
        [
          exemptionLike(law, 'surcharge-first', {
            id: 'removed',
            products: codesOf(removed),
            exempts: ['us-s122', 'us-s301-2026'],
            from: ANNEXES,
            to: FOREVER,
          }),
        ],
      ),
  },
];

function withItsMetals(law: Law, lists: TrackerLists): Law {
  const { steel, aluminium, annexIA, annexIB, annexIII } = lists;
  const products: Readonly<Record<string, Measure['products']>> = {
    'us-s232-steel-25': codesOf(steel),
    'us-s232-steel-50': codesOf(steel),
    'us-s232-steel-uk': codesOf(steel),
    'us-s232-aluminium-25': codesOf(aluminium),
    'us-s232-aluminium-50': codesOf(aluminium),
    'us-s232-aluminium-uk': codesOf(aluminium),
    'us-s232-copper-50': codesOf(lists.copper),
    'us-s232-metals-1a-steel': codesOf(annexIA),
    'us-s232-metals-1a-uk': codesOf(annexIA),
    'us-s232-metals-1b-steel': codesOf(annexIB, annexIA),
    'us-s232-metals-1b-uk': codesOf(annexIB, annexIA),
    'us-s232-metals-3': codesOf(annexIII, [...annexIA, ...annexIB]),
  };
  const doubled = eastern('2025-06-04 00:01');
  const moved = (at: number) => (at === doubled ? METALS_AT_50 : at);
  const metals = edited(law, (measure) => {
    if (!/^us-s232-(steel|aluminium|copper|metals)$/.test(measure.family)) return measure;
    const its = products[measure.id];
    if (its === undefined || measure.kind !== 'additional') return null;
    const { from, to } = measure;
    return onTop(onWholeValue({ ...measure, products: its, from: moved(from), to: moved(to) }));
  });
  // The car duties outrank metals in law; until 7 August 2025 the tracker has it the other way round.
  const listed = [...steel, ...aluminium];
  const parts = dutyOf(metals, 'us-s232-parts').products;
  return withDuties(metals, ['us-s232-parts', 'us-s232-parts-cumulative'], (measure) => ({
    ...measure,
    products: codesOf([...parts.include], listed),
  }));
}
