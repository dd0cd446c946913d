import type { Deals } from '@parley/analysis';
import type { Preference } from '@parley/casebook';
import { dealWords } from '@parley/charts';
import { useSession } from '../../session/session.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { Sources } from '../../words/sources.tsx';
import { useAmount } from './use-deals.ts';
import { DEALS } from './words.ts';

type Counted = Deals['counted'][number];

/** Down to the parameter and its source: what counts, by whose word, and what was solved. */
export function Why({
  deals,
  milliseconds,
}: {
  readonly deals: Deals;
  readonly milliseconds: number | null;
}) {
  const words = useWords(DEALS);
  const language = useLanguage();
  const { formats } = useTexts();
  const short = (version: string) => version.slice(0, 7);
  return (
    <section className="card stack" aria-labelledby="why-head">
      <h2 id="why-head">{words.why}</h2>
      <div className="table-wrap">
        <table className="counted">
          <caption>{words.counts}</caption>
          <thead>
            <tr>
              <th scope="col">{words.weight}</th>
              <th scope="col" className="number">
                {words.weights}
              </th>
              <th scope="col">{words.basis}</th>
            </tr>
          </thead>
          {deals.parties.map((code, p) => (
            <tbody key={code}>
              <tr>
                <th colSpan={3} scope="rowgroup">
                  <strong className={`party-${p}`}>{deals.partyNames[p]?.[language]}</strong>
                </th>
              </tr>
              {deals.counted
                .filter(({ party }) => party === code)
                .map((counted) => (
                  <CountedRow key={counted.id} deals={deals} counted={counted} />
                ))}
            </tbody>
          ))}
        </table>
      </div>
      <p className="small quiet">
        {words.whyText({
          data: deals.data.version,
          law: deals.laws.map(({ version }) => short(version)).join(', ') || '–',
          hash: `${deals.case.id}@${short(deals.case.hash)}`,
          model: deals.model.id,
        })}{' '}
        {words.effort({
          points: deals.frontier.length,
          solves: formats.count(deals.effort.solves),
          gradients: formats.count(deals.effort.gradients),
          residual: formats.residual(deals.effort.residual),
          seconds: milliseconds === null ? '–' : (milliseconds / 1000).toFixed(1),
        })}
      </p>
    </section>
  );
}

function CountedRow({ deals, counted }: { readonly deals: Deals; readonly counted: Counted }) {
  const words = useWords(DEALS);
  const language = useLanguage();
  const texts = useTexts();
  const amount = useAmount();
  const preferences = useSession(({ opening }) =>
    opening.kind === 'open' ? opening.opened.case.preferences : null,
  );
  const { party, id, on, value, basis } = counted;
  const { outcome } = dealWords(deals, texts);
  const found = weightOf(preferences, party, id);
  const recovered = deals.recovery.chosen.find((each) => each.party === party && each.on === on);
  const text =
    basis === 'recovered'
      ? words.recovered(
          outcome({ on, ...(recovered?.sectors && { sectors: recovered.sectors }) }),
          texts.formats.date(deals.recovery.announced),
        )
      : (found?.text[language] ?? words.unitIncome);
  return (
    <tr>
      <th scope="row">{text}</th>
      <td className="number">
        {on === 'issue'
          ? words.perRange(value < 0 ? texts.formats.gain.text(value) : amount(value))
          : words.perDollar(texts.formats.weight(value))}
      </td>
      <td>
        {words.bases[basis]}
        {found?.sources !== undefined && found.sources.length > 0 && (
          <>
            {' · '}
            <Sources ids={found.sources} />
          </>
        )}
        {found?.assumption !== undefined && (
          <span className="quiet">
            {' · '}
            {words.assumption}: <span lang="en">{found.assumption}</span>
          </span>
        )}
      </td>
    </tr>
  );
}

function weightOf(
  preferences: readonly Preference[] | null,
  party: string,
  id: string,
): Preference['weights'][number] | undefined {
  return preferences
    ?.filter((preference) => preference.party === party)
    .flatMap(({ weights }) => weights)
    .find((weight) => weight.id === id);
}
