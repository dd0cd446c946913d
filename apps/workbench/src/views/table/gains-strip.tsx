import { useSession } from '../../session/session.ts';
import { useLanguage, useTexts } from '../../words/language.ts';
import { useParties } from '../../words/parties.ts';

/** Both sides' gains in one line, kept in sight where the panel has no room beside the sliders. */
export function GainsStrip() {
  const language = useLanguage();
  const { formats, labels } = useTexts();
  const parties = useParties();
  const judged = useSession(({ judged }) => judged.value);
  const none = useSession(({ history }) => Object.keys(history.present.levels).length === 0);
  if (judged === null || none) return null;
  return (
    <p className="gains-strip" aria-hidden="true">
      <span className="small quiet">{labels.judgement.realIncome}</span>
      {parties.map(({ code, region, name }, p) => (
        <span key={code} className={`party-${p}`}>
          {name[language]}{' '}
          <strong className="number">
            {formats.gain.text(
              judged.regions.find((each) => each.region === region)?.realIncome ?? 0,
            )}
          </strong>
        </span>
      ))}
    </p>
  );
}
