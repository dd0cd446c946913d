import {
  changesBetween,
  compileLaw,
  deriveRate,
  FOREVER,
  instantIn,
  noonOf,
  turnsBetween,
  weighLaw,
} from '@parley/law';
import { embeddedLaw } from '../scripts/embedded.ts';
import { type Timing, timed } from './timing.ts';

const ZONE = 'America/New_York';

export interface LawBenchmark {
  readonly measures: number;
  readonly lines: number;
  readonly origins: number;
  readonly changeDays: number;
  /** Every line and origin on every change day of 2025 and 2026, rates and weighing included. */
  readonly allDays: Timing;
  /** One derivation with all its steps. */
  readonly lookup: Timing;
  /** Reading profile and measures from text. */
  readonly load: Timing;
}

/** Lookups timed together: one is too short for the clock. */
const BATCH = 200;

function perLookup({ median, tenth, ninetieth, processor, runs }: Timing): Timing {
  const [a, b, c, d] = [median, tenth, ninetieth, processor].map((each) => each / BATCH);
  return { median: a ?? 0, tenth: b ?? 0, ninetieth: c ?? 0, processor: d ?? 0, runs };
}

export function benchmarkLaw(): LawBenchmark {
  const { law, profile } = embeddedLaw();
  const day = (text: string) => instantIn(text, ZONE) ?? Number.NaN;
  const from = day('2025-01-01');
  const to = day('2027-01-01');
  const moments = [...turnsBetween(law, 'USA', from, to, FOREVER).keys()];
  const at = noonOf('2025-05-01', ZONE) ?? Number.NaN;
  const good = { code: '87032301', origin: 'JPN', importer: 'USA' };
  return {
    measures: law.measures.length,
    lines: profile.lines.codes.length,
    origins: profile.origins.length,
    changeDays: moments.length,
    allDays: timed(
      () => {
        const compiled = compileLaw(law, 'USA', profile.lines.codes);
        changesBetween(weighLaw(compiled, profile, day('2024-07-01')), from, to, FOREVER);
      },
      1,
      5,
    ),
    lookup: perLookup(
      timed(() => {
        for (let k = 0; k < BATCH; k++) deriveRate(law, good, { at, known: FOREVER });
      }),
    ),
    load: timed(() => embeddedLaw(), 2, 5),
  };
}
