import { buildWorkbench } from '../adapters/build-workbench.ts';
import type { Context, ExitCode } from '../io.ts';
import { type BriefArguments, briefCommand } from './brief.ts';
import { type Surroundings, type WorkbenchArguments, workbenchCommand } from './workbench.ts';

export interface StartArguments extends BriefArguments, WorkbenchArguments {
  /** The brief alone. */
  readonly once: boolean;
}

/** `parley start`: the brief, at once, while the workbench is being built; then the workbench. */
export async function startCommand(
  args: StartArguments,
  context: Context,
  { build, signal }: Surroundings = { build: () => buildWorkbench(true) },
): Promise<ExitCode> {
  if (args.once) return briefCommand(args, context);
  const building = build();
  try {
    const exitCode = await briefCommand(args, context);
    if (exitCode !== 0) return exitCode;
    const surroundings = { build: () => building, ...(signal === undefined ? {} : { signal }) };
    return await workbenchCommand(args, context, surroundings);
  } finally {
    building.stop();
  }
}
