import type { DataFault } from '../fault.ts';

/** Largest text accepted, in characters. */
const MAX_CHARACTERS = 50_000_000;

interface Shape {
  readonly file: string;
  readonly rows: number;
  readonly columns: number;
  /** Cells apart by white space, or by commas (an empty cell is zero), or so below a line of names. */
  readonly form?: 'plain' | 'comma' | 'csv';
}

/**
 * Reads a table of numbers (rows on lines, columns apart by white space or commas) into one
 * row-major array. Faults (missing file, wrong shape, not a number) are added to `faults` with
 * their place.
 */
export function readNumberTable(
  text: string | undefined,
  shape: Shape,
  faults: DataFault[],
): Float64Array {
  const { file, rows, columns, form = 'plain' } = shape;
  const headers = form === 'csv' ? 1 : 0;
  const values = new Float64Array(rows * columns);
  if (text === undefined) {
    faults.push({ code: 'missing-file', params: { file }, file });
    return values;
  }
  if (text.length > MAX_CHARACTERS) {
    faults.push({ code: 'file-too-large', params: { file, limit: MAX_CHARACTERS }, file });
    return values;
  }
  const lines = text.split('\n').map((line) => (form === 'plain' ? line.trim() : line.trimEnd()));
  while (lines.at(-1) === '') lines.pop();
  lines.splice(0, headers);
  if (lines.length !== rows) {
    faults.push({
      code: 'wrong-row-count',
      params: { file, expected: rows, got: lines.length },
      file,
    });
    return values;
  }
  for (let r = 0; r < rows; r++) {
    const cells = lines[r].split(form === 'plain' ? /\s+/ : ',');
    if (cells.length !== columns) {
      const params = { file, expected: columns, got: cells.length };
      faults.push({ code: 'wrong-column-count', params, file, line: r + 1 + headers });
      continue;
    }
    for (let c = 0; c < columns; c++) {
      const value = Number(cells[c]);
      if (!Number.isFinite(value)) {
        faults.push({
          code: 'not-a-number',
          params: { value: cells[c] },
          file,
          line: r + 1 + headers,
        });
      }
      values[r * columns + c] = value;
    }
  }
  return values;
}
