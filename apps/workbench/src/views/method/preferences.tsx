import type { Preference } from '@parley/casebook';
import { printer } from '@parley/texts';
import { useSession } from '../../session/session.ts';
import { useLanguage, useTexts } from '../../words/language.ts';
import { useParties } from '../../words/parties.ts';
import { useCase, useOpened } from './opened.ts';
import { RestsOn } from './rests-on.tsx';
import { TableWrap } from './section.tsx';
import { useMethodWords } from './use-words.ts';

type Weight = Preference['weights'][number];

/** What each side counts, with what is plausible and what it rests on; then what was recovered. */
export function Preferences() {
  const words = useMethodWords();
  const language = useLanguage();
  const { formats } = useTexts();
  const of = useCase();
  const parties = useParties();
  const print = printer(language, { maximumFractionDigits: 3 });
  const amount = ({ on }: Weight, value: number) =>
    on === 'issue' ? formats.level(value, 'usd-bn-a-year') : words.perDollar(print(value));
  const rows = (of?.preferences ?? []).flatMap(({ party, weights }) =>
    weights.map((weight) => ({ party, weight })),
  );
  return (
    <>
      {rows.length === 0 ? (
        <p className="small quiet">{words.nothing}</p>
      ) : (
        <TableWrap label={words.preferences}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.party}</th>
                <th scope="col">{words.counts}</th>
                <th scope="col" className="number">
                  {words.weight}
                </th>
                <th scope="col" className="number">
                  {words.range}
                </th>
                <th scope="col">{words.basis}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ party, weight }) => {
                const p = parties.findIndex(({ code }) => code === party);
                return (
                  <tr key={`${party}${weight.id}`}>
                    <td className={`party-${p}`}>{parties[p]?.name[language] ?? party}</td>
                    <th scope="row" className="wide-text">
                      {weight.text[language]}
                    </th>
                    <td className="number">{amount(weight, weight.value)}</td>
                    <td className="number">
                      {weight.range === undefined
                        ? '–'
                        : weight.range
                            .map((end) => print(end))
                            .join(language === 'ja' ? '〜' : ' to ')}
                    </td>
                    <td className="wide-text small">
                      <RestsOn sources={weight.sources} assumption={weight.assumption} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableWrap>
      )}
      <Recovered />
    </>
  );
}

/** The weights that best explain the duties announced, once they are found. */
function Recovered() {
  const words = useMethodWords();
  const language = useLanguage();
  const { labels } = useTexts();
  const parties = useParties();
  const opened = useOpened();
  const weighed = useSession(({ weighed }) => weighed.value);
  if (weighed === null || !('recovery' in weighed)) return null;
  const print = printer(language, { maximumFractionDigits: 3 });
  const sectorName = (code: string) =>
    opened?.sectors.find((sector) => sector.code === code)?.name[language] ?? code;
  const what = (on: Weight['on'], sectors: readonly string[] | 'goods' | undefined) => {
    if (on === 'issue') return '';
    const name = labels.deals.outcomes[on];
    return sectors === undefined || sectors === 'goods'
      ? name
      : labels.deals.ofSectors(name, sectors.map(sectorName));
  };
  return (
    <>
      {weighed.recovery.chosen.map(({ party, on, sectors, value }) => (
        <p key={party} className="small">
          {words.recovered({
            party: parties.find(({ code }) => code === party)?.name[language] ?? party,
            what: what(on, sectors),
            weight: print(value),
          })}
        </p>
      ))}
    </>
  );
}

/** The functions that turn domestic figures into weights. */
export function MovedWeights() {
  const words = useMethodWords();
  const language = useLanguage();
  const of = useCase();
  const print = printer(language, { maximumFractionDigits: 3 });
  const series = new Map(
    (of?.parties ?? []).flatMap((party) => party.series.map((each) => [each.id, each] as const)),
  );
  const moved = (of?.preferences ?? []).flatMap(({ weights }) =>
    weights.flatMap((weight) =>
      weight.moves === undefined ? [] : [{ weight, moves: weight.moves }],
    ),
  );
  if (moved.length === 0) return <p className="small quiet">{words.nothing}</p>;
  return (
    <ul>
      {moved.map(({ weight, moves }) => (
        <li key={weight.id}>
          {weight.text[language]}
          <br />
          <span className="small">
            {words.rule({
              series: series.get(moves.with)?.name[language] ?? moves.with,
              usual: print(weight.value),
              slope: print(moves.slope),
              neutral: print(moves.neutral),
              low: print(moves.low),
              high: print(moves.high),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
