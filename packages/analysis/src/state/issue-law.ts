import { type Case, type Issue, knownOn } from '@parley/casebook';
import { type Bilingual, type Citation, deriveRate, type Verdict, WHOLE } from '@parley/law';
import { originsOfParty } from '../deals/origins.ts';
import { dayIn, type HeldLaw, knowledgeOf } from '../held-law.ts';

/** How the duty on one line comes about. Rates are shares. */
export interface LineLaw {
  readonly code: string;
  readonly description: string;
  readonly origin: string;
  /** Customs value in the profile's year, USD. */
  readonly imports: number;
  /** Null where a specific duty cannot be converted or no rate is held. */
  readonly base: number | null;
  readonly total: number | null;
  readonly status: 'complete' | 'assumed' | 'absent';
  readonly steps: readonly {
    readonly measure: string;
    readonly name: Bilingual;
    readonly citation: Citation;
    readonly verdict: Verdict['kind'];
    /** What it adds; 0 where it does not apply. */
    readonly adds: number;
    readonly assumption: string | null;
  }[];
}

/** Lines told of an issue: those with most trade. */
const LINES = 3;

/**
 * The law behind a tariff issue on a day: the duty on the lines with most trade among those on which its measures
 * fall, with every measure considered and what became of it. Empty where the importer's law is not held.
 */
export function issueLaw(
  file: Case,
  laws: readonly HeldLaw[],
  issue: Issue,
  { at, known }: { readonly at: string; readonly known: string },
): readonly LineLaw[] {
  const { lever } = issue;
  if (lever.kind !== 'tariff') return [];
  const of = knownOn(file, known);
  const region = (code: string) => of.parties.find((party) => party.code === code)?.region ?? code;
  const held = laws.find(({ importer }) => importer === region(lever.importer));
  if (held === undefined) return [];
  const { compiled, profile } = held.weighed;
  const { law } = compiled;
  const moment = { at: dayIn(at, held.zone), known: knowledgeOf(known, held.zone) };
  const families = new Set(lever.families ?? []);
  const inFamily = law.measures.filter(
    ({ family, importer }) => families.has(family) && importer === held.importer,
  );
  const masks = inFamily.flatMap((measure) => compiled.masks.get(measure) ?? []);
  const sectors = new Set(lever.sectors === 'goods' ? [] : lever.sectors);
  const concerns = (line: number) => {
    const code = profile.lines.codes[line] ?? '';
    if (lever.codes !== undefined && !lever.codes.some((each) => code.startsWith(each)))
      return false;
    if (masks.length > 0) return masks.some((mask) => mask[line] === 1);
    return sectors.size === 0 || sectors.has(profile.lines.sectors[line] ?? '');
  };
  return originsOfParty(of, lever.exporter, profile)
    .flatMap((at) => {
      const trade = profile.trade[at];
      const origin = profile.origins[at]?.code ?? '';
      if (trade === undefined) return [];
      return [...trade.lines].flatMap((line, k) =>
        concerns(line) ? [{ origin, line, imports: trade.valueUsd[k] ?? 0 }] : [],
      );
    })
    .sort((a, b) => b.imports - a.imports)
    .slice(0, LINES)
    .map(({ origin, line, imports }): LineLaw => {
      const code = profile.lines.codes[line] ?? '';
      const { base, steps, total, status } = deriveRate(
        law,
        { code, origin, importer: held.importer },
        moment,
      );
      const share = (rate: number | null) => (rate === null ? null : rate / WHOLE);
      return {
        ...{ code, origin, imports, status },
        description: profile.lines.descriptions[line] ?? '',
        base: share(base.rate),
        total: share(total),
        steps: steps.map(({ measure: { id, name, citation, assumption }, verdict }) => ({
          ...{ measure: id, name, citation, verdict: verdict.kind },
          adds: verdict.kind === 'applied' ? verdict.adds / WHOLE : 0,
          assumption: assumption ?? null,
        })),
      };
    });
}
