import type { ProductList } from './raw.ts';

export interface Splits {
  /** Eight-digit lines carried at ten digits → their ten-digit codes, sorted. */
  readonly byLine: ReadonlyMap<string, readonly string[]>;
  /** Ten-digit codes of lists that neither the schedule nor the trade of 2024 knows, with their lists. */
  readonly unknown: ReadonlyMap<string, readonly string[]>;
}

/**
 * Which eight-digit lines some list of products cuts in two. A list cuts a line when it holds some of the line's
 * known ten-digit codes and not all. It holds all when it names the line itself, a heading above it, or the line
 * with `00` appended: that is padding (or the line's only ten-digit code).
 */
export function findSplits(lists: readonly ProductList[], known: ReadonlySet<string>): Splits {
  const codesOf = new Map<string, string[]>();
  for (const code of [...known].sort()) {
    const line = code.slice(0, 8);
    codesOf.set(line, [...(codesOf.get(line) ?? []), code]);
  }
  const byLine = new Map<string, readonly string[]>();
  const unknown = new Map<string, string[]>();
  for (const { name, codes } of lists) {
    for (const code of codes) {
      if (code.length !== 10 || holdsLine(codes, code.slice(0, 8))) continue;
      if (!known.has(code)) unknown.set(code, [...(unknown.get(code) ?? []), name]);
      const ofLine = codesOf.get(code.slice(0, 8)) ?? [];
      const listed = ofLine.filter((other) => codes.has(other)).length;
      if (listed > 0 && listed < ofLine.length) byLine.set(code.slice(0, 8), ofLine);
    }
  }
  return { byLine, unknown };
}

function holdsLine(codes: ReadonlySet<string>, line: string): boolean {
  return [line, line.slice(0, 6), line.slice(0, 4), `${line}00`].some((code) => codes.has(code));
}
