import * as z from 'zod';
import { CASE_FILE_SCHEMAS, CASE_FILES, type CaseFileName } from './case-files.ts';
import { schemaName } from './schema-line.ts';

/** A JSON Schema as plain data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';
const TITLES: Readonly<Record<CaseFileName, string>> = {
  'case.yaml': 'A tariff negotiation: who negotiates about what',
  'record/sources.yaml': 'What the record of a negotiation rests on',
  'record/rounds.yaml': 'Rounds of a negotiation',
  'record/positions.yaml': 'Positions of the parties',
  'record/offers.yaml': 'Offers of the parties',
  'record/claims.yaml': 'What sources state about a negotiation',
  'record/outcome.yaml': 'How a negotiation ended',
};

/**
 * JSON Schemas (2020-12) of the files of a case, by the name of the schema file, from the one definition that
 * also checks them: as strict as it is on each file alone. What holds between files only `loadCase` knows.
 */
export function caseJsonSchemas(): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    CASE_FILES.map((file) => {
      const { $schema: _, ...schema } = z.toJSONSchema(CASE_FILE_SCHEMAS[file], {
        target: 'draft-2020-12',
        io: 'input',
      });
      const name = schemaName(file);
      return [name, { $schema: DRAFT, $id: name, title: TITLES[file], ...schema }];
    }),
  );
}
