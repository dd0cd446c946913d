import { CASE_FILES, type CaseFileName, type JsonSchema, schemaName } from '@parley/casebook';
import { formOf, keyRows, type Section, sectionsOf } from './sections.ts';

/** What stands before the tables: the rest follows from the definition. */
const HEAD = `# Writing a case

<!-- Written by \`npm run schemas\` from packages/casebook/src/schema: change that, not this page. -->

A case is a folder of YAML: \`case.yaml\` says who negotiates about what, \`record/\` what was said and done, and
\`measures/\` holds tariff law ([how to write it](measures.md)). All files but \`case.yaml\` may be absent.
\`parley check <case>\` tells everything that is wrong with it, with file, line and column. The first line of each
file tells an editor where its JSON Schema is, so that it completes keys and marks slips.

**Everything is dated twice**: \`date\` is when a thing was true, \`known\` from when it was public; without \`known\`
the two are one. A figure is known from \`published\`, a source from its \`date\`, a claim from the date of its
source, an official from the first day in office, a round as due from \`announced\`, an end (\`to\`, \`until\`,
\`withdrawn\`) from its own day. A question asked as of a day sees nothing that became known later.

**Everything names its source** or says \`assumption:\` why. A source counts only with \`address\` and \`retrieved\`.
Sources are independent if neither derives from the other or from what the other derives from, and if they have
different publishers. Text is a paraphrase of one's own.

**Issues have a scale**: \`from\` concedes nothing, \`to\` everything, and the party that \`concedes\` likes \`from\` better.
An issue that a party excludes can be in no offer until the exclusion ends.

**Calendar entries, rounds, positions, offers and outcomes share one namespace of ids**, for a claim can be about
any of them.
`;

/**
 * The page on the format of a case, from the JSON Schemas of its files and the text of a sample case, of which it
 * shows the first entry of each list.
 */
export function formatPage(
  schemas: Readonly<Record<string, JsonSchema>>,
  sample: Readonly<Record<CaseFileName, string>>,
): string {
  const files = CASE_FILES.map((file) => {
    const schema = schemas[schemaName(file)];
    if (schema === undefined) throw new Error(`no schema of ${file}`);
    const sections = sectionsOf(schema).map((section) => sectionText(section, sample[file]));
    return `## ${file}\n\n${String(schema.title)}.\n\n${sections.join('\n')}`;
  });
  return `${HEAD}\n${files.join('\n')}\n${formsText(schemas)}`;
}

function sectionText(section: Section, sample: string): string {
  const heading = section.path === '' ? '' : `### ${section.path}\n\n`;
  const about = section.meaning === '' ? '' : `${sentence(section.meaning)}\n\n`;
  const example =
    section.list === undefined ? '' : `\n\`\`\`yaml\n${firstEntry(sample, section.list)}\n\`\`\`\n`;
  return `${heading}${about}${table(['key', 'form', 'needed', 'meaning'], keyRows(section))}${example}`;
}

function formsText(schemas: Readonly<Record<string, JsonSchema>>): string {
  const forms = new Map(Object.values(schemas).flatMap(({ $defs = {} }) => Object.entries($defs)));
  const rows = [...forms]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, form]) => [name, formOf(form), form.description ?? '']);
  return `## Forms\n\n${table(['form', 'is', 'meaning'], rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
}

/** The lines of the first entry of a list, as they stand in the sample, with the key above them. */
function firstEntry(sample: string, list: string): string {
  const lines = sample.split('\n');
  const key = lines.indexOf(`${list}:`);
  const hyphen = lines.findIndex((line, k) => k > key && line.startsWith('  - '));
  if (key < 0 || hyphen < 0) throw new Error(`the sample has no ${list}`);
  const next = lines.findIndex((line, k) => k > hyphen && !line.startsWith('    '));
  return [`${list}:`, ...lines.slice(hyphen, next)].join('\n');
}
