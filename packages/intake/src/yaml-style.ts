import { Document, isCollection, isScalar } from 'yaml';

/** Columns kept free for the key before a value. */
const KEY = 12;

/**
 * Plain data as lines of YAML, as a person would write a record: maps and lists of words on one line where they
 * fit, long texts folded, all else one key or entry a line.
 *
 * @param columns width to stay within, where words allow
 * @param open whether a map is written over several lines even if it would fit on one
 */
export function inBlock(value: unknown, columns: number, open = false): string[] {
  if (isPlainList(value) && value.length > 0) {
    const short = inOneLine(value);
    if (!value.some(isContainer) && short.length + KEY <= columns) return [short];
    return value.flatMap((item) => {
      const [first = '', ...rest] = inBlock(item, columns - 2);
      return [`- ${first}`, ...rest.map((line) => line && `  ${line}`)];
    });
  }
  if (!isContainer(value) || isPlainList(value)) return scalarLines(value, columns);
  const short = inOneLine(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  if (entries.length === 0 || (!open && short.length + KEY <= columns)) return [short];
  return entries.flatMap(([key, inner]) => {
    const lines = inBlock(inner, columns - 2);
    const [first = ''] = lines;
    const opens = isContainer(inner) && !/^[[{]/.test(first);
    return opens
      ? [`${scalarIn(key)}:`, ...lines.map((line) => line && `  ${line}`)]
      : [`${scalarIn(key)}: ${first}`, ...lines.slice(1)];
  });
}

/** Plain data on one line: `{ en: Cars, ja: 自動車 }`, `[a, b]`. */
export function inOneLine(value: unknown): string {
  if (isPlainList(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (!isContainer(value)) return scalarIn(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, inner]) => `${scalarIn(key)}: ${inOneLine(inner)}`).join(', ')} }`;
}

function isPlainList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A scalar on one line, quoted where brackets around it or its own characters ask for it. */
function scalarIn(value: unknown): string {
  const document = new Document([value], { schema: 'core' });
  if (isCollection(document.contents)) document.contents.flow = true;
  const text = document.toString({ lineWidth: 0 }).trimEnd();
  return text.includes('\n') ? JSON.stringify(value) : text.slice(1, -1).trim();
}

/** A scalar behind a key; a long text is folded, its lines indented below. */
function scalarLines(value: unknown, columns: number): string[] {
  const document = new Document({ k: value }, { schema: 'core' });
  const scalar = document.get('k', true);
  if (isScalar(scalar) && isLong(value, columns)) scalar.type = 'BLOCK_FOLDED';
  const lines = document.toString({ lineWidth: columns }).replace(/\n$/, '').split('\n');
  return lines.map((line, k) => (k === 0 ? line.slice('k: '.length) : line));
}

function isLong(value: unknown, columns: number): boolean {
  return typeof value === 'string' && value.length + KEY > columns && value.includes(' ');
}
