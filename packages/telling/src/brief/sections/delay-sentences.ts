import type { Delay } from '@parley/analysis';
import { partyNamed } from '@parley/charts';
import type { PartyGain } from '@parley/texts';
import type { Sentence } from '../brief.ts';
import { type Subject, say, weighed } from '../subject.ts';

/** Weeks after which the sum is told: a quarter. */
const QUARTER = 13;
/** Stretches of the calendar that are told of when they turn. */
const MOST_TURNS = 3;

/** What waiting costs, and when leverage changes hands. */
export function delaySentences(subject: Subject): readonly Sentence[] {
  const { texts } = subject;
  const found = weighed(subject);
  if (found === null) return [];
  const { delay } = found;
  if (delay === null) return [say(texts, 'nothingToWaitFor', {})];
  const amounts = amountsOf(delay, texts.language);
  const sum = delay.weeks[QUARTER - 1]?.sum;
  return [
    ...weeklyCost(delay, texts),
    ...(sum === undefined
      ? []
      : [say(texts, 'delaySum', { weeks: QUARTER, parties: amounts(sum) })]),
    ...delay.phases
      .filter(({ turn }) => turn !== null)
      .slice(0, MOST_TURNS)
      .map(({ from, turn, leverageTo }) =>
        say(texts, 'delayTurn', {
          date: from,
          event: delay.events.find(({ date }) => date === from)?.name[texts.language] ?? null,
          parties: amounts(turn ?? []),
          leverage: leverageTo === null ? null : partyNamed(delay, leverageTo, texts.language),
        }),
      ),
  ];
}

/** What a week costs now, and once law between the parties has turned for the last time. */
export function weeklyCost(delay: Delay, texts: Subject['texts']): readonly Sentence[] {
  const [first] = delay.phases;
  const last = delay.phases.at(-1);
  if (first === undefined || last === undefined) return [];
  const parties = amountsOf(
    delay,
    texts.language,
  )(first.perWeek).map((each, p) => ({
    ...each,
    later: last.perWeek[p] ?? 0,
  }));
  return [say(texts, 'delayCost', { parties, from: last === first ? null : last.from })];
}

function amountsOf(delay: Delay, language: Subject['texts']['language']) {
  return (values: readonly number[]): readonly PartyGain[] =>
    values.map((usdBn, p) => ({
      party: partyNamed(delay, delay.parties[p] ?? '', language),
      usdBn,
    }));
}
