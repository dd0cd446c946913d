import type { LineLaw, State } from '@parley/analysis';
import { levelText } from '@parley/charts';
import { useEffect, useState } from 'react';
import { scenario, settingOf, useSession } from '../../session/session.ts';
import { askLive } from '../../session/store.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { useParties } from '../../words/parties.ts';
import { Sources } from '../../words/sources.tsx';
import { TABLE } from './words.ts';

type IssueState = State['issues'][number];

/** What an issue is about, who said what of it, its red lines, and how law comes to its duty. */
export function IssueDetails({ of }: { readonly of: IssueState }) {
  const words = useWords(TABLE);
  const language = useLanguage();
  const texts = useTexts();
  const parties = useParties();
  const { issue, positions, offers, redLines } = of;
  const name = (code: string) =>
    parties.find((party) => party.code === code)?.name[language] ?? code;
  return (
    <div className="stack small">
      {issue.description !== undefined && <p>{issue.description[language]}</p>}
      {issue.lever.kind === 'stated' && <p className="quiet">{issue.lever.reason[language]}</p>}
      {issue.assumption !== undefined && (
        <p className="quiet" lang="en">
          <em>{texts.labels.assumption}:</em> {issue.assumption}
        </p>
      )}
      <section>
        <h3>{words.lastSaid}</h3>
        {positions.length + offers.length === 0 && <p className="quiet">{words.nothingSaid}</p>}
        <ul className="plain">
          {positions.map((position) => (
            <li key={position.id}>
              <strong>{name(position.party)}</strong>, {texts.formats.date(position.date)} (
              {words.kinds[position.kind]}): {position.text[language]}{' '}
              <Sources ids={position.sources} />
            </li>
          ))}
          {offers.map(({ offer, term }) => (
            <li key={offer.id}>
              <strong>{name(offer.party)}</strong>, {texts.formats.date(offer.date)} (
              {words.kinds.offer}):{' '}
              {term.level !== undefined && levelText(issue, term.level, texts)}{' '}
              {term.text?.[language] ?? offer.text?.[language] ?? ''}{' '}
              <Sources ids={offer.sources} />
            </li>
          ))}
        </ul>
      </section>
      {redLines.length > 0 && (
        <section>
          <h3>{words.redLines}</h3>
          <ul className="plain">
            {redLines.map(({ party, line }) => (
              <li key={`${party}${line.date}`}>
                <strong>{name(party)}</strong> ({line.standing}, {texts.formats.date(line.date)}):{' '}
                {line.text[language]} <Sources ids={line.sources} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {issue.lever.kind === 'tariff' && <Law issue={issue.id} />}
      <p className="quiet">
        {words.sources}: <Sources ids={issue.sources} />
      </p>
    </div>
  );
}

/** The duty on the lines with most trade, measure by measure. */
function Law({ issue }: { readonly issue: string }) {
  const words = useWords(TABLE);
  const language = useLanguage();
  const { formats } = useTexts();
  const at = useSession(({ history }) => history.present.at);
  const known = useSession(({ history }) => history.present.known);
  const year = useSession(({ opening }) =>
    opening.kind === 'open' ? (opening.opened.laws[0]?.tradeYear ?? null) : null,
  );
  const [lines, setLines] = useState<readonly LineLaw[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the setting is made of these two
  useEffect(() => {
    let current = true;
    void askLive('issueLaw', { setting: settingOf(scenario()), issue }).then((answer) => {
      if (current && answer.kind === 'answer') setLines(answer.value);
    });
    return () => {
      current = false;
    };
  }, [issue, at, known]);
  if (lines === null) return null;
  const rate = (share: number | null) => (share === null ? '–' : formats.statutoryRate(share));
  return (
    <section>
      <h3>
        {words.derivation} ({formats.date(at)})
      </h3>
      {lines.length === 0 && <p className="quiet">{words.noLaw}</p>}
      {lines.map((line) => (
        <div key={`${line.origin}${line.code}`} className="law-line">
          <p>
            <strong className="number">{line.code}</strong>{' '}
            <span lang="en">{line.description}</span>{' '}
            <span className="quiet">
              ({words.tariffLine(line.origin, formats.usdBn.text(line.imports / 1e9), year ?? 0)})
            </span>
          </p>
          <table>
            <tbody>
              <tr>
                <th scope="row">{words.base}</th>
                <td />
                <td className="number">{rate(line.base)}</td>
              </tr>
              {line.steps.map(({ measure, name, citation, verdict, adds, assumption }) => (
                <tr key={measure} className={verdict === 'applied' ? undefined : 'quiet'}>
                  <th scope="row">
                    {name[language]}{' '}
                    <span className="quiet">
                      {citation.address === undefined ? (
                        citation.instrument
                      ) : (
                        <a href={citation.address} target="_blank" rel="noreferrer noopener">
                          {citation.instrument}
                        </a>
                      )}
                    </span>
                  </th>
                  <td>
                    {words.verdicts[verdict] ?? verdict}
                    {assumption !== null && verdict === 'applied' && ` (${words.assumed})`}
                  </td>
                  <td className="number">{verdict === 'applied' ? `+${rate(adds)}` : ''}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">
                  <strong>{words.total}</strong>
                </th>
                <td />
                <td className="number">
                  <strong>{rate(line.total)}</strong>
                </td>
              </tr>
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}
