import type { Command } from 'commander';
import type { Context, ExitCode } from './io.ts';
import type { CaseTexts } from './texts/case-texts.ts';

type Act = (command: (context: Context) => Promise<ExitCode>, json: boolean) => Promise<void>;
type AddCommand = (parent: Command, usage: string, description: string, example: string) => Command;

interface Json {
  readonly json: boolean;
}

/** `parley check`, `new`, `record`, `state` and `moves`. */
export function addCaseCommands(
  program: Command,
  command: AddCommand,
  help: CaseTexts['help'],
  act: Act,
): void {
  command(program, 'check <case>', help.check, 'parley check japan-us-2025').action(
    (name: string, options: Json) =>
      act(async (context) => {
        const { checkCommand } = await import('./commands/check.ts');
        return checkCommand({ case: name }, context);
      }, options.json),
  );

  command(
    program,
    'new <id>',
    help.create,
    'parley new korea-us --parties KOR,USA --title "Korea–US talks"',
  )
    .requiredOption('--parties <codes>', help.createParties)
    .option('--title <title>', help.createTitle)
    .option('--at <date>', help.createAt)
    .option('--dataset <dataset>', help.createDataset)
    .option('--out <folder>', help.createOut)
    .action(
      (
        id: string,
        options: Json & {
          parties: string;
          title?: string;
          at?: string;
          dataset?: string;
          out?: string;
        },
      ) =>
        act(async (context) => {
          const { newCaseCommand } = await import('./commands/new-case.ts');
          return newCaseCommand({ id, ...options }, context);
        }, options.json),
    );

  command(
    program,
    'state <case>',
    help.state,
    'parley state japan-us-2025 --at 2025-05-01 --known 2025-05-01',
  )
    .option('--at <date>', help.stateAt)
    .option('--known <date>', help.known)
    .action((name: string, options: Json & { at?: string; known?: string }) =>
      act(async (context) => {
        const { stateCommand } = await import('./commands/state.ts');
        return stateCommand({ case: name, ...options }, context);
      }, options.json),
    );

  command(program, 'moves <case>', help.moves, 'parley moves japan-us-2025 --issue us-car-duty')
    .option('--issue <issue...>', help.movesIssue)
    .option('--from <date>', help.movesFrom)
    .option('--to <date>', help.movesTo)
    .option('--known <date>', help.known)
    .action(
      (
        name: string,
        options: Json & { issue?: string[]; from?: string; to?: string; known?: string },
      ) =>
        act(async (context) => {
          const { movesCommand } = await import('./commands/moves.ts');
          return movesCommand({ case: name, ...options }, context);
        }, options.json),
    );

  addDealCommands(program, command, help, act);

  const record = program.command('record').description(help.record);
  command(
    record,
    'add <kind> <case>',
    help.add,
    'parley record add position my-case --set id=us-cars-2025-06-01 --set party=USA …',
  )
    .option('--set <key=value...>', help.addSet, [])
    .option('--from <file>', help.addFrom)
    .option('--dry-run', help.addDryRun, false)
    .action(
      (
        kind: string,
        name: string,
        options: Json & { set: string[]; from?: string; dryRun: boolean },
      ) =>
        act(async (context) => {
          const { recordAddCommand } = await import('./commands/record-add.ts');
          return recordAddCommand({ kind, case: name, ...options }, context);
        }, options.json),
    );

  command(
    record,
    'claims <case>',
    help.claims,
    'parley record claims japan-us-2025 --source article',
  )
    .option('--source <source>', help.claimsSource)
    .option('--known <date>', help.known)
    .action((name: string, options: Json & { source?: string; known?: string }) =>
      act(async (context) => {
        const { recordClaimsCommand } = await import('./commands/record-claims.ts');
        return recordClaimsCommand({ case: name, ...options }, context);
      }, options.json),
    );
}

interface DealOptions extends Json {
  readonly at?: string;
  readonly known?: string;
  readonly disagreement?: string;
  readonly solution?: string;
  readonly weights?: string;
  readonly package?: string;
  readonly whatIfInclude?: string[];
  readonly productivity: boolean;
}

/** `parley deals` and `delay`. */
function addDealCommands(
  program: Command,
  command: AddCommand,
  help: CaseTexts['help'],
  act: Act,
): void {
  const question = (usage: string, description: string, example: string) =>
    command(program, usage, description, example)
      .option('--at <date>', help.dealsAt)
      .option('--known <date>', help.dealsKnown)
      .option('--disagreement <point>', help.dealsDisagreement)
      .option('--solution <solution>', help.dealsSolution)
      .option('--weights <whose>', help.dealsWeights)
      .option('--package <file>', help.dealsPackage)
      .option('--what-if-include <issue...>', help.dealsInclude)
      .option('--productivity', help.dealsProductivity, false);

  question('deals <case>', help.deals, 'parley deals japan-us-2025 --at 2025-05-01')
    .option('--draws <count>', help.dealsDraws)
    .option('--seed <number>', help.dealsSeed)
    .action((name: string, options: DealOptions & { draws?: string; seed?: string }) =>
      act(async (context) => {
        const { dealsCommand } = await import('./commands/deals.ts');
        return dealsCommand({ case: name, ...options }, context);
      }, options.json),
    );

  question('delay <case>', help.delay, 'parley delay japan-us-2025 --at 2025-05-01').action(
    (name: string, options: DealOptions) =>
      act(async (context) => {
        const { delayCommand } = await import('./commands/delay.ts');
        return delayCommand({ case: name, ...options }, context);
      }, options.json),
  );
}
