import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { schemaFindings } from './schema-findings.ts';

const FORMS = { code: { name: { en: 'a code', ja: 'コード' }, example: '"29"' } };
const code = z.string().regex(/^\d{2}$/, { error: 'code' });

/** The only finding of a value under a schema. */
function only(schema: z.ZodType, value: unknown) {
  const found = schemaFindings(schema, value, FORMS);
  expect(found).toHaveLength(1);
  return found[0];
}

test('what the schema allows has no findings', () => {
  expect(schemaFindings(z.strictObject({ code }), { code: '29' }, FORMS)).toEqual([]);
});

describe('keys', () => {
  const schema = z.object({
    item: z.strictObject({ rate: z.number(), note: z.string().optional() }).optional(),
  });

  test('unknown: at the key, with what was probably meant', () => {
    expect(only(schema, { item: { rate: 1, notte: '' } })).toEqual({
      code: 'key-unknown',
      path: ['item', 'notte'],
      atKey: true,
      details: { found: 'notte', near: 'note', known: 'rate, note' },
    });
  });

  test('missing: with the shape expected', () => {
    expect(only(schema, { item: {} })).toMatchObject({
      code: 'key-missing',
      path: ['item', 'rate'],
      details: { key: 'rate', expected: { en: 'a number' } },
    });
  });

  test('of a record: in a form', () => {
    const record = z.record(code, z.number());
    expect(only(record, { '29': 1, x: 2 })).toMatchObject({
      code: 'text-malformed',
      path: ['x'],
      atKey: true,
      details: { found: 'x', expected: { en: 'a code' } },
    });
  });
});

describe('values', () => {
  test.each([
    ['object', z.object({}), 'keys with values'],
    ['list', z.array(z.string()), 'a list'],
    ['text', z.string(), 'text'],
    ['whole number', z.int(), 'a whole number'],
    ['boolean', z.boolean(), 'true or false'],
    ['record', z.record(z.string(), z.string()), 'keys with values'],
  ])('of the wrong shape: %s', (_, schema, en) => {
    expect(only(z.object({ a: schema }), { a: 1.5 })).toMatchObject({
      code: 'type-wrong',
      path: ['a'],
      details: { found: '1.5', expected: { en } },
    });
  });

  test('that no number can be', () => {
    expect(only(z.number(), Number.NaN)).toMatchObject({ code: 'number-not-finite' });
  });

  test('out of a range with two ends, with one, or off a step', () => {
    const range = (schema: z.ZodType, value: number) => {
      const { code, details } = only(z.object({ a: schema }), { a: value });
      expect(code).toBe('number-out-of-range');
      return (details.range as { en: string }).en;
    };
    expect(range(z.number().min(0).max(1).optional(), 2)).toBe('between 0 and 1');
    expect(range(z.union([z.number().min(0).max(1), z.string()]), 2)).toBe('between 0 and 1');
    expect(range(z.number().min(0), -1)).toBe('at least 0');
    expect(range(z.number().gt(0).max(1), 0)).toBe('more than 0');
    expect(range(z.int().max(9), 12)).toBe('at most 9');
    expect(range(z.number().multipleOf(5), 12)).toBe('a multiple of 5');
  });

  test('too short, too long', () => {
    expect(only(z.string().min(1), '')).toMatchObject({
      code: 'length-wrong',
      details: { range: { en: 'at least 1' } },
    });
    expect(only(z.array(z.number()).max(1), [1, 2])).toMatchObject({ code: 'length-wrong' });
  });

  test('not of a form, by a pattern or by a check', () => {
    const checked = z.string().refine((text) => text === '29', { error: 'code' });
    for (const schema of [code, checked])
      expect(only(schema, 'x')).toMatchObject({
        code: 'text-malformed',
        details: { found: 'x', expected: { en: 'a code' }, example: '"29"' },
      });
    expect(only(z.iso.date(), '2025-02-30')).toMatchObject({ code: 'date-invalid' });
  });

  test('a form without words is a bug of the schema', () => {
    expect(() => schemaFindings(z.url(), 'x', FORMS)).toThrow('the form url');
  });

  test('not among those allowed', () => {
    expect(only(z.enum(['added', 'floor']), 'flor')).toMatchObject({
      code: 'value-not-allowed',
      details: { found: 'flor', allowed: 'added, floor', near: 'floor' },
    });
  });
});

describe('unions', () => {
  const kinds = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('duty'), rate: z.number().min(0).max(10) }),
    z.strictObject({ kind: z.enum(['pause', 'stay']), until: z.iso.date() }),
  ]);

  test('by a kind that does not exist, or that is missing', () => {
    expect(only(kinds, { kind: 'dutty' })).toMatchObject({
      code: 'value-not-allowed',
      path: ['kind'],
      details: { allowed: 'duty, pause, stay', near: 'duty' },
    });
    expect(only(kinds, {})).toMatchObject({
      code: 'key-missing',
      path: ['kind'],
      details: { expected: 'duty, pause, stay' },
    });
  });

  test('the option of that kind says which keys and ranges there are', () => {
    expect(only(z.array(kinds), [{ kind: 'duty', rate: 11 }])).toMatchObject({
      path: [0, 'rate'],
      details: { range: { en: 'between 0 and 10' } },
    });
    expect(only(kinds, { kind: 'stay', until: '2025-07-09', untill: '' })).toMatchObject({
      code: 'key-unknown',
      details: { near: 'until', known: 'kind, until' },
    });
  });

  test('without a kind: the option that comes closest', () => {
    const either = z.union([
      z.strictObject({ from: z.string(), to: z.string(), by: z.string() }),
      z.strictObject({ rate: z.number(), on: z.array(z.string()).min(1) }),
      z.string(),
    ]);
    expect(only(z.object({ a: either }), { a: { rate: 'x', on: ['a'] } })).toMatchObject({
      code: 'type-wrong',
      path: ['a', 'rate'],
      details: { found: '"x"', expected: { en: 'a number' } },
    });
    expect(only(z.object({ a: either }), { a: true })).toMatchObject({
      code: 'type-wrong',
      path: ['a'],
      details: { found: 'true', expected: { en: 'keys with values' } },
    });
  });
});
