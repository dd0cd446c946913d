/**
 * Something wrong with what came in, as data: a code, what it is about, and where it stands.
 * The words for it belong to the catalogue of whoever shows it.
 */
export interface DataFault {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}
