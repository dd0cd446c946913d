import { levelText } from '@parley/charts';
import { Icon } from '../../app/icons.tsx';
import { NONE, useSession } from '../../session/session.ts';
import { dropKept, renameKept, setLevels } from '../../session/store.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { useParties } from '../../words/parties.ts';
import { TABLE } from './words.ts';

/** Packages that were kept, side by side with the one under study. */
export function Compared() {
  const words = useWords(TABLE);
  const language = useLanguage();
  const texts = useTexts();
  const { formats } = texts;
  const parties = useParties();
  const kept = useSession(({ history }) => history.present.kept);
  const levels = useSession(({ history }) => history.present.levels);
  const keptJudged = useSession(({ keptJudged }) => keptJudged);
  const judged = useSession(({ judged }) => judged.value);
  const issues = useSession(({ state }) => state.value?.issues ?? NONE);
  if (kept.length === 0) return null;
  const columns = [
    { name: words.now, levels, judged: Object.keys(levels).length === 0 ? null : judged },
    ...kept.map((each, k) => ({ ...each, judged: keptJudged[k] ?? null })),
  ];
  const named = issues.filter(({ issue }) => columns.some((column) => issue.id in column.levels));
  return (
    <section className="card" aria-labelledby="kept-head">
      <h2 id="kept-head">{words.kept}</h2>
      <p className="small quiet">{words.keptHint}</p>
      {/* biome-ignore lint/a11y: what scrolls must be reachable by keyboard, and is no landmark */}
      <div role="group" className="table-wrap" tabIndex={0} aria-label={words.kept}>
        <table className="kept-table">
          <thead>
            <tr>
              <th scope="col">{words.issue}</th>
              {columns.map(({ name }, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: packages may share a name
                <th key={k} scope="col" className="number">
                  {k === 0 ? (
                    name
                  ) : (
                    <span className="kept-head">
                      <input
                        className="input small"
                        aria-label={`${words.kept} ${k}`}
                        value={name}
                        maxLength={80}
                        onChange={({ target }) => renameKept(k - 1, target.value)}
                      />
                      <span className="row no-print">
                        <button
                          type="button"
                          className="button small"
                          onClick={() => setLevels(columns[k]?.levels ?? {})}
                        >
                          {words.loadKept}
                        </button>
                        <button
                          type="button"
                          className="button small"
                          data-icon
                          aria-label={`${words.drop}: ${name}`}
                          onClick={() => dropKept(k - 1)}
                        >
                          <Icon name="close" size={14} />
                        </button>
                      </span>
                    </span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parties.flatMap(({ code, region, name }, p) => [
              <tr key={`${code}-income`}>
                <th scope="row">
                  <span className={`party-${p}`}>{name[language]}</span>: {words.realIncome}
                </th>
                {columns.map(({ judged: each }, k) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: packages may share a name
                  <td key={k} className="number">
                    {each === null
                      ? '…'
                      : formats.gain.bare(
                          each.regions.find((found) => found.region === region)?.realIncome ?? 0,
                        )}
                  </td>
                ))}
              </tr>,
              <tr key={`${code}-counted`}>
                <th scope="row">
                  <span className={`party-${p}`}>{name[language]}</span>: {words.counted}
                </th>
                {columns.map(({ judged: each }, k) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: packages may share a name
                  <td key={k} className="number">
                    {each?.counted === null || each === null
                      ? '…'
                      : formats.gain.bare(each.counted[p] ?? 0)}
                  </td>
                ))}
              </tr>,
            ])}
            {named.map(({ issue }) => (
              <tr key={issue.id}>
                <th scope="row">{issue.name[language]}</th>
                {columns.map((column, k) => {
                  const level = column.levels[issue.id];
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: packages may share a name
                    <td key={k} className="number">
                      {level === undefined ? '–' : levelText(issue, level, texts)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
