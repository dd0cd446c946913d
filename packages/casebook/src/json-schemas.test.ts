import { readdirSync, readFileSync } from 'node:fs';
import { readYaml } from '@parley/intake';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { CASE_FILES, type CaseFileName } from './case-files.ts';
import { caseJsonSchemas, type JsonSchema } from './json-schemas.ts';
import { changed, SAMPLE } from './sample.fixture.ts';
import { schemaLine, schemaName } from './schema-line.ts';

const schemas = caseJsonSchemas();
const schemaOf = (file: CaseFileName) => schemas[schemaName(file)] as JsonSchema;

/** Whether a file's text is valid, asked of the JSON Schema alone. */
function valid(file: CaseFileName, text: string): boolean {
  const schema = z.fromJSONSchema(schemaOf(file) as z.core.JSONSchema.JSONSchema);
  return schema.safeParse(readYaml(text).value).success;
}

describe.each(CASE_FILES)('%s', (file) => {
  test('has a schema of 2020-12 that names itself and is strict at every level', () => {
    const schema = schemaOf(file);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe(schemaName(file));
    const open = objectsIn(schema).filter(
      ({ properties, additionalProperties }) => properties && additionalProperties !== false,
    );
    expect(open).toEqual([]);
  });

  test('says what every key is for', () => {
    const silent = objectsIn(schemaOf(file)).flatMap(({ properties = {} }) =>
      Object.entries(properties).flatMap(([key, value]) =>
        (value as JsonSchema).description ? [] : [key],
      ),
    );
    expect(silent).toEqual([]);
  });

  test('of the sample is valid, and a key more is not', () => {
    expect(valid(file, SAMPLE[file])).toBe(true);
    expect(valid(file, `${SAMPLE[file]}another: 1\n`)).toBe(false);
  });

  test('of every case is valid and says where its schema is', () => {
    const cases = new URL('../../../cases/', import.meta.url);
    for (const name of readdirSync(cases)) {
      let text: string;
      try {
        text = readFileSync(new URL(`${name}/${file}`, cases), 'utf8');
      } catch {
        continue;
      }
      expect(valid(file, text), `${name}/${file}`).toBe(true);
      expect(text.split('\n', 1)[0], `${name}/${file}`).toBe(schemaLine(file));
    }
  });
});

test.each<[CaseFileName, string, string]>([
  ['case.yaml', 'kind: in-force', 'kind: inforce'],
  ['case.yaml', 'asOf: 2025-05-01', 'asOf: May'],
  ['case.yaml', 'concedes: AAA', 'concedes: [AAA]'],
  ['case.yaml', 'ja: 見本 }', 'ja: 見本, fr: Exemple }'],
  ['case.yaml', 'sectors: ["28"]', 'sectors: services'],
  ['record/offers.yaml', 'level: 40', 'level: { low: 1 }'],
  ['record/claims.yaml', 'kind: figure', 'kind: number'],
  ['record/sources.yaml', 'https://example.org/orders/1', 'orders/1'],
])('what the definition does not allow in %s, the schema does not: %s', (file, from, to) => {
  expect(valid(file, changed(file, from, to)[file])).toBe(false);
});

function objectsIn(value: unknown): JsonSchema[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return 'type' in value && value.type === 'object' ? [value as JsonSchema, ...inner] : inner;
}
