import type { CaseFileName } from './case-files.ts';

/** What the JSON Schema of a case's file is called in `schemas/`. */
export function schemaName(file: CaseFileName): string {
  return file.replace(/^record\//, '').replace(/\.yaml$/, '.schema.json');
}

/**
 * The first line of a case's file, by which editors complete and check it: where its JSON Schema is, seen from
 * a folder within `cases/`.
 */
export function schemaLine(file: CaseFileName): string {
  const up = file.startsWith('record/') ? '../../../' : '../../';
  return `# yaml-language-server: $schema=${up}schemas/${schemaName(file)}`;
}
