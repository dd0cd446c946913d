import {
  type BargainingSolution,
  type ChosenPoint,
  CONTINUOUS_LEVELS,
  type Domain,
  finiteDomain,
  outcomeSpace,
  type Package,
  type Profile,
  solveBargaining,
  statedPreference,
} from '@parley/bargaining';
import { fixed } from '@parley/texts';
import stringWidth from 'string-width';
import { openBargain } from '../adapters/open-bargain.ts';
import { reportFaults } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { textTable } from '../table.ts';

export interface BargainSolveArguments {
  /** A GENIUS or GeniusWeb domain file, or a folder of GeniusWeb files. */
  readonly domain: string;
  readonly profiles: readonly string[];
}

const CONCEPTS = ['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian'] as const;
/** Points of a concept shown on the screen; the JSON has all. */
const SHOWN = 3;
const DIGITS = 4;

/** `parley bargain solve`: frontier, zone of agreement and fair deals. No zone is an answer too. */
export function bargainSolveCommand(args: BargainSolveArguments, context: Context): ExitCode {
  const opened = openBargain(args.domain, args.profiles, context);
  if (opened.kind === 'faulty') return reportFaults(opened.faults, context);
  const { domain, profiles } = opened;
  const began = performance.now();
  const finite = finiteDomain(domain);
  const space = outcomeSpace(
    finite,
    profiles.map(({ stated }) => statedPreference(domain, stated)),
  );
  if (space.kind === 'too-large') {
    const [message, hint] = context.texts.bargain.faults.tooLarge(String(space.packages));
    return reportFaults([{ code: space.kind, message, hint }], context);
  }
  const utilities = profiles.map(({ reservation }) => reservation);
  const solution = solveBargaining(space, { kind: 'reservation', utilities });
  const milliseconds = performance.now() - began;
  if (context.json) context.stdout(`${JSON.stringify(answerOf(solution, milliseconds))}\n`);
  else context.stdout(screenOf(solution, domain, profiles, context));
  return 0;
}

function answerOf(solution: BargainingSolution, milliseconds: number) {
  const { disagreement, frontier, zone } = solution;
  const points = (set: readonly ChosenPoint[]) => set.map((point) => point.utilities);
  return {
    outcomes: solution.packages,
    reservation: disagreement.utilities,
    frontier: Array.from({ length: frontier.size }, (_, point) =>
      frontier.utilities.map((column) => column[point]),
    ),
    individuallyRational: zone.kind === 'zone' ? zone.packages : 0,
    idealPoint: zone.kind === 'zone' ? zone.ideal : null,
    nash: points(solution.nash),
    kalaiSmorodinsky: points(solution.kalaiSmorodinsky),
    egalitarian: points(solution.egalitarian),
    utilitarian: points(solution.utilitarian),
    milliseconds,
  };
}

function screenOf(
  solution: BargainingSolution,
  domain: Domain,
  profiles: readonly Profile[],
  { texts: { bargain: texts } }: Context,
): string {
  const { zone, frontier } = solution;
  const numbers = (values: readonly number[]) =>
    values.map((value) => fixed(value, DIGITS)).join(', ');
  const gridded = domain.issues.some(
    (issue) => issue.kind === 'continuous' && issue.step === undefined,
  );
  const given = profiles.every(({ reservationGiven }) => reservationGiven);
  const lines = [
    texts.heading(domain.name, solution.parties),
    texts.packages(solution.packages, domain.issues.length),
    ...(gridded ? [texts.grid(CONTINUOUS_LEVELS)] : []),
    texts.frontier(frontier.size),
    ...(frontier.gap.some((gap) => gap > 0) ? [texts.gap(numbers(frontier.gap))] : []),
    texts.reservation(numbers(solution.disagreement.utilities), given),
  ];
  if (zone.kind === 'none') {
    lines.push('', texts.noZone);
    lines.push(
      texts.closest(numbers(zone.closest.utilities), dealText(domain, zone.closest.package)),
    );
    for (const party of zone.closedBy) {
      const value = fixed(zone.opensAt[party] ?? 0, DIGITS);
      lines.push(texts.opensAt(solution.parties[party] ?? '', value));
    }
    if (zone.closedBy.length === 0) lines.push(texts.opensForNone);
    return `${lines.join('\n')}\n`;
  }
  lines.push(texts.zone(zone.packages), texts.ideal(numbers(zone.ideal)), '');
  const rows = CONCEPTS.flatMap((concept) => {
    const points = solution[concept];
    const shown = points
      .slice(0, SHOWN)
      .map((point, k) => [
        k === 0 ? texts.concepts[concept] : '',
        ...point.utilities.map((value) => fixed(value, DIGITS)),
      ]);
    const deals = points.slice(0, SHOWN).map((point) => dealText(domain, point.package));
    const rest = points.length - SHOWN;
    if (rest > 0) deals.push(texts.more(rest));
    return deals.map((deal, k) => ({
      cells: shown[k] ?? ['', ...solution.parties.map(() => '')],
      deal,
    }));
  });
  const table = textTable(
    [texts.columns.concept, ...solution.parties],
    rows.map(({ cells }) => cells),
  ).split('\n');
  const width = Math.max(...table.map((line) => stringWidth(line)));
  const deals = [texts.columns.deal, ...rows.map(({ deal }) => deal)];
  lines.push(
    ...table.map((line, k) =>
      `${line}${' '.repeat(width - stringWidth(line))}  ${deals[k] ?? ''}`.trimEnd(),
    ),
  );
  lines.push('', texts.comparable);
  return `${lines.join('\n')}\n`;
}

function dealText(domain: Domain, deal: Package): string {
  return domain.issues
    .map((issue, k) => {
      const level = deal[k] ?? Number.NaN;
      const value = issue.kind === 'options' ? issue.options[level] : String(level);
      return `${issue.id}: ${value}`;
    })
    .join(' · ');
}
