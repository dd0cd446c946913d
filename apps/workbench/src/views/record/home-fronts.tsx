import type { PartyState, State } from '@parley/analysis';
import type { Case, Preference } from '@parley/casebook';
import { figureTold, weightTold } from '@parley/telling';
import { printer, stateTextsFor } from '@parley/texts';
import type { RecordAnswer } from '../../engine/protocol.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { Sources } from '../../words/sources.tsx';
import { Section } from './section.tsx';
import { RECORD } from './words.ts';

/** Domestic figures as known on the day, and the weights that they move. */
export function HomeFronts({
  state,
  record,
}: {
  readonly state: State;
  readonly record: RecordAnswer;
}) {
  return (
    <Section of="home">
      <div className="record-columns">
        {state.parties.map((party, p) => (
          <HomeFront key={party.party.code} of={party} at={p} record={record} />
        ))}
      </div>
    </Section>
  );
}

function HomeFront({
  of: { party, home },
  at,
  record,
}: {
  readonly of: PartyState;
  readonly at: number;
  readonly record: RecordAnswer;
}) {
  const words = useWords(RECORD);
  const language = useLanguage();
  const said = stateTextsFor(language);
  const { of } = record;
  const day = record.moves.to ?? record.moves.known;
  return (
    <div>
      <h3 className={`party-${at}`}>{party.name[language]}</h3>
      {home.figures.length === 0 && <p className="small quiet">{words.noFigures}</p>}
      <ul className="entries">
        {home.figures.map((figure) => (
          <li key={figure.series.id}>
            {figureTold(figure, said, language)}
            <p className="small quiet entry-source">
              <Sources ids={figure.latest.sources} />
            </p>
            {home.weights
              .filter(({ series }) => series === figure.series.id)
              .map((moved) => (
                <div key={moved.weight.id} className="small moved">
                  {weightTold(moved, said, language)}
                  <Rule weight={moved.weight} />
                </div>
              ))}
            <Figures of={of} series={figure.series.id} day={day} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The function from figure to weight, with what it rests on. */
function Rule({ weight }: { readonly weight: Preference['weights'][number] }) {
  const words = useWords(RECORD);
  const language = useLanguage();
  const print = printer(language, { maximumFractionDigits: 3 });
  const { value, moves, sources, assumption } = weight;
  if (moves === undefined) return null;
  return (
    <p className="quiet">
      {words.rule({
        usual: print(value),
        slope: print(moves.slope),
        neutral: print(moves.neutral),
        low: print(moves.low),
        high: print(moves.high),
      })}{' '}
      {sources.length > 0 ? <Sources ids={sources} /> : null}
      {assumption !== undefined && (
        <span lang="en">
          {words.assumption}: {assumption}
        </span>
      )}
    </p>
  );
}

/** Every figure of a series that was published by the day, the last first. */
function Figures({
  of,
  series: id,
  day,
}: {
  readonly of: Case;
  readonly series: string;
  readonly day: string;
}) {
  const words = useWords(RECORD);
  const language = useLanguage();
  const { formats } = useTexts();
  const series = of.parties.flatMap((party) => party.series).find((each) => each.id === id);
  const figures = series?.figures.filter(({ published }) => published <= day) ?? [];
  if (series === undefined || figures.length < 2) return null;
  const print = printer(language, { maximumFractionDigits: 6 });
  return (
    <details className="small">
      <summary>{words.earlier(figures.length)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            <th scope="col" className="number">
              {words.value} ({series.unit[language]})
            </th>
            <th scope="col">{words.published}</th>
          </tr>
        </thead>
        <tbody>
          {figures
            .toSorted((a, b) => b.published.localeCompare(a.published))
            .map(({ period, value, published, vintage }) => (
              <tr key={`${period}${published}`}>
                <th scope="row">{period}</th>
                <td className="number">{print(value)}</td>
                <td>
                  {formats.date(published)} {vintage !== undefined && `(${vintage})`}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}
