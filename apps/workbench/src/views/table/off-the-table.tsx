import { Icon } from '../../app/icons.tsx';
import { useSession } from '../../session/session.ts';
import { setIncluded } from '../../session/store.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { useParties } from '../../words/parties.ts';
import { Sources } from '../../words/sources.tsx';
import { TABLE } from './words.ts';

/** What a party refuses to discuss, who said so and where; it can be studied, never offered. */
export function OffTheTable() {
  const words = useWords(TABLE);
  const language = useLanguage();
  const { formats } = useTexts();
  const parties = useParties();
  const off = useSession(({ state }) => state.value?.offTheTable ?? null);
  const include = useSession(({ history }) => history.present.include);
  if (off === null || off.length === 0) return null;
  const name = (code: string) =>
    parties.find((party) => party.code === code)?.name[language] ?? code;
  return (
    <section className="card off-table" aria-labelledby="off-head">
      <h2 id="off-head">
        <Icon name="lock" size={17} /> {words.offTheTable}
      </h2>
      <ul className="plain">
        {off.map(({ issue, exclusion, disputed }) => (
          <li key={`${issue.id}${exclusion.date}`}>
            <div className="row" style={{ justifyContent: 'space-between' }}>
              <span className="quiet">
                <strong>{issue.name[language]}</strong>:{' '}
                {words.ruledOut(name(exclusion.by), formats.date(exclusion.date))}
              </span>
              <label className="row small no-print">
                <input
                  type="checkbox"
                  checked={include.includes(issue.id)}
                  onChange={({ target }) =>
                    setIncluded(
                      target.checked
                        ? [...include, issue.id]
                        : include.filter((id) => id !== issue.id),
                    )
                  }
                />
                {words.study}
              </label>
            </div>
            <p className="small quiet">
              {exclusion.statement[language]} <Sources ids={exclusion.sources} />
            </p>
            {disputed.map((each) => (
              <p key={each.date} className="small quiet">
                {words.disputed(name(each.by), each.statement[language])}{' '}
                <Sources ids={each.sources} />
              </p>
            ))}
            {include.includes(issue.id) && <p className="small">{words.studied}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
