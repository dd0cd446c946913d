import {
  faultText,
  inReadingOrder,
  type Language,
  namesKnown,
  type Position,
  readYaml,
  schemaFindings,
} from '@parley/intake';
import { type CaseFault, type CaseFinding, caseFaults } from './case-faults.ts';
import { crossFindings } from './cross-findings.ts';
import { caseForms } from './forms.ts';
import type { Case } from './schema/case.ts';
import { caseFileSchema } from './schema/case-file.ts';
import { recordFileSchemas } from './schema/record-files.ts';

/** The text of a case's files, by path within its folder. */
export type CaseFiles = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

export type LoadedCase =
  | { readonly kind: 'loaded'; readonly case: Case }
  | { readonly kind: 'faulty'; readonly faults: readonly CaseFault[] };

/** What defines each file of a case; all but the first may be absent. */
export const CASE_FILE_SCHEMAS = { 'case.yaml': caseFileSchema, ...recordFileSchemas } as const;
export type CaseFileName = keyof typeof CASE_FILE_SCHEMAS;
export const CASE_FILES = Object.keys(CASE_FILE_SCHEMAS) as readonly CaseFileName[];

/** Faults told at most; a file with more is not a case that someone is mending. */
const MAX_FAULTS = 1000;

export function filesByName(files: CaseFiles): ReadonlyMap<string, string> {
  return files instanceof Map ? files : new Map(Object.entries(files));
}

/**
 * Checks and reads a case from the text of its files.
 *
 * Everything wrong is collected, schema and cross references together, in reading order; a case with any
 * fault is not loaded. Bad input never throws.
 *
 * @param files text by path within the case's folder: `case.yaml`, and those of `record/` that there are
 * @param language of messages and hints
 * @example
 * const loaded = loadCase({ 'case.yaml': text });
 * if (loaded.kind === 'faulty') for (const { file, line, column, message } of loaded.faults) {
 *   print(`${file}:${line}:${column} ${message}`);
 * }
 */
export function loadCase(files: CaseFiles, language: Language = 'en'): LoadedCase {
  const byName = filesByName(files);
  const faults: CaseFault[] = [];
  const report = (
    file: string,
    { code, details }: Pick<CaseFinding, 'code' | 'details'>,
    position: Position = { line: 1, column: 1 },
  ) => faults.push({ code, file, ...position, ...faultText(caseFaults, code, details, language) });

  for (const file of byName.keys())
    if (!CASE_FILES.some((known) => known === file))
      report(file, { code: 'file-unknown', details: { found: file, ...namesKnown(file, CASE_FILES) } });

  const values: Partial<Record<CaseFileName, unknown>> = {};
  for (const file of CASE_FILES) {
    const text = byName.get(file);
    if (text === undefined) {
      if (file === 'case.yaml') report(file, { code: 'file-missing', details: { file } });
      continue;
    }
    const yaml = readYaml(text);
    for (const finding of yaml.findings) report(file, finding, finding.position);
    if (yaml.value === undefined) continue;
    values[file] = yaml.value;
    const findings: CaseFinding[] = [
      ...schemaFindings(CASE_FILE_SCHEMAS[file], yaml.value, caseForms),
      ...(file === 'case.yaml' ? crossFindings(yaml.value) : []),
    ];
    for (const finding of findings) report(file, finding, yaml.locate(finding.path, finding.atKey));
  }
  if (faults.length > 0) {
    return { kind: 'faulty', faults: inReadingOrder(faults).slice(0, MAX_FAULTS) };
  }
  const parts = CASE_FILES.map((file) => CASE_FILE_SCHEMAS[file].parse(values[file] ?? {}));
  return { kind: 'loaded', case: Object.assign({}, ...parts) as Case };
}
