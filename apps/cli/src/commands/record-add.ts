import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addToRecord, type RecordList } from '@parley/casebook';
import { nearest, readYaml } from '@parley/intake';
import { readCaseFolder } from '../adapters/open-case.ts';
import { readText, writeTexts } from '../adapters/text-files.ts';
import { type CodedFault, inWords, reportFaults } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';

export interface RecordAddArguments {
  readonly kind: string;
  readonly case: string;
  /** `key=value`, dots for keys inside keys; values as YAML writes them. */
  readonly set: readonly string[];
  /** A file with the entry, or `-`. */
  readonly from?: string;
  readonly dryRun: boolean;
}

/** What can be added, by its name in the singular, and the list it goes to. */
const LISTS: Readonly<Record<string, RecordList>> = {
  event: 'calendar',
  source: 'sources',
  round: 'rounds',
  position: 'positions',
  offer: 'offers',
  topic: 'topics',
  claim: 'claims',
  outcome: 'outcomes',
};
const STANDARD_INPUT = 0;

/** `parley record add`: one more entry in a case's YAML, in place, or nothing written. */
export function recordAddCommand(args: RecordAddArguments, context: Context): ExitCode {
  const refuse = (...faults: readonly CodedFault[]) =>
    reportFaults(
      faults.map((fault) => inWords(fault, context)),
      context,
    );
  const list = LISTS[args.kind];
  if (list === undefined) {
    const known = Object.keys(LISTS);
    const params = { value: args.kind, known, ...nearest(args.kind, known) };
    return refuse({ code: 'no-such-entry', params });
  }
  const entry = args.from === undefined ? entryFromSets(args.set) : entryFrom(args.from);
  if ('fault' in entry) return refuse(entry.fault);
  const opened = readCaseFolder(args.case, context);
  if (opened.kind === 'faulty') return reportFaults(opened.faults, context);
  const { folder, files } = opened;
  const added = addToRecord(files, list, entry.value, context.language);
  if (added.kind === 'refused') {
    const faults = added.faults.map((fault) => ({ ...fault, file: join(folder, fault.file) }));
    const code = reportFaults(faults, context);
    if (!context.json) context.stderr(`${context.texts.case.untouched}\n`);
    return code;
  }
  const place = `${join(folder, added.file)}:${added.line}`;
  if (!args.dryRun) {
    const written = writeTexts(folder, { [added.file]: added.text });
    if ('fault' in written) return refuse(written.fault);
  }
  const lines = linesOfEntry(added.text, added.line, files[added.file] ?? '');
  if (context.json) {
    const answer = {
      file: join(folder, added.file),
      line: added.line,
      written: !args.dryRun,
      lines,
    };
    context.stdout(`${JSON.stringify(answer, null, 2)}\n`);
  } else {
    const { added: said, wouldAdd } = context.texts.case;
    context.stdout(
      args.dryRun ? `${wouldAdd(place)}\n${lines.join('\n')}\n` : `${said(args.kind, place)}\n`,
    );
  }
  return 0;
}

type Entry = { readonly value: unknown } | { readonly fault: CodedFault };

function entryFrom(path: string): Entry {
  if (path === '-') return { value: readFileSync(STANDARD_INPUT, 'utf8') };
  const content = readText(path);
  return 'fault' in content ? content : { value: content.text };
}

function entryFromSets(sets: readonly string[]): Entry {
  const entry: Record<string, unknown> = {};
  for (const assignment of sets) {
    const at = assignment.indexOf('=');
    const keys = assignment.slice(0, at).split('.');
    if (at < 1 || keys.includes('')) {
      return { fault: { code: 'bad-set', params: { value: assignment } } };
    }
    let inner = entry;
    for (const key of keys.slice(0, -1)) {
      const known = inner[key];
      const next = typeof known === 'object' && known !== null ? known : {};
      inner[key] = next;
      inner = next as Record<string, unknown>;
    }
    const text = assignment.slice(at + 1);
    const read = readYaml(text);
    // What is no YAML on its own is taken as the text that it is.
    inner[keys.at(-1) ?? ''] = read.findings.length > 0 ? text : read.value;
  }
  return { value: entry };
}

/** The lines that the new text has and the old had not, from the entry's own on. */
function linesOfEntry(text: string, line: number, before: string): readonly string[] {
  const lines = text.split('\n');
  const count = lines.length - before.split('\n').length;
  return lines.slice(line - 1, line - 1 + Math.max(1, count)).filter((each) => each !== '');
}
