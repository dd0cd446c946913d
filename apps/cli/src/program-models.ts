import type { Command } from 'commander';
import type { Context, ExitCode } from './io.ts';
import type { CliTexts } from './texts/cli-texts.ts';
import type { ModelsTexts } from './texts/models-texts.ts';
import type { RatesTexts } from './texts/rates-texts.ts';

type Act = (command: (context: Context) => Promise<ExitCode>, json: boolean) => Promise<void>;
type AddCommand = (parent: Command, usage: string, description: string, example: string) => Command;

interface Shared {
  readonly model?: string;
  readonly json: boolean;
}

interface SensitivityOptions extends Shared {
  readonly outcome: string;
  readonly policy?: string;
  readonly world?: string;
  readonly top?: string;
  readonly set: string[];
}

interface SolveOptions extends Shared {
  readonly policy: string;
  readonly policies?: string;
  readonly threads?: string;
  readonly closure?: string;
  readonly set: string[];
  readonly full: boolean;
}

interface RateOptions extends Shared {
  readonly on: string;
  readonly by?: string;
  readonly sectors?: string;
  readonly form?: string;
  readonly bounds?: string;
  readonly policy?: string;
  readonly closure?: string;
  readonly set: string[];
  readonly full: boolean;
}

interface OptimumOptions extends RateOptions {
  readonly party: string;
  readonly weight: string[];
  readonly retaliation: string | boolean;
}

interface GameOptions extends RateOptions {
  readonly parties: string;
  readonly weight: string[];
}

interface RecoverOptions extends RateOptions {
  readonly party: string;
  readonly observed: string;
  readonly candidate: string[];
}

/** `parley solve`, `sensitivity`, `optimum`, `nash`, `cooperate` and `recover`. */
export function addModelCommands(
  program: Command,
  command: AddCommand,
  help: CliTexts['help'],
  models: ModelsTexts['help'],
  rates: RatesTexts['help'],
  draws: CliTexts['draws']['help'],
  act: Act,
): void {
  command(
    program,
    'solve <dataset>',
    help.solve,
    'parley solve world-2017 --policy docs/examples/us-cars.csv',
  )
    .option('--policy <file>', models.policy, '')
    .option('--policies <file>', draws.policies)
    .option('--threads <count>', draws.threads)
    .option('--model <model>', models.model)
    .option('--closure <closure>', help.solveClosure)
    .option('--set <key=value...>', help.solveSet, [])
    .option('--full', models.full, false)
    .action((dataset: string, options: SolveOptions) =>
      act(async (context) => {
        const { solveCommand } = await import('./commands/solve.ts');
        return solveCommand({ dataset, ...options }, context);
      }, options.json),
    );

  command(
    program,
    'sensitivity <dataset-or-case>',
    models.sensitivity,
    'parley sensitivity japan-us-2025 --outcome realIncome:USA',
  )
    .requiredOption('--outcome <outcome>', models.sensitivityOutcome)
    .option('--policy <file>', models.sensitivityPolicy)
    .option('--world <world>', models.sensitivityWorld)
    .option('--top <count>', models.sensitivityTop)
    .option('--set <key=value...>', help.solveSet, [])
    .action((target: string, options: SensitivityOptions) =>
      act(async (context) => {
        const { sensitivityCommand } = await import('./commands/sensitivity.ts');
        return sensitivityCommand({ target, ...options }, context);
      }, options.json),
    );

  /** What all questions about rates may say, beside who chooses. */
  const asked = (question: Command) =>
    question
      .option('--model <model>', models.modelOf)
      .option('--bounds <low:high>', models.bounds)
      .option('--sectors <lists>', rates.sectors)
      .option('--policy <file>', rates.start)
      .option('--closure <closure>', help.solveClosure)
      .option('--set <key=value...>', help.solveSet, [])
      .option('--full', rates.fullRates, false);

  asked(
    command(
      program,
      'optimum <dataset>',
      models.optimum,
      'parley optimum world-2023 --party USA --on JPN --sectors 29,rest --weight balance:JPN=0.2',
    )
      .requiredOption('--party <code>', models.party)
      .option('--on <codes>', rates.onOptimum, 'all')
      .option('--by <rates>', rates.by)
      .option('--form <form>', rates.form)
      .option('--weight <outcome=number...>', rates.weight, [])
      .option('--retaliation [answer]', rates.retaliation, 'once'),
  ).action((dataset: string, options: OptimumOptions) =>
    act(async (context) => {
      const { optimumCommand } = await import('./commands/optimum.ts');
      return optimumCommand({ dataset, ...options }, context);
    }, options.json),
  );

  const game = (usage: string, description: string, example: string, on: string) =>
    asked(
      command(program, usage, description, example)
        .requiredOption('--parties <codes>', models.parties)
        .option('--on <goods>', rates.onGame, on)
        .option('--by <rates>', rates.by)
        .option('--form <form>', rates.form)
        .option('--weight <outcome=number...>', rates.weightOfMany, []),
    );

  game('nash <dataset>', models.nash, 'parley nash world-2023 --parties USA,JPN', 'all').action(
    (dataset: string, options: GameOptions) =>
      act(async (context) => {
        const { nashCommand } = await import('./commands/nash.ts');
        return nashCommand({ dataset, ...options }, context);
      }, options.json),
  );

  game(
    'cooperate <dataset>',
    models.cooperate,
    'parley cooperate world-2023 --parties USA,JPN --solution equal-gains --from nash',
    'parties',
  )
    .option('--solution <solution>', models.solution, 'equal-gains')
    .option('--from <point>', models.from, 'nash')
    .action((dataset: string, options: GameOptions & { solution: string; from: string }) =>
      act(async (context) => {
        const { cooperateCommand } = await import('./commands/cooperate.ts');
        return cooperateCommand({ dataset, ...options }, context);
      }, options.json),
    );

  asked(
    command(
      program,
      'recover <dataset>',
      rates.recover,
      'parley recover world-2017 --party USA --observed docs/examples/us-japan-announced.csv',
    )
      .requiredOption('--party <code>', models.party)
      .requiredOption('--observed <file>', rates.observed)
      .option('--on <codes>', rates.onOptimum, 'all')
      .option('--by <rates>', rates.recoverBy, 'observed')
      .option('--form <form>', rates.recoverForm, 'added')
      .option('--candidate <outcome...>', rates.candidates, []),
  ).action((dataset: string, options: RecoverOptions) =>
    act(async (context) => {
      const { recoverCommand } = await import('./commands/recover.ts');
      return recoverCommand({ dataset, ...options, weight: [] }, context);
    }, options.json),
  );
}
