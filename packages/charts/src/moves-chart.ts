import { type IssueMoves, type Level, type Move, placeOf } from '@parley/analysis';
import { type StateTexts, stateTextsFor, type Texts } from '@parley/texts';
import type { MovesChart, SaidMark, Step } from './chart.ts';
import { levelText } from './package-words.ts';
import { type Cell, textCell } from './table.ts';

/** What the charts of moves share. */
export interface MovesFrame {
  /** Parties by name, in the order of the case. */
  readonly parties: readonly { readonly code: string; readonly name: string }[];
  /** First and last day of the axis, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
  /** The case, and as known when. */
  readonly source: string;
}

type Measured = Move & { readonly after: Level };

/** Where each side stood on an issue over time; null where nobody has named a level. */
export function movesChart(
  { issue, moves, agreed }: IssueMoves,
  { parties, from, until, source }: MovesFrame,
  texts: Texts,
): MovesChart | null {
  const words = stateTextsFor(texts.language);
  const measured = moves.filter((move): move is Measured => move.after !== null);
  if (measured.length === 0) return null;
  const name = (code: string) => parties.find((party) => party.code === code)?.name ?? code;
  // No negative zero where a scale runs downwards.
  const place = (level: Level) => (placeOf(issue, level) ?? 0) + 0;
  const level = (of: Level) => levelText(issue, of, texts);
  const title = issue.name[texts.language];
  const series = parties.flatMap(({ code, name: label }, party) => {
    const own = measured.filter((move) => move.party === code);
    if (own.length === 0) return [];
    const steps = own.flatMap((move, k): Step[] => {
      const next = own[k + 1]?.date ?? until;
      const ends = endOf(move);
      const last = ends !== undefined && ends < next ? ends : next;
      const step = {
        from: move.date,
        until: last,
        value: place(move.after),
        text: level(move.after),
      };
      return last < move.date ? [] : [step];
    });
    const said = own.map(
      (move): SaidMark => ({
        ...{ date: move.date, value: place(move.after), kind: move.said.kind },
        stated: move.said.entry.standing === 'stated',
        text: [
          texts.formats.date(move.date),
          words.headed(label, words.items([level(move.after), ...howSaid(move, words)])),
        ].join('\n'),
      }),
    );
    return [{ party, label, steps, said }];
  });
  const reached =
    agreed?.term.level === undefined
      ? null
      : {
          date: agreed.outcome.date,
          value: place(agreed.term.level),
          text: words.agreed(level(agreed.term.level), texts.formats.date(agreed.outcome.date)),
        };
  const { columns, subtitle, agreed: agreedName } = words.moves.chart;
  return {
    id: `moves-${issue.id}`,
    kind: 'moves',
    title,
    subtitle: subtitle(name(issue.concedes)),
    source,
    alt: texts.labels.chart.reading(title, [
      ...measured.map((move) =>
        texts.labels.chart.item(
          `${texts.formats.date(move.date)}, ${name(move.party)}`,
          level(move.after),
        ),
      ),
      ...(reached === null ? [] : [texts.labels.chart.item(agreedName, reached.text)]),
    ]),
    x: { from, until },
    scale: scaleOf(issue, level),
    series,
    agreed: reached,
    table: {
      id: `moves-${issue.id}-table`,
      caption: title,
      columns: [
        { key: 'date', label: columns.day, unit: 'date' },
        { key: 'party', label: columns.party, unit: 'text' },
        { key: 'level', label: columns.level, unit: 'text' },
        { key: 'heading', label: columns.heading, unit: 'text' },
        { key: 'said', label: columns.said, unit: 'text' },
      ],
      groups: [
        {
          label: null,
          note: null,
          rows: measured.map((move): readonly Cell[] => [
            { text: texts.formats.date(move.date), value: move.date },
            textCell(name(move.party)),
            { text: level(move.after), value: move.after },
            textCell(words.moves.headings[move.heading]),
            textCell(words.items(howSaid(move, words))),
          ]),
        },
      ],
    },
  };
}

/** The day an offer was taken back. */
function endOf({ said }: Move): string | undefined {
  return said.kind === 'offer' ? said.entry.withdrawn : undefined;
}

/** What kind of statement it was, and how it is known. */
function howSaid({ said }: Move, words: StateTexts): readonly string[] {
  const kind = said.kind === 'offer' ? words.offered : words.positionKinds[said.entry.kind];
  return [kind, words.standings[said.entry.standing]];
}

/** Every option, or both ends of a range and the levels between. */
function scaleOf(issue: IssueMoves['issue'], text: (level: Level) => string): MovesChart['scale'] {
  const { levels } = issue;
  if (levels.kind === 'options') {
    return levels.options.map(({ id }) => ({ value: placeOf(issue, id) ?? 0, label: text(id) }));
  }
  const { from, to } = levels;
  return [0, 0.5, 1].map((value) => ({ value, label: text(from + value * (to - from)) }));
}
