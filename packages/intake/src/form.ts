import type { Bilingual } from './language.ts';

/** A form that a value must have: what it is called ("an id"), and how it is written. */
export interface Form {
  readonly name: Bilingual;
  readonly example: string | Bilingual;
}

/**
 * Forms of text by the name that a schema gives them:
 * `z.string().regex(/^[a-z-]+$/, { error: 'id' })`, or zod's own name, as `url`.
 */
export type Forms = Readonly<Record<string, Form>>;

/** What zod calls the shapes of values that YAML has. */
export const SHAPES = {
  object: {
    name: { en: 'keys with values', ja: 'キーと値の組' },
    example: { en: 'keys with values, indented below', ja: '字下げしたキーと値' },
  },
  array: {
    name: { en: 'a list', ja: 'リスト' },
    example: {
      en: 'a list: [a, b], or lines that begin with "-"',
      ja: '[a, b] または「-」で始まる行',
    },
  },
  string: {
    name: { en: 'text', ja: '文字列' },
    example: { en: 'text; put digits in quotes', ja: '文字列（数字は引用符で囲む）' },
  },
  number: {
    name: { en: 'a number', ja: '数値' },
    example: { en: 'a plain decimal such as 0.25', ja: '0.25 のような小数' },
  },
  int: {
    name: { en: 'a whole number', ja: '整数' },
    example: { en: 'a whole number such as 12', ja: '12 のような整数' },
  },
  boolean: {
    name: { en: 'true or false', ja: 'true または false' },
    example: { en: 'true or false', ja: 'true または false' },
  },
} as const satisfies Forms;

export const NOTHING: Bilingual = { en: 'nothing', ja: '空' };
