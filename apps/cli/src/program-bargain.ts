import type { Command } from 'commander';
import type { Context, ExitCode } from './io.ts';
import type { BargainTexts } from './texts/bargain-texts.ts';

type Act = (command: (context: Context) => Promise<ExitCode>, json: boolean) => Promise<void>;
type AddCommand = (parent: Command, usage: string, description: string, example: string) => Command;

/** `parley bargain solve`. */
export function addBargainCommands(
  program: Command,
  command: AddCommand,
  help: BargainTexts['help'],
  act: Act,
): void {
  const bargain = program.command('bargain').description(help.bargain);
  command(
    bargain,
    'solve <domain> [profiles...]',
    help.solve,
    'parley bargain solve domain.xml party1.xml party2.xml',
  ).action((domain: string, profiles: readonly string[], options: { readonly json: boolean }) =>
    act(async (context) => {
      const { bargainCaseCommand, isCase } = await import('./commands/bargain-case.ts');
      if (profiles.length === 0 && isCase(domain)) return bargainCaseCommand(domain, context);
      const { bargainSolveCommand } = await import('./commands/bargain-solve.ts');
      return bargainSolveCommand({ domain, profiles }, context);
    }, options.json),
  );
}
