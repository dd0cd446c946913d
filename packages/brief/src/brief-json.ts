import type { Stakes } from '@parley/analysis';
import type { Brief } from './brief.ts';

/** Version of the file's layout. */
const FORMAT = 'parley-brief/1';

/**
 * The brief and the whole answer behind it as JSON text. Changes and rates are shares, amounts
 * USD bn a year; `-0` does not occur.
 */
export function briefJson(brief: Brief, stakes: Stakes): string {
  return `${JSON.stringify({ format: FORMAT, brief, stakes }, null, 2)}\n`;
}
