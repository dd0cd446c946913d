import { crossFindings } from './cross-findings.ts';
import { type Fault, type Finding, inReadingOrder } from './fault.ts';
import { faultText, type Language } from './fault-text.ts';
import { namesKnown } from './near.ts';
import { type Case, caseSchema } from './schema.ts';
import { schemaFindings } from './schema-findings.ts';
import { type Position, readYaml } from './yaml-text.ts';

/** The text of a case's files, by path within its folder. */
export type CaseFiles = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

export type LoadedCase =
  | { readonly kind: 'loaded'; readonly case: Case }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** Files that make up a case. */
const CASE_FILES = ['case.yaml'] as const;
/** Largest file, in characters: a file of a case is written and read by people. */
const MAX_LENGTH = 1_000_000;
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
  const faults: Fault[] = [];
  const report = (
    file: string,
    { code, details }: Pick<Finding, 'code' | 'details'>,
    position: Position = { line: 1, column: 1 },
  ) => faults.push({ code, file, ...position, ...faultText(code, details, language) });

  const known: readonly string[] = CASE_FILES;
  for (const file of byName.keys())
    if (!known.includes(file))
      report(file, { code: 'file-unknown', details: { found: file, ...namesKnown(file, known) } });

  const [file] = CASE_FILES;
  const text = byName.get(file);
  let value: unknown;
  if (text === undefined) report(file, { code: 'file-missing', details: { file } });
  else if (text.length > MAX_LENGTH)
    report(file, {
      code: 'file-too-large',
      details: { found: String(text.length), limit: String(MAX_LENGTH) },
    });
  else {
    const yaml = readYaml(text);
    value = yaml.value;
    for (const finding of yaml.findings) report(file, finding, finding.position);
    const findings = value === undefined ? [] : [...schemaFindings(value), ...crossFindings(value)];
    for (const finding of findings) report(file, finding, yaml.locate(finding.path, finding.atKey));
  }
  return faults.length > 0
    ? { kind: 'faulty', faults: inReadingOrder(faults).slice(0, MAX_FAULTS) }
    : { kind: 'loaded', case: caseSchema.parse(value) };
}
