import {
  checkSchema,
  type Details,
  faultText,
  inReadingOrder,
  type Language,
  namesKnown,
  type Path,
  type Position,
  readYaml,
  type YamlText,
} from '@parley/intake';
import type * as z from 'zod';
import { type CaseFault, type CaseFinding, caseFaults } from './case-faults.ts';
import {
  CASE_FILE_SCHEMAS,
  CASE_FILES,
  type CaseFileName,
  type CaseFiles,
  filesByName,
} from './case-files.ts';
import { crossFindings } from './cross-findings.ts';
import type { FileValues } from './findings/case-data.ts';
import { caseForms } from './forms.ts';
import type { Case } from './schema/case.ts';

export type LoadedCase =
  | { readonly kind: 'loaded'; readonly case: Case }
  | { readonly kind: 'faulty'; readonly faults: readonly CaseFault[] };

/** Faults told at most; a case with more is not one that someone is mending. */
const MAX_FAULTS = 1000;
/** Characters of a detail that are repeated in a message. */
const MAX_DETAIL = 300;

/**
 * Checks and reads a case from the text of its files.
 *
 * Everything wrong is collected, schema and cross references of all files together, in reading order; a case
 * with any fault is not loaded. Bad input never throws.
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
  const findings: PlacedFinding[] = [];
  for (const file of byName.keys())
    if (!isCaseFile(file)) {
      const details = { found: file, ...namesKnown(file, CASE_FILES) };
      findings.push({ file, ...START, code: 'file-unknown', details });
    }
  const read = new Map<string, YamlText>();
  const values: Partial<Record<CaseFileName, unknown>> = {};
  for (const file of CASE_FILES) {
    const text = byName.get(file);
    if (text === undefined) {
      if (file === 'case.yaml')
        findings.push({ file, ...START, code: 'file-missing', details: { file } });
      continue;
    }
    const yaml = readYaml(text);
    read.set(file, yaml);
    for (const { position, ...finding } of yaml.findings)
      findings.push({ file, ...position, ...finding });
    // A record that holds comments alone is an empty one.
    values[file] = yaml.value === null && file !== 'case.yaml' ? {} : yaml.value;
  }
  const checked = checkValues(values);
  for (const { path, atKey, ...finding } of checked.findings)
    findings.push({ ...finding, ...placeOf(read, path, atKey) });
  return findings.length > 0
    ? { kind: 'faulty', faults: told(findings, read, language) }
    : { kind: 'loaded', case: checked.case as Case };
}

/**
 * Everything wrong with the values of a case's files, by schema and between entries, at paths that begin with
 * the name of the file; and the files as one, which is a case if nothing is wrong.
 */
export function checkValues(values: FileValues): {
  readonly findings: readonly CaseFinding[];
  readonly case: object;
} {
  const parts: object[] = [];
  const findings = CASE_FILES.flatMap((file): CaseFinding[] => {
    const schema = CASE_FILE_SCHEMAS[file];
    const value = file in values ? values[file] : {};
    if (value === undefined || (file === 'case.yaml' && !(file in values))) return [];
    const checked = checkSchema<z.ZodType<object>>(schema, value, caseForms);
    if (checked.kind === 'invalid')
      return checked.findings.map((finding) => ({ ...finding, path: [file, ...finding.path] }));
    parts.push(checked.data);
    return [];
  });
  return { findings: [...findings, ...crossFindings(values)], case: Object.assign({}, ...parts) };
}

const START: Position = { line: 1, column: 1 };

export interface PlacedFinding extends Position, Omit<CaseFinding, 'path' | 'atKey'> {
  readonly file: string;
}

function isCaseFile(name: string): name is CaseFileName {
  return Object.hasOwn(CASE_FILE_SCHEMAS, name);
}

/** Where a path that begins with the name of a file leads. */
function placeOf(read: ReadonlyMap<string, YamlText>, [file, ...path]: Path, atKey = false) {
  const name = String(file);
  return { file: name, ...(read.get(name)?.locate(path, atKey) ?? START) };
}

/** Findings in reading order and in words; what their words need is looked up for those told alone. */
export function told(
  findings: readonly PlacedFinding[],
  read: ReadonlyMap<string, YamlText>,
  language: Language,
): CaseFault[] {
  const faults = findings.map((finding) => ({ ...finding, message: '', hint: '' }));
  return inReadingOrder(faults)
    .slice(0, MAX_FAULTS)
    .map(({ code, file, line, column, details, among, pointsTo }) => {
      const full: Record<string, Details[string]> = {
        ...(among ? namesKnown(String(details.found), [...among]) : {}),
        ...details,
      };
      for (const [name, path] of Object.entries(pointsTo ?? {})) {
        const place = placeOf(read, path);
        full[name] = `${place.file}:${place.line}`;
      }
      const words = faultText(caseFaults, code, shortened(full), language);
      return { code, file, line, column, ...words };
    });
}

function shortened(details: Details): Details {
  return Object.fromEntries(
    Object.entries(details).map(([name, detail]) => [
      name,
      typeof detail === 'string' && detail.length > MAX_DETAIL
        ? `${detail.slice(0, MAX_DETAIL - 1)}…`
        : detail,
    ]),
  );
}
