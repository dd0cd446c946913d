/**
 * Shares of value by product, and by origin where it matters: metal content, foreign content, goods
 * that claim a preference. Looked up by the longest code that is a prefix of the product's.
 */
export interface ShareTable {
  readonly name: string;
  /** `code` or `code|origin` to a share. */
  readonly entries: ReadonlyMap<string, number>;
  readonly byOrigin: boolean;
  /** Origins that the table has a share for; none where it is not by origin. */
  readonly origins: ReadonlySet<string>;
}

/** The share of a product of an origin, or null where the table has none. */
export function shareOf(table: ShareTable, code: string, origin: string): number | null {
  for (let length = code.length; length >= 2; length -= 2) {
    const prefix = code.slice(0, length);
    const found = table.entries.get(table.byOrigin ? `${prefix}|${origin}` : prefix);
    if (found !== undefined) return found;
  }
  return null;
}
