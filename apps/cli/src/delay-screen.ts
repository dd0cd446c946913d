import type { Delay } from '@parley/analysis';
import type { Case } from '@parley/casebook';
import { fixed, signed, textsFor } from '@parley/texts';
import { wordsOfDelay } from './deals-words.ts';
import type { Context } from './io.ts';
import { type Line, renderScreen, screenOf } from './screen.ts';
import { dealsTextsFor } from './texts/deals-texts-for.ts';

export interface DelayView {
  readonly delay: Delay;
  readonly of: Case;
  readonly context: Context;
}

/** Weeks after which the sum is told. */
const MARKS = [4, 8, 13, 26];
const DETAILS: readonly number[] = [30, 12, 6];

/** What waiting costs, on one screen; the JSON has every week. */
export function renderDelay({ delay, of, context }: DelayView): string {
  const { language } = context;
  const texts = dealsTextsFor(language);
  const words = wordsOfDelay(delay, language);
  const screen = screenOf(context.width, language);
  const { date } = textsFor(language).formats;
  const each = (values: readonly number[], digits: number) =>
    texts.listed(
      delay.parties.map((code, p) => `${words.party(code)} ${signed(values[p] ?? 0, digits)}`),
    );
  const blocks = (events: number): readonly (readonly Line[])[] => [
    [
      ...screen.say(
        texts.delayHeading(of.title[language], date(delay.at), date(delay.known)),
        'title',
      ),
      ...screen.item(
        texts.against(
          delay.basis === 'package' ? texts.given : texts.solutions[delay.basis],
          words.terms(delay.reference),
        ),
      ),
    ],
    screen.table(
      [texts.perWeek, ...delay.parties.map((code) => words.party(code))],
      [
        ...delay.phases.map(({ from, until, perWeek }) => [
          texts.phase(date(from), until === null ? null : date(until)),
          ...perWeek.map((cost) => fixed(cost, 3)),
        ]),
        ...delay.weeks.flatMap(({ sum }, week) =>
          MARKS.includes(week + 1)
            ? [[texts.bySum(week + 1), ...sum.map((cost) => fixed(cost, 2))]]
            : [],
        ),
      ],
    ),
    [
      ...screen.say(texts.turnsTitle, 'quiet'),
      ...delay.phases.flatMap(({ from, turn, leverageTo }) =>
        turn === null
          ? []
          : screen.item(
              texts.turn(
                date(from),
                leverageTo === null ? null : words.party(leverageTo),
                each(turn, 2),
              ),
            ),
      ),
    ],
    delay.events
      .slice(0, events)
      .flatMap(({ date: day, name }) => screen.one(`${date(day)}  ${name[language]}`)),
    screen.one(
      [
        `${delay.case.id}@${delay.case.hash.slice(0, 7)}`,
        delay.data.version,
        ...delay.laws.map(({ version }) => `law@${version.slice(0, 7)}`),
      ].join(' · '),
      'quiet',
    ),
  ];
  return renderScreen(DETAILS, blocks, context.colour);
}
