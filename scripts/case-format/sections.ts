import type { JsonSchema } from '@parley/casebook';

/** What is said of keys that have a table of their own. */
const BELOW = 'keys, below';

/** A group of keys that stand together: a file, an entry of a list, one of several kinds of it. */
export interface Section {
  /** Where it stands in the file: `parties[].officials[]`; empty for the file itself. */
  readonly path: string;
  readonly meaning: string;
  readonly schema: JsonSchema;
  /** The list at the top of the file whose entries it describes. */
  readonly list?: string;
}

/** The groups of keys of a file, in reading order. */
export function sectionsOf(file: JsonSchema): Section[] {
  return [{ path: '', meaning: '', schema: file }, ...below(file, '')];
}

function below(schema: JsonSchema, path: string): Section[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const property = value as JsonSchema;
    const isList = property.type === 'array';
    const inner = isList ? (property.items as JsonSchema) : property;
    const place = `${path === '' ? '' : `${path}.`}${key}${isList ? '[]' : ''}`;
    const meaning = inner.description ?? property.description ?? '';
    const kinds = inner.oneOf?.map((kind) => kind as JsonSchema) ?? [];
    if (kinds.length > 0)
      return kinds.flatMap((kind) => {
        const { const: name, description } = (kind.properties?.kind ?? {}) as JsonSchema;
        const here = `${place}, kind: ${String(name)}`;
        const about = kind.description ?? description ?? '';
        return [{ path: here, meaning: about, schema: kind }, ...below(kind, place)];
      });
    if (inner.properties === undefined) return [];
    const list = path === '' && isList ? { list: key } : {};
    return [{ path: place, meaning, schema: inner, ...list }, ...below(inner, place)];
  });
}

/** Key, form, whether it is needed, and meaning, for each key of a section. */
export function keyRows({ schema }: Section): string[][] {
  return Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const property = value as JsonSchema;
    const needed = schema.required?.includes(key) ? 'yes' : defaultOf(property);
    return [`\`${key}\``, formOf(property), needed, property.description ?? ''];
  });
}

function defaultOf({ default: value }: JsonSchema): string {
  return value === undefined || (Array.isArray(value) && value.length === 0)
    ? 'no'
    : `no: \`${String(value)}\``;
}

/** The form of a value in words; named forms link to their table. */
export function formOf(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return named(schema.$ref);
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined)
    return schema.enum.map((word) => `\`${String(word)}\``).join(' · ');
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined)
    return [...new Set(options.map((each) => formOf(each as JsonSchema)))].join(', or ');
  switch (schema.type) {
    case 'array':
      return schema.prefixItems === undefined
        ? listForm(formOf(schema.items as JsonSchema))
        : schema.prefixItems.map((item) => formOf(item as JsonSchema)).join(' and ');
    case 'object':
      return objectForm(schema);
    case 'string':
      return stringForm(schema);
    case 'boolean':
      return '`true` · `false`';
    default:
      return schema.type === undefined ? 'anything' : String(schema.type);
  }
}

function listForm(items: string): string {
  return items === BELOW ? 'list of entries, below' : `list of ${items}`;
}

function objectForm(schema: JsonSchema): string {
  if (schema.propertyNames !== undefined)
    return `${formOf(schema.propertyNames as JsonSchema)}: ${formOf(schema.additionalProperties as JsonSchema)}`;
  const keys = Object.keys(schema.properties ?? {});
  return keys.length <= 3 ? `\`{ ${keys.join(', ')} }\`` : BELOW;
}

function stringForm({ format, pattern, maxLength }: JsonSchema): string {
  if (format === 'date') return 'YYYY-MM-DD';
  if (format === 'uri') return 'web address';
  const word = /^\^(\w+)\$$/.exec(pattern ?? '')?.[1];
  if (word !== undefined) return `\`${word}\``;
  if (pattern !== undefined) return `text like \`${pattern}\``;
  return maxLength === undefined ? 'text' : `text of up to ${maxLength} characters`;
}

function named(reference: string): string {
  const name = reference.split('/').at(-1) ?? reference;
  return `[${name}](#forms)`;
}
