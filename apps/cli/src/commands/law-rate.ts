import { nearest } from '@parley/intake';
import {
  type Derivation,
  deriveRate,
  type Facts,
  formatCode,
  formatInstant,
  formatPercent,
  linesBelow,
  nearestCodes,
  normaliseCode,
  type RateForm,
  type Step,
} from '@parley/law';
import { getAlpha3Codes } from 'i18n-iso-countries';
import type { CodedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { type LawArguments, type LawQuery, openLawQuery, reportCoded } from './law-query.ts';

export interface LawRateArguments extends LawArguments {
  readonly code: string;
  readonly origin: string;
  readonly share: readonly string[];
  readonly unitValue: readonly string[];
  readonly quotaFill: readonly string[];
  readonly all: boolean;
}

/** Lines under the code whose duty comes about in the same way. */
interface Group {
  readonly codes: readonly string[];
  readonly derivation: Derivation;
}

/** `parley law rate`: the duty on a product, and why. */
export function lawRateCommand(args: LawRateArguments, context: Context): ExitCode {
  const faults: CodedFault[] = [];
  const query = openLawQuery(args, faults, context);
  if (typeof query === 'number') return query;
  const { law, profile } = query;
  const digits = normaliseCode(args.code);
  if (digits === null) faults.push({ code: 'bad-code', params: { value: args.code } });
  const origins = profile.origins.map(({ code }) => code);
  if (args.origin === args.importer) {
    faults.push({ code: 'own-market', params: { value: args.origin } });
  } else if (!isOrigin(args.origin, origins)) {
    const all = [...origins, ...Object.keys(getAlpha3Codes())];
    const params = { value: args.origin, known: origins, ...nearest(args.origin, all) };
    faults.push({ code: 'no-such-origin', params });
  }
  const shareNames = new Set(law.measures.flatMap(({ content }) => content?.share ?? []));
  const quotas = law.measures.filter((one) => 'rate' in one && one.rate.kind === 'quota');
  const facts: Facts = {
    shares: readFacts(args.share, 'steel-content=0.4', 1, [...shareNames], faults),
    unitValues: readFacts(args.unitValue, 'JPY/kg=120', Number.POSITIVE_INFINITY, null, faults),
    quotaFill: readFacts(
      args.quotaFill,
      'jp-rice=0',
      1,
      quotas.map(({ id }) => id),
      faults,
    ),
  };
  const codes = digits === null ? [] : linesOf(digits, args.importer, query, faults);
  if (faults.length > 0) return reportCoded(faults, context);

  const moment = { at: query.at, known: query.known };
  const groups = grouped(
    codes.map((code) =>
      deriveRate(law, { code, origin: args.origin, importer: args.importer }, moment, facts),
    ),
  );
  if (context.json) context.stdout(`${JSON.stringify(rateJson(groups, query), null, 2)}\n`);
  else context.stdout(rateText(args, groups, query, context));
  return 0;
}

/** Whether goods can be of an origin: one of the trade profile's, or any country of ISO 3166. */
function isOrigin(code: string, profiled: readonly string[]): boolean {
  return profiled.includes(code) || (code.length === 3 && code in getAlpha3Codes());
}

/** Facts written as `name=number`, from 0 to `highest`, of names that some measure asks for. */
function readFacts(
  written: readonly string[],
  example: string,
  highest: number,
  known: readonly string[] | null,
  faults: CodedFault[],
): Record<string, number> {
  return Object.fromEntries(
    written.map((text) => {
      const at = text.lastIndexOf('=');
      const name = text.slice(0, at);
      const value = Number(text.slice(at + 1) || Number.NaN);
      if (at < 1 || !(value >= 0)) {
        faults.push({ code: 'bad-fact', params: { value: text, example } });
      } else if (value > highest) {
        faults.push({ code: 'fact-not-a-share', params: { value: text } });
      } else if (known?.includes(name) === false) {
        faults.push({
          code: 'no-such-fact',
          params: { value: name, known, ...nearest(name, known) },
        });
      }
      return [name, value];
    }),
  );
}

/** The schedule's lines under a code; for an importer without a schedule the code itself. */
function linesOf(
  code: string,
  importer: string,
  { law, profile }: LawQuery,
  faults: CodedFault[],
): readonly string[] {
  if (!law.schedules.has(importer)) return [code];
  const { codes } = profile.lines;
  const below = linesBelow(codes, code).map((line) => codes[line] ?? '');
  if (below.length > 0) return below;
  if (codes.includes(code.slice(0, 8))) return [code];
  const near = nearestCodes(profile, code).map(formatCode);
  faults.push({ code: 'no-such-code', params: { value: formatCode(code), importer, near } });
  return [];
}

function grouped(derivations: readonly Derivation[]): readonly Group[] {
  const groups = new Map<string, { codes: string[]; derivation: Derivation }>();
  for (const derivation of derivations) {
    const steps = derivation.steps.map(({ measure, verdict }) => [measure.id, verdict]);
    const key = JSON.stringify([derivation.base.rate, derivation.total, steps]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { codes: [derivation.good.code], derivation });
    else group.codes.push(derivation.good.code);
  }
  return [...groups.values()];
}

function rateJson(groups: readonly Group[], { zone }: LawQuery): object[] {
  return groups.map(({ codes, derivation: { good, moment, base, steps, total, status } }) => ({
    codes: codes.map(formatCode),
    origin: good.origin,
    importer: good.importer,
    at: formatInstant(moment.at, zone),
    known: Number.isFinite(moment.known) ? formatInstant(moment.known, zone) : null,
    totalPercent: total === null ? null : Number(formatPercent(total)),
    status,
    base: {
      percent: base.rate === null ? null : Number(formatPercent(base.rate)),
      text: base.schedule?.text ?? base.measure?.id ?? null,
      status: base.schedule?.status ?? base.measure?.status ?? null,
      ...(base.schedule?.paid === undefined
        ? {}
        : { paidPercent2024: Number(formatPercent(base.schedule.paid)) }),
    },
    steps: steps.map(({ measure, verdict }) => ({
      measure: measure.id,
      name: measure.name,
      family: measure.family,
      authority: measure.authority,
      citation: measure.citation,
      status: measure.status,
      ...(measure.assumption === undefined ? {} : { assumption: measure.assumption }),
      from: formatInstant(measure.from, zone) || null,
      to: formatInstant(measure.to, zone) || null,
      verdict: verdictJson(verdict, zone),
    })),
  }));
}

function verdictJson(verdict: Step['verdict'], zone: string): object {
  switch (verdict.kind) {
    case 'applied': {
      const { kind, rate, share, shareStatus, adds } = verdict;
      return {
        kind,
        ratePercent: rate === null ? null : Number(formatPercent(rate)),
        share,
        shareStatus,
        addsPercentagePoints: Number(formatPercent(adds)),
      };
    }
    case 'not-yet':
      return { kind: verdict.kind, from: formatInstant(verdict.from, zone) };
    case 'ended':
      return { kind: verdict.kind, to: formatInstant(verdict.to, zone) };
    case 'paused': {
      const { from, to, citation } = verdict.by;
      return {
        kind: verdict.kind,
        from: formatInstant(from, zone),
        to: formatInstant(to, zone),
        by: citation,
      };
    }
    default:
      return verdict;
  }
}

/** Longest description printed. */
const LONGEST = 110;
/** Groups told in full; the rest is only counted. */
const TOLD_GROUPS = 6;

function rateText(
  args: LawRateArguments,
  groups: readonly Group[],
  query: LawQuery,
  context: Context,
): string {
  const { law: words } = context.texts;
  const known = Number.isFinite(query.known)
    ? formatInstant(query.known, query.zone).slice(0, 10)
    : null;
  const at = `${formatInstant(query.at, query.zone)} (${query.zone})`;
  const lines = [
    `${words.rateHeading(args.code, args.origin, args.importer, at)}; ${words.asKnown(known)}`,
  ];
  const sorted = [...groups].sort((a, b) => b.codes.length - a.codes.length);
  for (const group of sorted.slice(0, TOLD_GROUPS)) {
    lines.push('', ...groupText(group, args.all, query, context));
  }
  const left = sorted.slice(TOLD_GROUPS).reduce((sum, { codes }) => sum + codes.length, 0);
  if (left > 0) lines.push('', `… ${words.lines(left)}`);
  return `${lines.join('\n')}\n`;
}

function groupText(
  { codes, derivation }: Group,
  all: boolean,
  { zone, profile }: LawQuery,
  { texts, language }: Context,
): string[] {
  const { law: words } = texts;
  const { base, steps, total, status } = derivation;
  const first = codes[0] ?? '';
  const description = profile.lines.descriptions[profile.lineAt.get(first) ?? -1] ?? '';
  const shown =
    codes.length > 3
      ? `${codes.slice(0, 3).map(formatCode).join(', ')}, …`
      : codes.map(formatCode).join(', ');
  const count = codes.length > 1 ? ` (${words.lines(codes.length)})` : '';
  const percent = total === null ? words.noTotal : `${formatPercent(total)} %`;
  const lines = [
    `${percent}  ${shown}${count}${description === '' ? '' : `  ${shortened(description)}`}`,
  ];
  const visible = steps.filter(
    ({ measure, verdict }) => measure.kind !== 'base' && (all || isTold(verdict)),
  );
  const baseRate = base.rate === null ? words.noBase : `${formatPercent(base.rate)} %`;
  const { paid } = base.schedule ?? {};
  const written =
    paid === undefined
      ? (base.schedule?.text ?? base.measure?.citation.instrument ?? '')
      : words.generalRate(formatPercent(Math.round(paid / 10_000) * 10_000));
  const same = written.replace(/\s/g, '') === baseRate.replace(/\s/g, '');
  lines.push(`├─ ${words.base} ${baseRate}${same || written === '' ? '' : ` (${written})`}`);
  for (const { measure, verdict } of visible) {
    const { instrument, reference } = measure.citation;
    const cited = [instrument, reference].filter((part) => part !== undefined).join('; ');
    lines.push(
      `├─ ${verdictText(verdict, measure, zone, words)}  ${measure.name[language]} [${measure.id}]`,
    );
    lines.push(
      `│    ${cited}${measure.from > 0 ? `; ${words.since(formatInstant(measure.from, zone))}` : ''}`,
    );
    if (
      measure.assumption !== undefined &&
      (verdict.kind === 'applied' || verdict.kind === 'gap')
    ) {
      lines.push(`│    ${words.assumption}: ${measure.assumption}`);
    }
  }
  const parts = [base.rate ?? 0];
  for (const { measure, verdict } of steps) {
    if (measure.kind === 'additional' && verdict.kind === 'applied') parts.push(verdict.adds);
  }
  const sum = total === null ? words.noTotal : `${formatPercent(total)} %`;
  lines.push(
    `└─ ${words.sum}: ${parts.map(formatPercent).join(' + ')} = ${sum}; ${words.statuses[status]}`,
  );
  const baseSteps = steps.filter(({ measure }) => measure.kind === 'base').length;
  const hidden = steps.length - baseSteps - visible.length;
  if (hidden > 0) lines.push(`   ${words.hidden(hidden)}`);
  return lines;
}

/** Whether a step bears on the day: it is in force, and not an exemption that takes nothing out. */
function isTold(verdict: Step['verdict']): boolean {
  if (verdict.kind === 'exempts') return verdict.share > 0;
  return verdict.kind !== 'not-yet' && verdict.kind !== 'ended';
}

/** A description on one line. */
function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}

