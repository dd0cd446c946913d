import Papa from 'papaparse';

/** Rows as CSV with a header and a newline at the end. */
export function csv(fields: string[], data: readonly (readonly (string | number)[])[]): string {
  return `${Papa.unparse({ fields, data: data.map((row) => [...row]) }, { newline: '\n' })}\n`;
}

/** A number with so many significant digits, without exponent or trailing zeros. */
export function digits(value: number, count: number): number {
  return Number(value.toPrecision(count));
}

/** A number with so many decimals, for tables that people read. */
export function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text;
}
