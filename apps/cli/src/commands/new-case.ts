import { join } from 'node:path';
import { scaffoldCase, worldTariffs } from '@parley/analysis';
import { LAW_HELD, loadCase } from '@parley/casebook';
import type { Dataset } from '@parley/economy';
import { nearest } from '@parley/intake';
import { US_TRADE } from '@parley/law';
import { stateTextsFor } from '@parley/texts';
import { caseFolder } from '../adapters/open-case.ts';
import { openDataset } from '../adapters/open-dataset.ts';
import { openWeighedLaw } from '../adapters/open-weighed-law.ts';
import { EMBEDDED, foldersIn, isFile, isFolder, writeTexts } from '../adapters/text-files.ts';
import { type CodedFault, inWords, reportFaults, type WordedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { screenOf } from '../screen.ts';
import type { RecordTexts } from '../texts/record-texts.ts';
import { recordTextsFor } from '../texts/record-texts-for.ts';
import { dayFaults, today } from './case-days.ts';

export interface NewCaseArguments {
  readonly id: string;
  /** Regions of the dataset, with commas between them: `JPN,USA`. */
  readonly parties: string;
  readonly title?: string;
  /** The date of the case; default: today, or the last day that law is held for. */
  readonly at?: string;
  /** The folder that the case's folder is made in; default: here. */
  readonly out?: string;
  readonly dataset?: string;
}

const DEFAULT_DATASET = 'world-2023';
/** The case that holds the tariff law of the importer whose trade is embedded. */
const LAW_CASE = 'japan-us-2025';
const LONGEST_TITLE = 200;

/** `parley new`: a case made from the embedded data, ready to run. */
export function newCaseCommand(args: NewCaseArguments, context: Context): ExitCode {
  const words = recordTextsFor(context.language);
  const worded = (faults: readonly CodedFault[]) => faults.map((fault) => inWords(fault, context));
  const opened = openDataset(args.dataset ?? DEFAULT_DATASET);
  if (opened.kind === 'faulty') return reportFaults(worded(opened.faults), context);
  if (opened.kind === 'not-converged') {
    context.stderr(`${context.texts.solve.reasons[opened.reason]}\n`);
    return 1;
  }
  const { dataset } = opened;
  const asOf = args.at ?? (today() < LAW_HELD.to ? today() : LAW_HELD.to);
  const folder = join(args.out ?? '.', args.id);
  const parties = args.parties.split(',').map((code) => code.trim());
  const faults: WordedFault[] = [
    ...worded([...dayFaults(asOf), ...reachFaults(asOf)]),
    ...idFaults(args, folder, words),
    ...partyFaults(parties, args.parties, dataset, words, context),
  ];
  if (faults.length > 0) return reportFaults(faults, context);

  const hasLaw = parties.includes(US_TRADE.importer);
  const law = hasLaw ? openWeighedLaw(LAW_CASE, context) : { kind: 'none' as const };
  if (law.kind === 'faulty') return reportFaults(law.faults, context);
  const request = {
    id: args.id,
    parties,
    asOf,
    dataset,
    ...(args.title === undefined ? {} : { title: args.title.trim() }),
    ...(law.kind === 'held'
      ? {
          lawCase: LAW_CASE,
          origins: law.held.weighed.profile.origins.map(({ code }) => code),
        }
      : {}),
  };
  const draft = loaded(scaffoldCase(request));
  const inForce = draft.worlds.find(({ kind }) => kind === 'in-force');
  const texts =
    law.kind === 'held' && inForce !== undefined
      ? scaffoldCase({
          ...request,
          tariffs: worldTariffs(draft, inForce, dataset, [law.held]).policy.tariffs,
        })
      : scaffoldCase(request);
  const made = loaded(texts);
  const written = writeCase(folder, texts);
  if ('fault' in written) return reportFaults(worded([written.fault]), context);
  if (context.json) {
    const answer = { case: made.id, folder, files: written.paths, asOf, dataset: dataset.id };
    context.stdout(`${JSON.stringify({ ...answer, law: made.law ?? null }, null, 2)}\n`);
    return 0;
  }
  const { created } = words;
  const { say, item } = screenOf(context.width, context.language);
  const names = made.parties.map(({ name }) => name[context.language]);
  const lines = [
    ...say(created.wrote(folder, written.paths.length)),
    ...say(
      created.about(
        stateTextsFor(context.language).items(names),
        asOf,
        dataset.id,
        made.law ?? null,
      ),
    ),
    { text: '' },
    ...say(created.issues),
    ...made.issues.flatMap(({ id, name }) => item(`  ${name[context.language]} [${id}]`)),
    { text: '' },
    ...say(created.next),
    ...nextCommands(folder, asOf, created).map((text) => ({ text: `  ${text}` })),
    ...say(created.examples(join(folder, 'record'))),
  ];
  context.stdout(`${lines.map(({ text }) => text).join('\n')}\n`);
  return 0;
}

function reachFaults(asOf: string): readonly CodedFault[] {
  return asOf < LAW_HELD.from || asOf > LAW_HELD.to
    ? [{ code: 'date-out-of-reach', params: { value: asOf, ...LAW_HELD } }]
    : [];
}

function idFaults(
  { id, title, out }: NewCaseArguments,
  folder: string,
  { faults: words }: RecordTexts,
): readonly WordedFault[] {
  const fault = (code: string, [message, hint]: readonly [string, string]) => {
    return { code, message, hint };
  };
  const found: WordedFault[] = [];
  const isId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) && id.length <= 64;
  if (!isId) found.push(fault('bad-id', words.badId(id)));
  else if (isFolder(folder) || isFile(folder) || takenBy(id, out)) {
    found.push(fault('case-exists', words.exists(takenBy(id, out) ? caseFolder(id) : folder)));
  }
  const length = title?.trim().length ?? 1;
  if (length < 1 || length > LONGEST_TITLE) found.push(fault('bad-title', words.badTitle));
  return found;
}

