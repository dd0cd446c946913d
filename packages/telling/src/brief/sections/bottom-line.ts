import type { RegionStakes, SolvedWorld } from '@parley/analysis';
import { comparedWorlds, isSolved } from '@parley/charts';
import type { PartyIncome, Texts } from '@parley/texts';
import type { Sentence } from '../brief.ts';
import { baselineName, focusOf, notSolved, type Subject, say } from '../subject.ts';
import { drawnComparison, drawnIncome } from './drawn-sentences.ts';

/**
 * The answer: the world in focus, beside it the first announced one, and the first package beside
 * the world that has the same law, so that what lies between them is the package. Where parameters
 * were drawn, how far the answer follows from them.
 */
export function bottomLine(subject: Subject): readonly Sentence[] {
  const { stakes, texts } = subject;
  const focus = focusOf(stakes);
  if (focus === undefined) return [say(texts, 'nothingToCompare', {})];
  if (!isSolved(focus)) return [notSolved(subject, focus)];
  const solved = comparedWorlds(stakes).filter(isSolved);
  const beside = (['announced', 'package'] as const).flatMap((kind) => {
    const world = solved.find((each) => each !== focus && each.world.kind === kind);
    if (world === undefined) return [];
    const same = kind === 'package' ? solved.find((each) => isWithout(each, world)) : undefined;
    return [{ world, reference: same ?? focus }];
  });
  const last = beside.at(-1);
  return [
    say(texts, 'incomeInWorld', {
      world: focus.world.name[texts.language],
      baseline: baselineName(subject) ?? '',
      parties: focus.parties.map((party) => income(party, texts)),
    }),
    ...beside.map(({ world, reference }) => compared(world, reference, texts)),
    ...drawnIncome(subject, focus),
    ...(last === undefined ? [] : drawnComparison(subject, last.world, last.reference)),
  ];
}

function income({ name, realIncomeChange, realIncomeUsdBn }: RegionStakes, texts: Texts) {
  return {
    party: name[texts.language],
    change: realIncomeChange,
    usdBn: realIncomeUsdBn.value,
  } satisfies PartyIncome;
}

/** Whether a world has the law of a package without the package. */
function isWithout({ world: { law, levers } }: SolvedWorld, { world }: SolvedWorld): boolean {
  return levers === undefined && law?.on === world.law?.on && law?.known === world.law?.known;
}

function compared(world: SolvedWorld, reference: SolvedWorld, texts: Texts): Sentence {
  return say(texts, 'incomeCompared', {
    world: world.world.name[texts.language],
    reference: reference.world.name[texts.language],
    parties: world.parties.map((party, i) => ({
      ...income(party, texts),
      from: reference.parties[i]?.realIncomeChange.value ?? 0,
    })),
  });
}
