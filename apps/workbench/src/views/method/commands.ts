import type { Language } from '@parley/intake';
import type { Look, Scenario } from '../../session/scenario.ts';

/** The views that have an answer of their own on the command line, and what checks the case. */
export type CommandOf =
  | 'check'
  | 'table'
  | 'stakes'
  | 'deals'
  | 'calendar'
  | 'record'
  | 'claims'
  | 'moves'
  | 'law';

export interface ShownCommand {
  readonly of: CommandOf;
  readonly text: string;
}

/** The package under study as a file that `--package` reads; null where there is none. */
export function packageFile({ levels }: Pick<Scenario, 'levels'>): string | null {
  const lines = Object.entries(levels).map(([issue, level]) => `${issue}: ${level}`);
  return lines.length === 0 ? null : `${lines.join('\n')}\n`;
}

export const PACKAGE_FILE = 'package.yaml';

/**
 * What to type to have the same numbers from the command line.
 *
 * @param name the case as the command line finds it: built in by its id, else a folder
 * @param importers whose law is held
 */
export function commandsOf(
  scenario: Scenario,
  look: Pick<Look, 'language' | 'solution' | 'weights'>,
  name: string,
  importers: readonly string[],
): readonly ShownCommand[] {
  const { at, known, disagreement, include } = scenario;
  const day = known ?? at;
  const told = language(look.language);
  const say = (of: CommandOf, ...words: readonly string[]): ShownCommand => ({
    of,
    text: ['npx parley', ...words, ...told].join(' '),
  });
  const when = ['--at', at, '--known', day];
  const question = [
    ...when,
    ...(disagreement === null ? [] : ['--disagreement', disagreement]),
    ...(include.length === 0 ? [] : ['--what-if-include', ...include]),
  ];
  const whose = ['--solution', look.solution, '--weights', look.weights];
  const studied =
    packageFile(scenario) === null
      ? []
      : [say('table', 'deals', name, ...question, '--package', PACKAGE_FILE)];
  return [
    say('check', 'check', name),
    ...studied,
    say('stakes', 'brief', name),
    say('deals', 'deals', name, ...question, ...whose),
    say('calendar', 'delay', name, ...question, ...whose),
    say('record', 'state', name, ...when),
    say('moves', 'moves', name, '--to', at, '--known', day),
    say('claims', 'record claims', name, '--known', day),
    ...importers.map((importer) =>
      say('law', 'law effective', '--importer', importer, ...when, '--by', 'sector'),
    ),
  ];
}

/** English is what the command line speaks unless told otherwise. */
function language(of: Language): readonly string[] {
  return of === 'en' ? [] : ['--lang', of];
}