/** Whether a built-in case goes by the id: a folder of that name would never be opened by it. */
function takenBy(id: string, out: string | undefined): boolean {
  return out === undefined && foldersIn(EMBEDDED.cases).includes(id);
}

function partyFaults(
  parties: readonly string[],
  written: string,
  { regions, id }: Dataset,
  { faults: words }: RecordTexts,
  context: Context,
): readonly WordedFault[] {
  const codes = regions.map(({ code }) => code);
  const found: WordedFault[] = [];
  parties.forEach((value, at) => {
    if (!codes.includes(value)) {
      const params = { value, known: codes, dataset: id, ...nearest(value, codes) };
      found.push(inWords({ code: 'unknown-region', params }, context));
    } else if (parties.indexOf(value) < at) {
      const [message, hint] = words.partyTwice(value);
      found.push({ code: 'party-twice', message, hint });
    }
  });
  if (parties.length < 2 && found.length === 0) {
    const [message, hint] = words.fewParties(written);
    found.push({ code: 'too-few-parties', message, hint });
  }
  return found;
}

/** What was made loads; if it does not, that is a bug. */
function loaded(texts: Readonly<Record<string, string>>) {
  const result = loadCase(texts);
  if (result.kind === 'loaded') return result.case;
  const [first] = result.faults;
  throw new Error(`${first?.file}:${first?.line} ${first?.message}`);
}

/** Writes the record first: a folder with a `case.yaml` is complete. */
function writeCase(
  folder: string,
  texts: Readonly<Record<string, string>>,
): ReturnType<typeof writeTexts> {
  const inRecord = (name: string) => name.startsWith('record/');
  const part = (of: (name: string) => boolean) =>
    Object.fromEntries(
      Object.entries(texts).flatMap(([name, text]) =>
        of(name) ? [[name.replace('record/', ''), text]] : [],
      ),
    );
  const record = writeTexts(join(folder, 'record'), part(inRecord));
  if ('fault' in record) return record;
  const rest = writeTexts(
    folder,
    part((name) => !inRecord(name)),
  );
  return 'fault' in rest ? rest : { paths: [...rest.paths, ...record.paths] };
}

/** Commands to go on with; they are not broken over lines, so that they can be copied. */
function nextCommands(
  folder: string,
  asOf: string,
  { commands }: RecordTexts['created'],
): readonly string[] {
  const lines = [
    [`parley check ${folder}`, commands.check],
    [`parley brief ${folder} --at ${asOf}`, commands.brief],
    [`parley state ${folder} --at ${asOf}`, commands.state],
  ];
  return lines.map(([command, what]) => `${command}  # ${what}`);
}