function verdictText(
  verdict: Step['verdict'],
  measure: Step['measure'],
  zone: string,
  words: Context['texts']['law'],
): string {
  const { verdicts } = words;
  switch (verdict.kind) {
    case 'applied': {
      const rate = verdict.rate === null ? '?' : formatPercent(verdict.rate);
      const form = 'rate' in measure ? formText(measure.rate, words) : '';
      if (verdict.share === 1) return `+ ${rate} %${form}`;
      const status = verdict.shareStatus === 'whole' ? 'given' : verdict.shareStatus;
      const share = words.share(formatPercent(Math.round(verdict.share * 1e8)), status);
      return `+ ${formatPercent(verdict.adds)} % = ${words.ofWhich(rate, share)}${form}`;
    }
    case 'not-yet':
      return verdicts.notYet(formatInstant(verdict.from, zone));
    case 'ended':
      return verdicts.ended(formatInstant(verdict.to, zone));
    case 'paused':
      return verdicts.paused(
        formatInstant(verdict.by.from, zone),
        formatInstant(verdict.by.to, zone),
        verdict.by.citation.instrument,
      );
    case 'superseded':
      return verdicts.superseded(verdict.by);
    case 'displaced':
      return verdicts.displaced(verdict.by);
    case 'exempt':
      return verdicts.exempt(verdict.by);
    case 'exempts':
      return verdicts.exempts(formatPercent(Math.round(verdict.share * 1e8)));
    case 'gap':
      return verdicts.gap;
  }
}

function formText(form: RateForm, words: Context['texts']['law']): string {
  if (form.kind === 'floor') return ` (${words.floor(formatPercent(form.rate))})`;
  if (form.kind === 'cap') return ` (${words.floor(formatPercent(form.ceiling))})`;
  return '';
}
