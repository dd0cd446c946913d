import * as z from 'zod';
import type { Finding, Path } from './fault.ts';
import { term } from './fault-text.ts';
import { namesKnown } from './near.ts';
import { caseSchema } from './schema.ts';

type Issue = z.core.$ZodIssue;

/** Forms of text that the schema asks for, with an example of each. */
const FORM_EXAMPLES = {
  id: 'us-car-duty',
  code: '"29"',
  language: 'en',
  rate: '0.25',
  url: 'https://www.whitehouse.gov/presidential-actions/',
} as const;
type Form = keyof typeof FORM_EXAMPLES;

const SHAPES = ['object', 'array', 'string', 'number'] as const;
type Shape = (typeof SHAPES)[number];

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
      details: { found: key, ...namesKnown(key, keysAt(path)) },
    }));
  if (raw === undefined && path.length > 0)
    return [
      {
        code: 'key-missing',
        path,
        details: { key: String(path.at(-1)), expected: expectedBy(issue) },
      },
    ];
  if (typeof raw === 'number' && !Number.isFinite(raw))
    return [{ code: 'number-not-finite', path, details: { found } }];
  switch (issue.code) {
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const near = typeof raw === 'string' ? namesKnown(raw, allowed) : {};
      return [
        {
          code: 'value-not-allowed',
          path,
          details: { found, allowed: allowed.join(', '), ...near },
        },
      ];
    }
    case 'invalid_format': {
      if (issue.format === 'date') return [{ code: 'date-invalid', path, details: { found } }];
      const form = (issue.format === 'regex' ? issue.message : issue.format) as Form;
      const details = { found, expected: term(form), example: FORM_EXAMPLES[form] };
      return [{ code: 'text-malformed', path, details }];
    }
    case 'too_small':
    case 'too_big': {
      if (issue.origin === 'number')
        return [{ code: 'number-out-of-range', path, details: { found, ...rangeAt(path) } }];
      const [bound, limit] =
        issue.code === 'too_small' ? [term('least'), issue.minimum] : [term('most'), issue.maximum];
      return [{ code: 'length-wrong', path, details: { bound, limit: String(limit) } }];
    }
    default: {
      const shape = shapeWanted(issue);
      const details = {
        expected: term(shape),
        found: typeof raw === 'string' ? JSON.stringify(found) : found,
        example: term(`${shape}_example`),
      };
      return [{ code: 'type-wrong', path, details }];
    }
  }
}

function expectedBy(issue: Issue): string {
  return issue.code === 'invalid_value'
    ? issue.values.map(String).join(', ')
    : term(shapeWanted(issue));
}

/** A union stands for a rate, a number that may be written in quotes. */
function shapeWanted(issue: Issue): Shape {
  const wanted = issue.code === 'invalid_type' ? issue.expected : 'number';
  return SHAPES.find((shape) => shape === wanted) ?? 'number';
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    root,
  );
}

/** A value as a person would recognise it in the file, at most 60 characters. */
function shown(value: unknown): string {
  if (value === null) return term('nothing');
  if (Array.isArray(value)) return term('array');
  if (typeof value === 'object') return term('object');
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
  const [low, high] =
    schema instanceof z.ZodNumber ? [schema.minValue, schema.maxValue] : [null, null];
  return { low: String(low), high: String(high) };
}
