import * as z from 'zod';
import type { Path } from './fault.ts';
import { asEntry } from './lenient.ts';

/** The value at `path`, or `undefined` where the data do not go so far. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(childValue, root);
}

function childValue(value: unknown, step: string | number): unknown {
  return (value as Record<string | number, unknown> | null | undefined)?.[step];
}

/** The part of `schema` that governs `path`; where it offers several, the one that `root` comes nearest. */
export function definitionAt(
  schema: z.core.$ZodType,
  path: Path,
  root: unknown,
): z.core.$ZodType | undefined {
  let value = root;
  let part = unwrapped(schema, value);
  for (const step of path) {
    value = childValue(value, step);
    const child = part && childOf(part, step);
    part = child && unwrapped(child, value);
  }
  return part;
}

/** Keys that may stand at `path`; none if nothing with fixed keys may stand there. */
export function keysAt(schema: z.core.$ZodType, path: Path, root: unknown): string[] {
  const part = definitionAt(schema, path, root);
  return part instanceof z.ZodObject ? Object.keys(part.shape) : [];
}

function childOf(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[step];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodTuple ? schema.def.items[Number(step)] : undefined;
}

/** Without what makes it optional or reshapes it; of a union, the option nearest to `value`. */
function unwrapped(schema: z.core.$ZodType, value: unknown): z.core.$ZodType | undefined {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodLazy
  )
    return unwrapped(schema.unwrap(), value);
  if (schema instanceof z.ZodPipe)
    return unwrapped(schema.out instanceof z.ZodTransform ? schema.in : schema.out, value);
  return schema instanceof z.ZodUnion ? nearestOption(schema, value) : schema;
}

function nearestOption(union: z.ZodUnion, value: unknown): z.core.$ZodType | undefined {
  const options = union.options.map((option) => unwrapped(option, value));
  const entry = asEntry(value, []);
  if (!entry) {
    const kind = Array.isArray(value) ? z.ZodArray : z.ZodNumber;
    return options.find((option) => option instanceof kind);
  }
  const tag = union instanceof z.ZodDiscriminatedUnion ? union.def.discriminator : undefined;
  const likeness = (option: z.core.$ZodType | undefined): number => {
    if (!(option instanceof z.ZodObject)) return -1;
    const { shape } = option;
    if (tag !== undefined) return z.safeParse(shape[tag], entry.value[tag]).success ? 1 : 0;
    return Object.keys(shape).filter((key) => key in entry.value).length;
  };
  return options.reduce((best, option) => (likeness(option) > likeness(best) ? option : best));
}
