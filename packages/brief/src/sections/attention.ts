import { comparedWorlds } from '@parley/charts';
import { measuresNotYetInForce } from '@parley/casebook';
import type { Sentence } from '../brief.ts';
import { notSolved, say, type Subject } from '../subject.ts';

/** What a reader must know before the numbers: what is missing, not yet law, or of another day. */
export function attention(subject: Subject): readonly Sentence[] {
  const { case: file, stakes, at, texts } = subject;
  const inForce = file.worlds.filter(({ kind }) => kind === 'in-force');
  const later = file.sources.filter(({ date }) => date > at).length;
  return [
    ...comparedWorlds(stakes).flatMap((world) =>
      world.kind === 'not-solved' ? [notSolved(subject, world)] : [],
    ),
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
