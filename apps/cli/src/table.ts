import stringWidth from 'string-width';

/** Columns of text, the first (or first few) to the left and the others to the right, two spaces apart. */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  left = 1,
): string {
  const lines = [header, ...rows];
  const widths = header.map((_, column) =>
    Math.max(...lines.map((line) => stringWidth(line[column] ?? ''))),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const padding = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
          return column < left ? cell + padding : padding + cell;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
