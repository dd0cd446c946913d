import type { Language } from '@parley/intake';
import { Command, CommanderError } from 'commander';
import { inWords, reportFaults } from './faults.ts';
import type { Context, ExitCode, Io } from './io.ts';
import { addBargainCommands } from './program-bargain.ts';
import { addBriefCommands } from './program-brief.ts';
import { addCaseCommands } from './program-case.ts';
import { addDataCommands } from './program-data.ts';
import { addModelCommands } from './program-models.ts';
import type { CliTexts } from './texts/cli-texts.ts';
import type { ModelsTexts } from './texts/models-texts.ts';
import { modelsTextsFor } from './texts/models-texts-for.ts';
import type { RatesTexts } from './texts/rates-texts.ts';
import { ratesTextsFor } from './texts/rates-texts-for.ts';
import { textsFor } from './texts/texts-for.ts';
import type { WorkbenchTexts } from './texts/workbench-texts.ts';
import { workbenchTextsFor } from './texts/workbench-texts-for.ts';

export interface Environment {
  readonly LANG?: string | undefined;
  readonly LC_ALL?: string | undefined;
  readonly PARLEY_LANG?: string | undefined;
}

const VERSION = '0.1.0';
const DEFAULT_DATASET = 'world-2017';
const DEFAULT_CASE = 'japan-us-2025';

/**
 * Runs the command line.
 *
 * @param argv the words after the program's name
 * @returns the exit code: 0 answered, 1 the answer is negative, 2 bad input or usage
 */
export async function run(
  argv: readonly string[],
  io: Io,
  environment: Environment = {},
): Promise<ExitCode> {
  const fallback = languageOf(environment);
  const language = requestedLanguage(argv) ?? fallback;
  const known = language === 'en' || language === 'ja';
  const spoken = known ? language : fallback;
  const texts = textsFor(spoken);
  const contextFor = (json: boolean): Context => ({
    ...io,
    language: spoken,
    texts,
    json,
  });
  if (!known) {
    const context = contextFor(argv.includes('--json'));
    const fault = { code: 'bad-language', params: { value: language } } as const;
    return reportFaults([inWords(fault, context)], context);
  }
  let exitCode: ExitCode = 0;
  const program = buildProgram(
    texts,
    modelsTextsFor(spoken),
    ratesTextsFor(spoken),
    workbenchTextsFor(spoken).help,
    io,
    async (command, json) => {
      exitCode = await command(contextFor(json));
    },
  );
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** Commands are loaded when they are called: the program starts faster without the others. */
type Act = (command: (context: Context) => Promise<ExitCode>, json: boolean) => Promise<void>;

function buildProgram(
  texts: CliTexts,
  models: ModelsTexts,
  rates: RatesTexts,
  workbench: WorkbenchTexts['help'],
  io: Io,
  act: Act,
): Command {
  const { help } = texts;
  const program = new Command('parley');
  const command = (parent: Command, usage: string, description: string, example: string) =>
    parent
      .command(usage)
      .description(description)
      .option('--json', help.json, false)
      .option('--lang <language>', help.lang)
      .addHelpText('after', `\n${help.example}\n  $ ${example}\n\n${help.exitCodes}`);

  program
    .description(help.about)
    .version(VERSION)
    .option('--lang <language>', help.lang)
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr })
    .addHelpText(
      'after',
      `\n${help.example}\n  $ parley brief japan-us-2025 --at 2025-05-01\n\n${help.exitCodes}`,
    );

  addBriefCommands(program, command, texts, workbench, act);
  addModelCommands(program, command, help, models.help, rates.help, texts.draws.help, act);

  const data = program.command('data').description(help.data);
  command(data, 'info [dataset]', help.dataInfo, 'parley data info world-2017').action(
    (dataset: string | undefined, options: { json: boolean }) =>
      act(async (context) => {
        const { dataInfoCommand } = await import('./commands/data-info.ts');
        return dataInfoCommand(dataset ?? DEFAULT_DATASET, context);
      }, options.json),
  );
  addDataCommands(data, command, texts.data.help, act, DEFAULT_DATASET);
  addLawCommands(program, command, help, act);
  addCaseCommands(program, command, texts.case.help, act);
  addBargainCommands(program, command, texts.bargain.help, act);
  return program;
}

