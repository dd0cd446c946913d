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
import { type Case, caseSchema } from './schema.ts';

/** The text of a case's files, by path within its folder. */
export type CaseFiles = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

export type LoadedCase =
  | { readonly kind: 'loaded'; readonly case: Case }
  | { readonly kind: 'faulty'; readonly faults: readonly CaseFault[] };

/** Files that make up a case. */
const CASE_FILES = ['case.yaml'] as const;
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
 * @param files text by path within the case's folder; `case.yaml` is needed, others are unknown
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

  const known: readonly string[] = CASE_FILES;
  for (const file of byName.keys())
    if (!known.includes(file))
      report(file, { code: 'file-unknown', details: { found: file, ...namesKnown(file, known) } });

  const [file] = CASE_FILES;
  const text = byName.get(file);
  let value: unknown;
  if (text === undefined) report(file, { code: 'file-missing', details: { file } });
  else {
    const yaml = readYaml(text);
    value = yaml.value;
    for (const finding of yaml.findings) report(file, finding, finding.position);
    const findings: CaseFinding[] =
      value === undefined
        ? []
        : [...schemaFindings(caseSchema, value, caseForms), ...crossFindings(value)];
    for (const finding of findings) report(file, finding, yaml.locate(finding.path, finding.atKey));
  }
  return faults.length > 0
    ? { kind: 'faulty', faults: inReadingOrder(faults).slice(0, MAX_FAULTS) }
    : { kind: 'loaded', case: caseSchema.parse(value) };
}
