/**
 * Products by tariff code at mixed depth. A code stands for everything below it; where an
 * included and an excluded code both fit, the longer one decides, and on a tie exclusion does.
 */
export interface ProductScope {
  readonly all: boolean;
  /** Digits only, 2 to 10 of them. */
  readonly include: ReadonlySet<string>;
  readonly exclude: ReadonlySet<string>;
}

export const ALL_PRODUCTS: ProductScope = { all: true, include: new Set(), exclude: new Set() };

/** A code as digits: `8703.23.01` and `87032301` alike. Null where it is no code. */
export function normaliseCode(text: string): string | null {
  const digits = text.trim().replaceAll('.', '').replaceAll(' ', '');
  return /^\d{2}(\d{2}(\d{2}(\d{2}(\d{2})?)?)?)?$/.test(digits) ? digits : null;
}

/** `87032301` as `8703.23.01`. */
export function formatCode(digits: string): string {
  const pairs = digits.slice(4).match(/\d{2}/g) ?? [];
  return [digits.slice(0, 4), ...pairs].join('.');
}

/** A code with all the codes above it, longest first: what a scope is asked about. */
export function codesAbove(code: string): readonly string[] {
  const codes: string[] = [];
  for (let length = code.length; length >= 2; length -= 2) codes.push(code.slice(0, length));
  return codes;
}

/** Length of the first of `above` that is in `codes`; 0 where none is. */
function longestIn(above: readonly string[], codes: ReadonlySet<string>): number {
  if (codes.size === 0) return 0;
  for (const code of above) if (codes.has(code)) return code.length;
  return 0;
}

/** Whether a product (digits) is in a scope. */
export function inScope(code: string, scope: ProductScope): boolean {
  return isAmong(codesAbove(code), scope);
}

/** As {@link inScope}, for a product whose codes above are at hand. */
export function isAmong(above: readonly string[], scope: ProductScope): boolean {
  const included = scope.all ? 1 : longestIn(above, scope.include);
  return included > 0 && included > longestIn(above, scope.exclude);
}

/** Whether two scopes can hold one product. */
export function scopesOverlap(a: ProductScope, b: ProductScope): boolean {
  if (a.all && b.all) return true;
  const [listed, other] = a.all ? [b, a] : [a, b];
  for (const code of listed.include) if (inScope(code, listed) && inScope(code, other)) return true;
  if (!other.all) {
    for (const code of other.include)
      if (inScope(code, other) && inScope(code, listed)) return true;
  }
  return false;
}

/** Positions of the lines that are a code or stand below it; codes are in ascending order. */
export function linesBelow(codes: readonly string[], code: string): readonly number[] {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((codes[middle] ?? '') < code) low = middle + 1;
    else high = middle;
  }
  const below: number[] = [];
  for (let line = low; codes[line]?.startsWith(code) === true; line++) below.push(line);
  return below;
}
