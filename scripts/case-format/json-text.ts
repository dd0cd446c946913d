const COLUMNS = 100;

/** JSON as the formatter of the repository writes it: lists of words on one line where they fit. */
export function jsonText(value: unknown): string {
  return `${written(value, '', 0)}\n`;
}

/** @param lead characters before the value on its line, beside the margin */
function written(value: unknown, margin: string, lead: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${margin}  `;
  if (Array.isArray(value)) {
    const flat = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    const isFlat = value.every((item) => typeof item !== 'object' || item === null);
    if (isFlat && margin.length + lead + flat.length < COLUMNS) return flat;
    return `[\n${value.map((item) => inner + written(item, inner, 0)).join(',\n')}\n${margin}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, item]) => {
    const name = `${JSON.stringify(key)}: `;
    return `${inner}${name}${written(item, inner, name.length)}`;
  });
  return `{\n${lines.join(',\n')}\n${margin}}`;
}
