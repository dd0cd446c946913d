import type { RegionStakes, SolvedWorld } from '@parley/analysis';
import { comparedWorlds, isSolved } from '@parley/charts';
import type { PartyIncome, Texts } from '@parley/texts';
import type { Sentence } from '../brief.ts';
import { baselineName, focusOf, notSolved, type Subject, say } from '../subject.ts';

/** The answer: the world in focus, then the first announced one and the first package beside it. */
export function bottomLine(subject: Subject): readonly Sentence[] {
  const { stakes, texts } = subject;
  const focus = focusOf(stakes);
  if (focus === undefined) return [say(texts, 'nothingToCompare', {})];
  if (!isSolved(focus)) return [notSolved(subject, focus)];
  const solved = comparedWorlds(stakes).filter(isSolved);
  const beside = (['announced', 'package'] as const).flatMap(
    (kind) => solved.find((each) => each !== focus && each.world.kind === kind) ?? [],
  );
  return [
    say(texts, 'incomeInWorld', {
      world: focus.world.name[texts.language],
      baseline: baselineName(subject) ?? '',
      parties: focus.parties.map((party) => income(party, texts)),
    }),
    ...beside.map((world) => compared(world, focus, texts)),
  ];
}

function income({ name, realIncomeChange, realIncomeUsdBn }: RegionStakes, texts: Texts) {
  return {
    party: name[texts.language],
    change: realIncomeChange,
    usdBn: realIncomeUsdBn.value,
  } satisfies PartyIncome;
}

function compared(world: SolvedWorld, focus: SolvedWorld, texts: Texts): Sentence {
  return say(texts, 'incomeCompared', {
    world: world.world.name[texts.language],
    reference: focus.world.name[texts.language],
    parties: world.parties.map((party, i) => ({
      ...income(party, texts),
      from: focus.parties[i]?.realIncomeChange.value ?? 0,
    })),
  });
}
