export { between } from './bound.ts';
export { type CommonFaultCode, commonFaults } from './common-faults.ts';
export {
  dateAt,
  datesInOrder,
  duplicates,
  namesIn,
  repeated,
  unknownReference,
} from './cross-checks.ts';
export { csvFaults } from './csv-faults.ts';
export {
  type CsvFault,
  type CsvFaultCode,
  type CsvFaults,
  type CsvRow,
  type CsvTable,
  cellAt,
  numberIn,
  positionIn,
  readCsvTable,
} from './csv-table.ts';
export {
  type Details,
  type Fault,
  type Finding,
  inReadingOrder,
  type Path,
  type Position,
} from './fault.ts';
export { type Catalogue, faultText, type Words } from './fault-text.ts';
export type { Form, Forms } from './form.ts';
export type { Bilingual, Language } from './language.ts';
export {
  asEntry,
  type Entry,
  entriesAt,
  entryAt,
  numberAt,
  type PlacedText,
  placedTextAt,
  textAt,
  textsAt,
} from './lenient.ts';
export { namesKnown, nearest } from './near.ts';
export { checkSchema, type SchemaFaultCode, schemaFindings } from './schema-findings.ts';
export { type AppendedText, appendToYamlList } from './yaml-append.ts';
export type { YamlFaultCode, YamlFinding, YamlText } from './yaml-finding.ts';
export { readYaml } from './yaml-text.ts';
