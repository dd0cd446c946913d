import { caseFileSchema } from './schema/case-file.ts';
import { recordFileSchemas } from './schema/record-files.ts';

/** The text of a case's files, by path within its folder. */
export type CaseFiles = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

/** What defines each file of a case; all but the first may be absent. */
export const CASE_FILE_SCHEMAS = { 'case.yaml': caseFileSchema, ...recordFileSchemas } as const;
export type CaseFileName = keyof typeof CASE_FILE_SCHEMAS;
export const CASE_FILES = Object.keys(CASE_FILE_SCHEMAS) as readonly CaseFileName[];

export function filesByName(files: CaseFiles): ReadonlyMap<string, string> {
  return files instanceof Map ? files : new Map(Object.entries(files));
}