type AddCommand = (parent: Command, usage: string, description: string, example: string) => Command;

function addLawCommands(
  program: Command,
  command: AddCommand,
  help: CliTexts['help'],
  act: Act,
): void {
  const law = program.command('law').description(help.law);
  const dated = (usage: string, description: string, example: string) =>
    command(law, usage, description, example)
      .option('--case <case>', help.lawCase, DEFAULT_CASE)
      .requiredOption('--importer <country>', help.lawImporter)
      .option('--known <date>', help.lawKnown);

  dated(
    'rate <code>',
    help.lawRate,
    'parley law rate 8703.23 --importer USA --origin JPN --at 2025-05-01',
  )
    .requiredOption('--origin <country>', help.lawOrigin)
    .requiredOption('--at <date>', help.lawAt)
    .option('--share <name=share...>', help.lawRateShare, [])
    .option('--unit-value <unit=value...>', help.lawRateUnitValue, [])
    .option('--quota-fill <measure=share...>', help.lawRateQuotaFill, [])
    .option('--all', help.lawRateAll, false)
    .action((code: string, options: LawOptions & RateOptions) =>
      act(async (context) => {
        const { lawRateCommand } = await import('./commands/law-rate.ts');
        return lawRateCommand({ code, ...options }, context);
      }, options.json),
    );

  dated(
    'effective',
    help.lawEffective,
    'parley law effective --importer USA --at 2025-05-01 --by origin',
  )
    .requiredOption('--at <date>', help.lawAt)
    .option('--by <grouping>', help.lawEffectiveBy, 'origin')
    .option('--origin <country...>', help.lawOrigin, [])
    .action((options: LawOptions & { by: string; origin: string[] }) =>
      act(async (context) => {
        const { lawEffectiveCommand } = await import('./commands/law-effective.ts');
        return lawEffectiveCommand(options, context);
      }, options.json),
    );

  dated(
    'changes',
    help.lawChanges,
    'parley law changes --importer USA --from 2025-04-01 --to 2025-08-31 --known 2025-05-01',
  )
    .requiredOption('--from <date>', help.lawChangesFrom)
    .requiredOption('--to <date>', help.lawChangesTo)
    .action((options: LawOptions & { from: string; to: string }) =>
      act(async (context) => {
        const { lawChangesCommand } = await import('./commands/law-changes.ts');
        return lawChangesCommand(options, context);
      }, options.json),
    );

  command(law, 'search <words>', help.lawSearch, 'parley law search soybeans')
    .option('--limit <count>', help.lawSearchLimit, '20')
    .action((query: string, options: { limit: string; json: boolean }) =>
      act(async (context) => {
        const { lawSearchCommand } = await import('./commands/law-search.ts');
        return lawSearchCommand({ query, ...options }, context);
      }, options.json),
    );
}

interface LawOptions {
  readonly case: string;
  readonly importer: string;
  readonly at: string;
  readonly known?: string;
  readonly json: boolean;
}

interface RateOptions {
  readonly origin: string;
  readonly share: string[];
  readonly unitValue: string[];
  readonly quotaFill: string[];
  readonly all: boolean;
}

/** The language is needed before the words are parsed, since help is in it too. */
function requestedLanguage(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return undefined;
  return argv[at]?.split('=')[1] ?? argv[at + 1];
}

function languageOf({ PARLEY_LANG, LC_ALL, LANG }: Environment): Language {
  return (PARLEY_LANG ?? LC_ALL ?? LANG ?? '').startsWith('ja') ? 'ja' : 'en';
}
