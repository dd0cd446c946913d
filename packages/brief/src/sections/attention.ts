import { measuresNotYetInForce } from '@parley/casebook';
import { comparedWorlds } from '@parley/charts';
import type { Sentence } from '../brief.ts';
import { focusOf, notSolved, partyName, type Subject, say } from '../subject.ts';

/** What a reader must know before the numbers: what is missing, not yet law, or of another day. */
export function attention(subject: Subject): readonly Sentence[] {
  const { case: file, stakes, at, texts } = subject;
  const inForce = file.worlds.filter(({ kind }) => kind === 'in-force');
  const later = file.sources.filter(({ date }) => date > at).length;
  return [
    ...comparedWorlds(stakes).flatMap((world) =>
      world.kind === 'not-solved' ? [notSolved(subject, world)] : [],
    ),
    ...sameDutiesOnAll(subject),
    ...inForce
      .filter(({ on }) => on !== at)
      .map(({ name, on }) =>
        say(texts, 'worldOfAnotherDate', { world: name[texts.language], on, at }),
      ),
    ...inForce.flatMap((world) => {
      const measures = measuresNotYetInForce(file, world, at).map(({ name, from }) => ({
        name: name[texts.language],
        from,
      }));
      return measures.length > 0
        ? [say(texts, 'notYetInForce', { world: world.name[texts.language], at, measures })]
        : [];
    }),
    ...(later > 0 ? [say(texts, 'laterSources', { at, count: later })] : []),
  ];
}

/** How far the answer rests on third countries' tariffs staying as they are. */
function sameDutiesOnAll(subject: Subject): readonly Sentence[] {
  const { stakes, texts } = subject;
  const focus = focusOf(stakes);
  if (focus?.kind !== 'solved') return [];
  return [
    say(texts, 'sameDutiesOnAll', {
      world: focus.world.name[texts.language],
      parties: focus.sameDutiesOnAll.map(({ region, realIncomeChange, realIncomeUsdBn }) => ({
        party: partyName(subject, region),
        change: realIncomeChange,
        usdBn: realIncomeUsdBn,
      })),
    }),
  ];
}
