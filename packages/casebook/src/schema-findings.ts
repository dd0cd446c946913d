import * as z from 'zod';
import type { Finding, Path } from './fault.ts';
import { nearest } from './near.ts';
import { caseSchema } from './schema.ts';

type Issue = z.core.$ZodIssue;

/** What the patterns of the schema stand for, with an example of each. */
const FORMATS: Readonly<Record<string, { expected: string; example: string }>> = {
  id: { expected: 'an id (lower-case letters, digits, hyphens)', example: 'us-car-duty' },
  code: { expected: 'a code (letters and digits)', example: '"29"' },
  language: { expected: 'a language code of two letters', example: 'en' },
  url: { expected: 'a web address', example: 'https://www.whitehouse.gov/presidential-actions/' },
};

const EXAMPLES: Readonly<Record<string, string>> = {
  string: 'text; put digits in quotes',
  number: 'a plain decimal such as 0.25',
  array: 'a list: [a, b] or lines that begin with "-"',
  object: 'keys with values, indented below',
};

/**
 * Everything in `value` that the definition of a case does not allow; empty if it is a case.
 */
export function schemaFindings(value: unknown): Finding[] {
  const result = caseSchema.safeParse(value);
  return result.success ? [] : result.error.issues.flatMap((issue) => fromIssue(issue, value));
}

function fromIssue(issue: Issue, root: unknown): Finding[] {
  const path = issue.path as Path;
  const raw = valueAt(root, path);
  const found = shown(raw);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'key-unknown',
      path: [...path, key],
      atKey: true,
      details: { found: key, ...nearest(key, keysAt(path)) },
    }));
  if (raw === undefined && path.length > 0)
    return [
      { code: 'key-missing', path, details: { key: String(path.at(-1)), expected: expectedBy(issue) } },
    ];
  if (typeof raw === 'number' && !Number.isFinite(raw))
    return [{ code: 'number-not-finite', path, details: { found } }];
  switch (issue.code) {
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const near = typeof raw === 'string' ? nearest(raw, allowed) : {};
      return [{ code: 'value-not-allowed', path, details: { found, allowed: allowed.join(', '), ...near } }];
    }
    case 'invalid_format': {
      if (issue.format === 'date') return [{ code: 'date-invalid', path, details: { found } }];
      const format = FORMATS[issue.format === 'regex' ? issue.message : issue.format];
      return [{ code: 'text-malformed', path, details: { found, expected: issue.format, ...format } }];
    }
    case 'too_small':
    case 'too_big': {
      if (issue.origin === 'number')
        return [{ code: 'number-out-of-range', path, details: { found, ...rangeAt(path) } }];
      const least = issue.code === 'too_small';
      return [
        {
          code: 'length-wrong',
          path,
          details: {
            bound: least ? '≥' : '≤',
            limit: String(least ? issue.minimum : issue.maximum),
          },
        },
      ];
    }
    default: {
      const expected = expectedBy(issue);
      const example = EXAMPLES[expected] ?? EXAMPLES.number ?? '';
      return [{ code: 'type-wrong', path, details: { expected, found, example } }];
    }
  }
}

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_type') return issue.expected;
  return issue.code === 'invalid_value' ? issue.values.map(String).join(', ') : 'number';
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    root,
  );
}

/** A value as a person would recognise it in the file, at most 60 characters. */
function shown(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text || '""';
}

/** The part of the definition that governs `path`. */
function definitionAt(path: Path): z.ZodType {
  return path.reduce<z.ZodType>((schema, step) => {
    if (schema instanceof z.ZodObject) return unwrapped(schema.shape[step]);
    return schema instanceof z.ZodArray ? unwrapped(schema.element as z.ZodType) : schema;
  }, caseSchema);
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return unwrapped(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodPipe ? unwrapped(schema.out as z.ZodType) : schema;
}

function keysAt(path: Path): string[] {
  const schema = definitionAt(path);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function rangeAt(path: Path): { low: string; high: string } {
  const schema = definitionAt(path);
  const [low, high] = schema instanceof z.ZodNumber ? [schema.minValue, schema.maxValue] : [null, null];
  return { low: String(low), high: String(high) };
}
