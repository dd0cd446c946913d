import {
  countedWeights,
  deals,
  delay,
  disputes,
  dutyCurves,
  issueLaw,
  judge,
  judgeByIssue,
  lawAdditions,
  lawBasis,
  layTable,
  moves,
  placesOfLevels,
  stakes,
  stakesDraws,
  standings,
  stateOfPlay,
  type Table,
  termsOf,
  weighTable,
} from '@parley/analysis';
import { counts, knownOn } from '@parley/casebook';
import type { Library } from './library.ts';
import { openCase } from './open-case.ts';
import type { Opened } from './opened.ts';
import type {
  AskKind,
  Asks,
  LaidTable,
  NoTable,
  Progress,
  Run,
  Setting,
  Weighed,
} from './protocol.ts';
import { statusShares } from './status-shares.ts';

export type Engine = <K extends AskKind>(
  kind: K,
  ask: Asks[K]['ask'],
  onProgress: (progress: Progress) => void,
) => Promise<Asks[K]['answer']>;

/** Labour mobility kappa_L of each run. */
const MOBILITY: Readonly<Record<Run, number>> = { long: Number.POSITIVE_INFINITY, medium: 1.5 };

/** Nothing was opened before the question came. */
export class NothingOpen extends Error {}

/**
 * Answers the page's questions about one case at a time. Runs wherever it is called: in a worker of the
 * browser, or in a test.
 */
export function createEngine(library: Library): Engine {
  let opened: Opened | null = null;
  let laid: { readonly key: string; readonly table: Table } | null = null;

  const current = (): Opened => {
    if (opened === null) throw new NothingOpen('no case is open');
    return opened;
  };
  /** The table of a setting; the last one is kept, for a slider asks for it again and again. */
  const tableOf = (setting: Setting): Table | NoTable => {
    const key = JSON.stringify(setting);
    if (laid?.key === key) return laid.table;
    const { case: of, hash, dataset, laws, products } = current();
    const { at, known, disagreement, include } = setting;
    const answer = layTable(of, hash, {
      ...{ at, known, dataset, laws, products, include },
      ...(disagreement !== null && { disagreement }),
    });
    if (answer.kind === 'faulty') return noTable(answer.faults);
    laid = { key, table: answer.table };
    return answer.table;
  };

  const answers: {
    readonly [K in AskKind]: (
      ask: Asks[K]['ask'],
      onProgress: (progress: Progress) => void,
    ) => Asks[K]['answer'] | Promise<Asks[K]['answer']>;
  } = {
    async open({ source, language }, onProgress) {
      const answer = await openCase(library, source, language, onProgress);
      if (answer.kind === 'faulty') return answer;
      opened = answer.opened;
      laid = null;
      return answer.shown;
    },
    state({ at, known }) {
      const { case: of, laws } = current();
      const judged = standings(of, laws[0]?.weighed.compiled.law ?? null, known);
      return stateOfPlay(of, { at, known, laws, disputed: disputes(judged) });
    },
    record({ at, known }) {
      const { case: of, laws } = current();
      const law = laws[0]?.weighed.compiled.law ?? null;
      const seen = knownOn(of, known);
      return {
        standings: standings(of, law, known),
        moves: moves(of, { to: at, known }),
        of: seen,
        measures: (law?.measures ?? []).map(({ id, name, place: { file } }) => ({
          ...{ id, name },
          place: { file },
        })),
        counted: seen.sources.filter(counts).map(({ id }) => id),
      };
    },
    basis({ at, known }) {
      const { case: of, dataset, laws, flowStatus, products } = current();
      const additions = laws.flatMap((held) => lawAdditions(of, dataset, held, { on: at, known }));
      return { law: lawBasis(additions), flows: statusShares(dataset, flowStatus), products };
    },
    table(setting): LaidTable | NoTable {
      const table = tableOf(setting);
      if ('kind' in table) return table;
      const { problem, noDeal } = table;
      const { id, kind, name, phases, horizon } = noDeal;
      return {
        kind: 'laid',
        withoutDeal: termsOf(problem, problem.levers.withoutDeal),
        noDeal: {
          ...{ id, kind, name, horizon },
          phases: phases.map(({ from, weight }) => ({ from, weight })),
        },
        bounds: problem.bounds,
        refused: problem.refused,
        whatIf: problem.whatIf,
        notes: problem.levers.notes,
      };
    },
    weigh(setting, onProgress): Weighed | NoTable {
      onProgress({ stage: 'weights' });
      const table = tableOf(setting);
      if ('kind' in table) return table;
      const recovery = weighTable(table);
      return { recovery, counted: countedWeights(table, recovery) };
    },
    judge({ setting, levels, weighed }) {
      const { table, places } = placed(setting, levels);
      return judge(table, places, weighed?.recovery ?? null);
    },
    byIssue({ setting, levels, weighed }) {
      const { table, places } = placed(setting, levels);
      return judgeByIssue(table, places, weighed?.recovery ?? null);
    },
    stakes({ run }) {
      const { case: of, hash, dataset, laws, flowStatus, employment } = current();
      const model = { labourMobility: MOBILITY[run] };
      return stakes(of, hash, dataset, laws, flowStatus, { model, employment });
    },
    stakesDraws(request, onProgress) {
      const { case: of, hash, dataset, laws } = current();
      const tell = (done: number) => onProgress({ stage: 'draws', done, of: request.draws });
      tell(0);
      return stakesDraws(of, hash, dataset, laws, request, tell);
    },
    deals({ at, known, disagreement, include, solution, weights, package: levels }, onProgress) {
      const { case: of, hash, dataset, laws, products } = current();
      const answer = deals(of, hash, {
        ...{ at, known, dataset, laws, products, include, solution, weights },
        ...(disagreement !== null && { disagreement }),
        ...(levels !== null && { package: levels }),
        onStage: (stage, done, of) => onProgress({ stage, done, of }),
      });
      if (answer.kind === 'faulty') return noTable(answer.faults);
      onProgress({ stage: 'delay' });
      const request = { of: answer.frame.problem.of, at, known, dataset, laws };
      return {
        kind: 'deals',
        deals: answer.deals,
        delay: delay(answer.deals, answer.frame, request),
      };
    },
    dutyCurve(span) {
      const { case: of, laws } = current();
      return dutyCurves(of, laws, span);
    },
    async issueLaw({ setting, issue }) {
      const { case: of, laws } = current();
      const found = of.issues.find(({ id }) => id === issue);
      if (found === undefined) return [];
      const lines = issueLaw(of, laws, found, setting);
      const words = lines.length === 0 ? [] : await library.lineDescriptions();
      const { lineAt } = laws[0]?.weighed.profile ?? { lineAt: new Map<string, number>() };
      return lines.map((line) => ({
        ...line,
        description: words[lineAt.get(line.code) ?? -1] ?? line.description,
      }));
    },
  };
  const placed = (setting: Setting, levels: Asks['judge']['ask']['levels']) => {
    const table = tableOf(setting);
    if ('kind' in table) throw new RangeError(`no table: ${JSON.stringify(table.faults)}`);
    const { places, faults } = placesOfLevels(table.problem, levels);
    if (faults.length > 0) throw new RangeError(`no such level: ${JSON.stringify(faults)}`);
    return { table, places };
  };
  return async (kind, ask, onProgress) => answers[kind](ask, onProgress);
}

function noTable(faults: readonly { readonly code: string }[]): NoTable {
  return {
    kind: 'no-table',
    faults: faults.map((fault) => ({ code: fault.code, detail: JSON.stringify(fault) })),
  };
}
