import type { SolvedWorld, StakesDraws } from '@parley/analysis';
import type { SentenceParams } from '@parley/texts';
import type { Sentence } from '../brief.ts';
import { partyName, type Subject, say } from '../subject.ts';

/** Where nine draws in ten put the parties' real income in a world. */
export function drawnIncome(subject: Subject, { id, world }: SolvedWorld): readonly Sentence[] {
  const { draws, texts, case: file } = subject;
  const drawn = draws?.worlds.find((each) => each.id === id);
  if (draws === null || drawn === undefined || drawn.failed === draws.draws) return [];
  const parties = file.parties.flatMap(({ region }) =>
    drawn.regions
      .filter((each) => each.region === region)
      .map(({ realIncomeChange: { low, high } }) => ({
        party: partyName(subject, region),
        low,
        high,
      })),
  );
  const of = world.name[texts.language];
  return [say(texts, 'drawnIncome', { world: of, draws: draws.draws, parties })];
}

/** In which share of the draws each party is better off in a world than in another. */
export function drawnComparison(
  subject: Subject,
  world: SolvedWorld,
  reference: SolvedWorld,
): readonly Sentence[] {
  const { draws, texts } = subject;
  const found = draws?.comparisons.find(
    (each) =>
      [each.world, each.reference].includes(world.id) &&
      [each.world, each.reference].includes(reference.id),
  );
  if (draws === null || found === undefined) return [];
  return [
    say(texts, 'drawnComparison', {
      world: world.world.name[texts.language],
      reference: reference.world.name[texts.language],
      draws: draws.draws,
      parties: found.parties.map(({ region, higher, lower }) => ({
        party: partyName(subject, region),
        higher: found.world === world.id ? higher : lower,
      })),
    }),
  ];
}

/** What draws are, and which worlds some of them left without a solution. */
export function drawLimits({ draws, stakes, texts }: Subject): readonly Sentence[] {
  if (draws === null) return [];
  return [
    say(texts, 'drawsMeaning', {
      draws: draws.draws,
      seed: draws.seed,
      drawn: draws.drawn.map(inWords),
    }),
    ...draws.worlds
      .filter(({ failed }) => failed > 0)
      .map(({ id, failed }) =>
        say(texts, 'drawsFailed', {
          world: stakes.worlds.find((each) => each.id === id)?.world.name[texts.language] ?? id,
          failed,
          draws: draws.draws,
        }),
      ),
  ];
}

function inWords(
  drawn: StakesDraws['drawn'][number],
): SentenceParams['drawsMeaning']['drawn'][number] {
  const { sources } = drawn;
  if (drawn.parameter === 'tradeElasticities') {
    const { common, own } = drawn.distribution;
    return { parameter: drawn.parameter, common, own, sources };
  }
  const { of, low, high } = drawn.distribution;
  const value = (bound: number) => (of === 'inverse' ? 1 / bound : bound);
  const [least, most] = [value(low), value(high)].sort((a, b) => a - b);
  return { parameter: drawn.parameter, low: least ?? low, high: most ?? high, sources };
}
