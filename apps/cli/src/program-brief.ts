import type { Command } from 'commander';
import type { Context, ExitCode } from './io.ts';
import type { CliTexts } from './texts/cli-texts.ts';
import type { WorkbenchTexts } from './texts/workbench-texts.ts';

type Act = (command: (context: Context) => Promise<ExitCode>, json: boolean) => Promise<void>;
type AddCommand = (parent: Command, usage: string, description: string, example: string) => Command;

interface BriefOptions {
  readonly at?: string;
  readonly out?: string;
  readonly deals: boolean;
  readonly draws?: string;
  readonly seed?: string;
  readonly vary?: string[];
  readonly threads?: string;
  readonly json: boolean;
}

interface WorkbenchOptions {
  readonly port: string;
  readonly private: boolean;
  readonly json: boolean;
}

const DEFAULT_CASE = 'japan-us-2025';
const DEFAULT_PORT = '4173';

/** `parley brief`, `workbench`, and `start`, which is both. */
export function addBriefCommands(
  program: Command,
  command: AddCommand,
  { help, draws }: CliTexts,
  words: WorkbenchTexts['help'],
  act: Act,
): void {
  const withBrief = (usage: string, description: string, example: string) =>
    command(program, usage, description, example)
      .option('--at <date>', help.briefAt)
      .option('--out <folder>', help.briefOut)
      .option('--no-deals', help.briefNoDeals)
      .option('--draws <count>', draws.help.draws)
      .option('--seed <number>', draws.help.seed)
      .option('--vary <parameter...>', draws.help.vary)
      .option('--threads <count>', draws.help.threads);
  const withServer = (made: Command) =>
    made
      .option('--port <number>', words.port, DEFAULT_PORT)
      .option('--private', words.withPrivate, false);

  withBrief(
    'brief <case>',
    help.brief,
    'parley brief japan-us-2025 --at 2025-05-01 --lang ja',
  ).action((name: string, options: BriefOptions) =>
    act(async (context) => {
      const { briefCommand } = await import('./commands/brief.ts');
      return briefCommand({ case: name, ...options }, context);
    }, options.json),
  );

  withServer(
    command(
      program,
      'workbench [case]',
      words.workbench,
      'parley workbench japan-us-2025 --port 8080',
    ),
  ).action((name: string | undefined, options: WorkbenchOptions) =>
    act(async (context) => {
      const { workbenchCommand } = await import('./commands/workbench.ts');
      return workbenchCommand({ case: name ?? DEFAULT_CASE, ...options }, context);
    }, options.json),
  );

  withServer(withBrief('start [case]', words.start, 'parley start japan-us-2025 --once'))
    .option('--once', words.once, false)
    .action(
      (name: string | undefined, options: BriefOptions & WorkbenchOptions & { once: boolean }) =>
        act(async (context) => {
          const { startCommand } = await import('./commands/start.ts');
          return startCommand({ case: name ?? DEFAULT_CASE, ...options }, context);
        }, options.json),
    );
}
