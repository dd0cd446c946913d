import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASE_FILES, type CaseFileName, caseJsonSchemas } from '@parley/casebook';
import { jsonText } from './json-text.ts';
import { formatPage } from './page.ts';

/** The case whose entries the page shows; its own tests load it. */
const SAMPLE = 'packages/casebook/src/fixtures/sample';

/** What follows from the definition of the case format, by path: the JSON Schemas and the page on them. */
export function builtFiles(root: string): Readonly<Record<string, string>> {
  const schemas = caseJsonSchemas();
  const sample = Object.fromEntries(
    CASE_FILES.map((file) => [file, readFileSync(join(root, SAMPLE, file), 'utf8')]),
  ) as Record<CaseFileName, string>;
  return {
    ...Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [`schemas/${name}`, jsonText(schema)]),
    ),
    'docs/case-format.md': formatPage(schemas, sample),
  };
}
