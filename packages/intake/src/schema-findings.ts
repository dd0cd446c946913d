import * as z from 'zod';
import { between, bound } from './bound.ts';
import type { Finding, Path } from './fault.ts';
import { type Forms, NOTHING, SHAPES } from './form.ts';
import type { Bilingual } from './language.ts';
import { namesKnown } from './near.ts';
import { definitionAt, keysAt, valueAt } from './schema-definition.ts';

type Issue = z.core.$ZodIssue;

/** Things that are told to be wrong at most; who mends them will ask again. */
const MAX_ISSUES = 2000;

/** What a schema can find wrong. */
export type SchemaFaultCode =
  | 'key-unknown'
  | 'key-missing'
  | 'type-wrong'
  | 'value-not-allowed'
  | 'text-malformed'
  | 'length-wrong'
  | 'date-invalid'
  | 'number-not-finite'
  | 'number-out-of-range';
type SchemaFinding = Finding<SchemaFaultCode>;

/**
 * Everything in `value` that `schema` does not allow; empty if it allows it.
 *
 * @param forms words for the forms of text that the schema asks for
 * @throws if the schema asks for a form that has no words
 * @example
 * const schema = z.strictObject({ id: z.string().regex(/^[a-z-]+$/, { error: 'id' }) });
 * const forms = { id: { name: { en: 'an id', ja: 'ID' }, example: 'us-car-duty' } };
 * schemaFindings(schema, { id: 'No!' }, forms); // text-malformed at ['id']
 */
export function schemaFindings(
  schema: z.ZodType,
  value: unknown,
  forms: Forms = {},
): SchemaFinding[] {
  const checked = checkSchema(schema, value, forms);
  return checked.kind === 'valid' ? [] : checked.findings;
}

/** What `schema` makes of a value, or everything in it that it does not allow; see `schemaFindings`. */
export function checkSchema<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  forms: Forms = {},
):
  | { readonly kind: 'valid'; readonly data: z.output<Schema> }
  | { readonly kind: 'invalid'; readonly findings: SchemaFinding[] } {
  const result = schema.safeParse(value);
  if (result.success) return { kind: 'valid', data: result.data };
  const context: Context = { schema, root: value, forms };
  const findings = result.error.issues.slice(0, MAX_ISSUES).flatMap((issue) => {
    const path = issue.path as Path;
    return fromIssue(issue, path, valueAt(value, path), context);
  });
  return { kind: 'invalid', findings };
}

interface Context {
  readonly schema: z.ZodType;
  readonly root: unknown;
  readonly forms: Forms;
}

/** @param raw the value that the issue is about, at `path` of the data, or a key that stands there */
function fromIssue(issue: Issue, path: Path, raw: unknown, context: Context): SchemaFinding[] {
  const found = shown(raw);
  const one = (code: SchemaFaultCode, details: Finding['details']) => [{ code, path, details }];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(context.schema, path, context.root);
    return issue.keys.slice(0, MAX_ISSUES).map((key) => ({
      code: 'key-unknown',
      path: [...path, key],
      atKey: true,
      details: { found: shown(key), ...namesKnown(key, known) },
    }));
  }
  if (raw === undefined && path.length > 0)
    return one('key-missing', { key: String(path.at(-1)), expected: expectedBy(issue) });
  if (typeof raw === 'number' && !Number.isFinite(raw)) return one('number-not-finite', { found });
  switch (issue.code) {
    case 'invalid_key':
      return issue.issues
        .flatMap((inner) => fromIssue(inner, path, path.at(-1), context))
        .map((finding) => ({ ...finding, atKey: true }));
    case 'invalid_format':
      if (issue.format === 'date') return one('date-invalid', { found });
      return one('text-malformed', {
        found,
        ...formNamed(issue.format === 'regex' ? issue.message : issue.format, context.forms),
      });
    case 'custom':
      return one('text-malformed', { found, ...formNamed(issue.message, context.forms) });
    case 'not_multiple_of': {
      const { divisor } = issue;
      const range = { en: `a multiple of ${divisor}`, ja: `${divisor} の倍数` };
      return one('number-out-of-range', { found, range });
    }
    case 'too_small':
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? one('number-out-of-range', { found, range: rangeOf(issue, path, context) })
        : one('length-wrong', { range: endOf(issue) });
    case 'invalid_union': {
      const nearest = nearestBranch(issue.errors);
      if (nearest)
        return nearest.flatMap((inner) => {
          const innerPath = inner.path as Path;
          const value = valueAt(raw, innerPath);
          return fromIssue(inner, [...path, ...innerPath], value, context);
        });
    }
  }
  const allowed = allowedBy(issue);
  if (allowed) {
    const near = namesKnown(typeof raw === 'string' ? raw : '', allowed);
    return one('value-not-allowed', { found, allowed: allowed.join(', '), ...near });
  }
  const { name, example } = shapeWanted(issue);
  return one('type-wrong', {
    expected: name,
    found: typeof raw === 'string' ? JSON.stringify(found) : found,
    example,
  });
}

/** The values that an issue says are all there may be. */
function allowedBy(issue: Issue): string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue
    ? issue.options?.map(String)
    : undefined;
}

function expectedBy(issue: Issue): string | Bilingual {
  return allowedBy(issue)?.join(', ') ?? shapeWanted(issue).name;
}

/** The shape that is wanted; of several, the first. */
function shapeWanted(issue: Issue): (typeof SHAPES)[keyof typeof SHAPES] {
  if (issue.code === 'invalid_union') {
    const [first] = issue.errors.flat();
    if (first) return shapeWanted(first);
  }
  const wanted = issue.code === 'invalid_type' ? issue.expected : 'string';
  if (wanted === 'record') return SHAPES.object;
  if (wanted === 'tuple') return SHAPES.array;
  return wanted in SHAPES ? SHAPES[wanted as keyof typeof SHAPES] : SHAPES.string;
}

/** Of the options of a union, what is wrong by the one that comes closest; none if the shape fits none. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fitting = branches.filter((issues) =>
    issues.every(({ code, path }) => path.length > 0 || code !== 'invalid_type'),
  );
  return fitting.toSorted((a, b) => a.length - b.length)[0];
}

function formNamed(name: string, forms: Forms) {
  const form = forms[name];
  if (!form) throw new Error(`the schema asks for the form ${name}, which has no words`);
  return { expected: form.name, example: form.example };
}

type SizeIssue = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

function endOf(issue: SizeIssue): Bilingual {
  return issue.code === 'too_small'
    ? bound('least', String(issue.minimum), issue.inclusive ?? true)
    : bound('most', String(issue.maximum), issue.inclusive ?? true);
}

/** Both ends where the schema has both, else the one that was passed. */
function rangeOf(issue: SizeIssue, path: Path, { schema, root }: Context): Bilingual {
  const part = definitionAt(schema, path, root);
  const [low, high] = part instanceof z.ZodNumber ? [part.minValue, part.maxValue] : [];
  return isBound(low) && isBound(high) && issue.inclusive !== false
    ? between(low, high)
    : endOf(issue);
}

/** Whether a limit was meant: not infinity, nor the last whole number that a computer holds exactly. */
function isBound(limit: number | null | undefined): limit is number {
  return typeof limit === 'number' && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
}

/** A value as a person would recognise it in the file, at most 60 characters. */
function shown(value: unknown): string | Bilingual {
  if (value === null) return NOTHING;
  if (Array.isArray(value)) return SHAPES.array.name;
  if (typeof value === 'object') return SHAPES.object.name;
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text || '""';
}
