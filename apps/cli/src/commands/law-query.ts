import { type HeldLaw, holdLaw, type ImporterTrade } from '@parley/analysis';
import { LAW_HELD } from '@parley/casebook';
import { nearest } from '@parley/intake';
import { FOREVER, type Instant, type Law, lawFaults, noonOf, type TradeProfile } from '@parley/law';
import { openLaw } from '../adapters/open-law.ts';
import { type CodedFault, inWords, reportFaults } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';

export interface LawArguments {
  readonly case: string;
  readonly importer: string;
  readonly at?: string;
  readonly known?: string;
}

export interface LawQuery {
  readonly law: Law;
  readonly profile: TradeProfile;
  readonly trade: ImporterTrade;
  /** Identity of law and trade. */
  readonly version: string;
  readonly zone: string;
  readonly at: Instant;
  readonly known: Instant;
}

/**
 * Opens the law and reads the days of a question, collecting what is wrong with either in
 * `faults`. Null where the law itself could not be opened; its faults are reported then.
 */
export function openLawQuery(
  args: LawArguments,
  faults: CodedFault[],
  context: Context,
): LawQuery | ExitCode {
  const opened = openLaw(args.case, context);
  if (opened.kind === 'faulty') {
    reportFaults(opened.faults, context);
    return opened.faults.every(({ code }) => code in lawFaults) ? 1 : 2;
  }
  const { law, trade, version } = opened;
  const { profile } = trade;
  const importers = [...law.zones.keys()];
  const zone = law.zones.get(args.importer);
  if (zone === undefined) {
    const params = { value: args.importer, known: importers, ...nearest(args.importer, importers) };
    faults.push({ code: 'no-such-importer', params });
  }
  const at = dayOf(args.at ?? '', zone ?? 'UTC', faults);
  const known = args.known === undefined ? FOREVER : dayOf(args.known, zone ?? 'UTC', faults, true);
  return { law, profile, trade, version, zone: zone ?? 'UTC', at, known };
}

/** The law weighed by its importer's trade; null where none is held for the importer asked about. */
export function weighQuery(
  { law, trade, version }: LawQuery,
  importer: string,
  faults: CodedFault[],
): HeldLaw | null {
  if (importer === trade.importer) return holdLaw(law, trade, version);
  if (law.zones.has(importer)) {
    faults.push({ code: 'no-trade-held', params: { value: importer, known: [trade.importer] } });
  }
  return null;
}

/** Noon of a day, or a moment; knowledge is that of the end of the day. */
export function dayOf(text: string, zone: string, faults: CodedFault[], wholeDay = false): Instant {
  const instant = noonOf(text, zone);
  if (instant === null) {
    faults.push({ code: 'bad-date', params: { value: text } });
    return Number.NaN;
  }
  const day = text.slice(0, 10);
  if (!wholeDay && (day < LAW_HELD.from || day > LAW_HELD.to)) {
    faults.push({ code: 'date-out-of-reach', params: { value: text, ...LAW_HELD } });
  }
  return wholeDay && text.length === 10 ? instant + 12 * 3_600_000 - 1 : instant;
}

/** Faults that say what is not held, rather than that the call is wrong. */
const NOT_HELD: readonly string[] = [
  'no-such-code',
  'no-such-origin',
  'no-such-importer',
  'date-out-of-reach',
  'no-trade-held',
];

/** Reports all faults: 1 where the question is well put but nothing is held for it, else 2. */
export function reportCoded(faults: readonly CodedFault[], context: Context): ExitCode {
  reportFaults(
    faults.map((fault) => inWords(fault, context)),
    context,
  );
  return faults.every(({ code }) => NOT_HELD.includes(code)) ? 1 : 2;
}
