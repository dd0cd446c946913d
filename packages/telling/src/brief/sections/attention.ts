import { comparedWorlds } from '@parley/charts';
import type { Sentence } from '../brief.ts';
import { citedSources } from '../cited-sources.ts';
import { focusOf, notSolved, partyName, type Subject, say } from '../subject.ts';
import { lawBasis } from './law-basis.ts';

/** What a reader must know before the numbers: what is missing, assumed, or of another day. */
export function attention(subject: Subject): readonly Sentence[] {
  const { case: file, stakes, at, texts } = subject;
  const later = citedSources(file, at).filter(({ date }) => date > at).length;
  return [
    ...comparedWorlds(stakes).flatMap((world) =>
      world.kind === 'not-solved' ? [notSolved(subject, world)] : [],
    ),
    ...betweenPartiesOnly(subject),
    ...lawBasis(subject),
    ...worldsOfAnotherDate(subject),
    ...(later > 0 ? [say(texts, 'laterSources', { at, count: later })] : []),
  ];
}

/** How much of the answer comes from the tariffs between the parties alone. */
function betweenPartiesOnly(subject: Subject): readonly Sentence[] {
  const { stakes, texts } = subject;
  const focus = focusOf(stakes);
  if (focus?.kind !== 'solved') return [];
  return [
    say(texts, 'betweenPartiesOnly', {
      world: focus.world.name[texts.language],
      between: focus.parties.map(({ name }) => name[texts.language]),
      parties: focus.betweenPartiesOnly.map(({ region, realIncomeChange, realIncomeUsdBn }) => ({
        party: partyName(subject, region),
        change: realIncomeChange,
        usdBn: realIncomeUsdBn,
        whole: focus.parties.find((party) => party.region === region)?.realIncomeChange.value ?? 0,
      })),
    }),
  ];
}

/** Worlds in force on another day than the brief's, and those whose law is known from another. */
function worldsOfAnotherDate({ case: file, at, texts }: Subject): readonly Sentence[] {
  const of = file.worlds.flatMap(({ kind, name, law }) =>
    law === undefined ? [] : [{ kind, name: name[texts.language], ...law }],
  );
  const past = of.filter(({ kind, on }) => kind === 'in-force' && on !== at);
  const others = of.filter((world) => !past.includes(world) && world.known !== at);
  const days = [...new Set(others.map(({ known }) => known))];
  return [
    ...past.map(({ name, on }) => say(texts, 'worldOfAnotherDate', { world: name, on, at })),
    ...days.map((known) =>
      say(texts, 'lawAsKnown', {
        worlds: others.filter((world) => world.known === known).map(({ name }) => name),
        known: known ?? null,
        at,
      }),
    ),
  ];
}
