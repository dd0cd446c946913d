import { join } from 'node:path';
import { type Building, buildWorkbench } from '../adapters/build-workbench.ts';
import { casePacks } from '../adapters/case-pack.ts';
import { isBuiltIn } from '../adapters/open-case.ts';
import { serveSite } from '../adapters/serve-site.ts';
import type { Site } from '../adapters/site.ts';
import { untilStopped } from '../adapters/until-stopped.ts';
import { inWords, reportFaults } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { workbenchTextsFor } from '../texts/workbench-texts-for.ts';

export interface WorkbenchArguments {
  readonly case: string;
  readonly port: string;
  readonly private: boolean;
}

/** What the command takes from its surroundings, replaced in tests. */
export interface Surroundings {
  readonly build: () => Building;
  /** Ends the serving, as Ctrl-C does. */
  readonly signal?: AbortSignal;
}

/** Seconds that a build takes, as people are told. */
const BUILD_SECONDS = 20;
const HIGHEST_PORT = 65_535;

/** `parley workbench`: builds the workbench if need be, and serves it to this machine until it is ended. */
export async function workbenchCommand(
  args: WorkbenchArguments,
  context: Context,
  { build, signal }: Surroundings = { build: () => buildWorkbench(false) },
): Promise<ExitCode> {
  const texts = workbenchTextsFor(context.language);
  const port = readPort(args.port);
  if (port === null) {
    const params = { value: args.port, key: '--port', expected: `0 … ${HIGHEST_PORT}` };
    return reportFaults([inWords({ code: 'bad-option-value', params }, context)], context);
  }
  const say = (line: string) => context.stderr(`${line}\n`);
  const building = build();
  let toldAt: number | null = null;
  building.tell(() => {
    toldAt = Date.now();
    say(texts.building(BUILD_SECONDS));
  });
  const built = await building.done;
  if (built.kind === 'failed') {
    say(`${texts.notBuilt}\n${built.output.trimEnd()}`);
    return 1;
  }
  if (toldAt !== null) say(texts.built(((Date.now() - toldAt) / 1000).toFixed(0)));

  let site: Site = { folder: built.folder, extras: new Map() };
  let id = args.case;
  if (args.private || !isBuiltIn(args.case)) {
    const own = casePacks(args.case, built.folder, args.private, context);
    if (own.kind === 'faulty') return reportFaults(own.faults, context);
    site = { folder: built.folder, extras: own.packs };
    id = own.id;
    if (args.private) say(texts.privateServed(own.privateFiles, join(own.folder, 'private')));
  }

  const serving = await serveSite(site, port);
  if (serving.kind === 'no-port') {
    const [message, hint] = texts.noPort(port, serving.last, serving.reason);
    return reportFaults([{ code: 'no-port', message, hint }], context);
  }
  const stopped = untilStopped(signal);
  if (port !== 0 && serving.port !== port) say(texts.portTaken(port, serving.port));
  const language = context.language === 'ja' ? '&lang=ja' : '';
  const address = `${serving.address}#case=${id}${language}`;
  context.stdout(context.json ? `${JSON.stringify({ address })}\n` : `${texts.serving(address)}\n`);
  await stopped;
  await serving.stop();
  if (!context.json) say(texts.stopped);
  return 0;
}

function readPort(text: string): number | null {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= HIGHEST_PORT ? port : null;
}
