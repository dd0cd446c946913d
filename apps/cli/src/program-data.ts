import type { Command } from 'commander';
import type { Context, ExitCode } from './io.ts';
import type { DataTexts } from './texts/data-texts.ts';

type Act = (command: (context: Context) => Promise<ExitCode>, json: boolean) => Promise<void>;
type AddCommand = (parent: Command, usage: string, description: string, example: string) => Command;

interface ImportOptions {
  readonly format?: string;
  readonly year?: string;
  readonly regions?: string;
  readonly sectors?: string;
  readonly tariffs?: string;
  readonly elasticities?: string;
  readonly theta?: string;
  readonly unit?: string;
  readonly progress: boolean;
  readonly out: string;
  readonly json: boolean;
}

interface AggregateOptions {
  readonly regions?: string;
  readonly sectors?: string;
  readonly out: string;
  readonly json: boolean;
}

/** `parley data import`, `aggregate` and `check`. */
export function addDataCommands(
  data: Command,
  command: AddCommand,
  help: DataTexts['help'],
  act: Act,
  defaultDataset: string,
): void {
  command(
    data,
    'import <file...>',
    help.import,
    'parley data import 2022_SML.csv --sectors sectors.csv --theta 4 --out data/icio-2022',
  )
    .option('--format <format>', help.importFormat)
    .option('--year <year>', help.importYear)
    .option('--regions <map.csv>', help.regions)
    .option('--sectors <map.csv>', help.sectors)
    .option('--tariffs <file.csv>', help.importTariffs)
    .option('--elasticities <file.csv>', help.importElasticities)
    .option('--theta <number>', help.importTheta)
    .option('--unit <usd>', help.importUnit)
    .option('--progress', help.importProgress, false)
    .requiredOption('--out <folder>', help.importOut)
    .action((files: string[], options: ImportOptions) =>
      act(async (context) => {
        const { dataImportCommand } = await import('./commands/data-import.ts');
        return dataImportCommand({ files, ...options }, context);
      }, options.json),
    );

  command(
    data,
    'aggregate <dataset>',
    help.aggregate,
    'parley data aggregate world-2017 --sectors sectors.csv --out data/small',
  )
    .option('--regions <map.csv>', help.regions)
    .option('--sectors <map.csv>', help.sectors)
    .requiredOption('--out <folder>', help.aggregateOut)
    .action((dataset: string, options: AggregateOptions) =>
      act(async (context) => {
        const { dataAggregateCommand } = await import('./commands/data-aggregate.ts');
        return dataAggregateCommand({ dataset, ...options }, context);
      }, options.json),
    );

  command(data, 'check [dataset]', help.check, 'parley data check world-2017').action(
    (dataset: string | undefined, options: { json: boolean }) =>
      act(async (context) => {
        const { dataCheckCommand } = await import('./commands/data-check.ts');
        return dataCheckCommand(dataset ?? defaultDataset, context);
      }, options.json),
  );
}
