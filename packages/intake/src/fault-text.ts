import type { Details } from './fault.ts';
import type { Bilingual, Language } from './language.ts';

/** What is wrong and what to do about it; `{name}` stands for a detail of the fault. */
export interface Words {
  readonly message: string;
  readonly hint: string;
  /** Hint for want of the detail that `hint` needs. */
  readonly otherwise?: string;
}

/**
 * Words for every code of a domain. A package adds its own codes to the common ones; the compiler checks
 * that both languages are there:
 *
 * @example
 * const catalogue = {
 *   ...commonFaults,
 *   'same-party': {
 *     en: { message: '{found} is both importer and exporter', hint: 'trade is between two' },
 *     ja: { message: '{found} が輸入側と輸出側の両方です', hint: '貿易は二者間のものです' },
 *   },
 * } satisfies Catalogue;
 * type FaultCode = keyof typeof catalogue;
 */
export type Catalogue<Code extends string = string> = Readonly<Record<Code, Bilingual<Words>>>;

/**
 * Message and hint of a fault; the hint is empty when nothing is known that it could suggest.
 *
 * @throws if the message needs a detail that the fault does not have
 */
export function faultText<Code extends string>(
  catalogue: Catalogue<Code>,
  code: NoInfer<Code>,
  details: Details,
  language: Language,
): { message: string; hint: string } {
  const words = catalogue[code][language];
  const message = fill(words.message, details, language);
  if (message === undefined)
    throw new Error(`fault ${code}: details missing in ${JSON.stringify(details)}`);
  const hint =
    fill(words.hint, details, language) ?? fill(words.otherwise ?? '', details, language);
  return { message, hint: hint ?? '' };
}

function fill(template: string, details: Details, language: Language): string | undefined {
  let complete = true;
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name];
    complete &&= detail !== undefined;
    return typeof detail === 'object' ? detail[language] : String(detail);
  });
  return complete ? text : undefined;
}
