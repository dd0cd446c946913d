import type { DataFault } from '../fault.ts';
import type { PolicyChange, PurchaseForm } from '../policy.ts';
import { codeOf, numberOf, type PolicyCodes, type PolicyLine, readFlow } from './policy-line.ts';

/** USD bn a year; more is taken for millions written where billions belong. */
const MOST_USD_BN = 10_000;
const HIGHEST_SUBSTITUTION = 50;
/** Shares of products that add up to this are still the whole flow. */
const WHOLE = 1 + 1e-9;

const FORMS: Readonly<Record<string, PurchaseForm>> = {
  purchase: 'total',
  purchase_added: 'added',
};

/** What a line about a purchase may say beside its importer, exporter and sector. */
export const PURCHASE_FIELDS = Object.keys(FORMS);
/** What may stand beside one of them. */
export const PURCHASE_QUALIFIERS = ['product_share', 'substitution'] as const;

/**
 * A reader of lines that name one flow and `purchase`, the value that the importer promises to buy
 * a year, or `purchase_added`, what it buys beyond the baseline; USD bn, before duty. With
 * `product_share` it is a product that makes up this share of the flow, and `substitution` the
 * elasticity between the flow's products. It remembers lines, since products of one flow are parts
 * of it.
 */
export function createPurchaseReader(
  codes: PolicyCodes,
  faults: DataFault[],
): (line: PolicyLine) => PolicyChange | null {
  const flows = new Map<string, { whole: number; readonly substitution: number | null }>();
  return (line) => {
    const before = faults.length;
    const { importer, exporter, sector } = readFlow(line, codes, faults);
    for (const [field, code] of Object.entries({ importer, exporter, sector })) {
      if (code !== '*') continue;
      faults.push({ code: 'single-flow-needed', params: { column: field }, ...line.at(field) });
    }
    const given = PURCHASE_FIELDS.filter((field) => isGiven(line, field));
    const [field] = given;
    if (field === undefined || given.length > 1) {
      const params = { known: PURCHASE_FIELDS, got: given };
      faults.push({ code: 'one-value-a-line', params, ...line.at(given[1] ?? 'sector') });
      return null;
    }
    const usdBn = numberWithin(line, field, MOST_USD_BN, faults);
    const share = isGiven(line, 'product_share')
      ? numberWithin(line, 'product_share', 1, faults)
      : null;
    const substitution = isGiven(line, 'substitution')
      ? numberWithin(line, 'substitution', HIGHEST_SUBSTITUTION, faults)
      : null;
    if (faults.length > before) return null;
    if (!isTraded(codes, importer, exporter, sector)) {
      const params = { importer, exporter, sector };
      faults.push({ code: 'nothing-traded', params, ...line.at('sector') });
    }
    const flow = `${importer} ${exporter} ${sector}`;
    const known = flows.get(flow) ?? { whole: 0, substitution };
    known.whole += share ?? 1;
    flows.set(flow, known);
    if (known.whole > WHOLE) {
      const at = line.at(share === null ? 'sector' : 'product_share');
      const value = Number(known.whole.toPrecision(12));
      faults.push({ code: 'products-exceed-flow', params: { value }, ...at });
    } else if (known.substitution !== substitution) {
      faults.push({ code: 'substitution-differs', params: {}, ...line.at('substitution') });
    }
    if (faults.length > before) return null;
    return {
      ...{ kind: 'purchase', importer, exporter, sector, form: FORMS[field], usdBn },
      ...(share === null ? {} : { share }),
      ...(substitution === null ? {} : { substitution }),
    };
  };
}

/** Checks a line that says that `from` pays `usd_bn` a year into `to`. */
export function readInvestmentLine(
  line: PolicyLine,
  codes: PolicyCodes,
  faults: DataFault[],
): PolicyChange | null {
  return investment(line, codes, faults, { from: 'from', to: 'to', usdBn: 'usd_bn' });
}

/** The same as a line of CSV: the exporter's investors pay `investment` into the importer. */
export function readInvestmentRow(
  line: PolicyLine,
  codes: PolicyCodes,
  faults: DataFault[],
): PolicyChange | null {
  const fields = { from: 'exporter', to: 'importer', usdBn: 'investment' };
  if ((line.fields.sector ?? '') !== '*') {
    const params = { value: line.fields.sector ?? '', known: ['*'] };
    faults.push({ code: 'unknown-sector', params, ...line.at('sector') });
  }
  return investment(line, codes, faults, fields);
}

function investment(
  line: PolicyLine,
  codes: PolicyCodes,
  faults: DataFault[],
  fields: { readonly from: string; readonly to: string; readonly usdBn: string },
): PolicyChange | null {
  const before = faults.length;
  const from = codeOf(line, fields.from, 'unknown-region', codes.regions, faults);
  const to = codeOf(line, fields.to, 'unknown-region', codes.regions, faults);
  for (const [field, code] of [
    [fields.from, from],
    [fields.to, to],
  ] as const) {
    if (code !== '*') continue;
    faults.push({ code: 'single-flow-needed', params: { column: field }, ...line.at(field) });
  }
  if (from === to && from !== '' && from !== '*') {
    faults.push({ code: 'own-market', params: { value: from }, ...line.at(fields.to) });
  }
  const usdBn = numberWithin(line, fields.usdBn, MOST_USD_BN, faults);
  return faults.length > before ? null : { kind: 'investment', from, to, usdBn };
}

function isGiven(line: PolicyLine, field: string): boolean {
  return (line.fields[field] ?? '') !== '';
}

function isTraded(
  { regions, sectors, flows }: PolicyCodes,
  importer: string,
  exporter: string,
  sector: string,
): boolean {
  if (flows === undefined) return true;
  const at = (code: string, items: readonly { readonly code: string }[]) =>
    items.findIndex((item) => item.code === code);
  const N = regions.length;
  return flows[(at(sector, sectors) * N + at(importer, regions)) * N + at(exporter, regions)] > 0;
}

/** A number above 0 and up to `most`. */
function numberWithin(line: PolicyLine, field: string, most: number, faults: DataFault[]): number {
  const value = numberOf(line, field, faults);
  if (value <= 0 || value > most) {
    const params = { value, column: field, limit: most };
    faults.push({ code: 'number-out-of-range', params, ...line.at(field) });
  }
  return value;
}
