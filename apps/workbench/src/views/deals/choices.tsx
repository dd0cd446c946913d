import type { SolutionName, WeightsView } from '@parley/analysis';
import { SOLUTIONS, WEIGHTS } from '../../session/scenario.ts';
import { useSession } from '../../session/session.ts';
import { chooseDeals } from '../../session/store.ts';
import { useTexts, useWords } from '../../words/language.ts';
import { DEALS } from './words.ts';

/** Which package is explained, and by what gains count: each asks anew. */
export function Choices() {
  const words = useWords(DEALS);
  const { labels } = useTexts();
  const solution = useSession(({ look }) => look.solution);
  const weights = useSession(({ look }) => look.weights);
  return (
    <section className="card stack choices no-print" aria-label={words.solution}>
      <label className="choice">
        <span className="small quiet">{words.solution}</span>
        <select
          className="input"
          value={solution}
          onChange={({ target }) => chooseDeals({ solution: target.value as SolutionName })}
        >
          {SOLUTIONS.map((name) => (
            <option key={name} value={name}>
              {labels.deals.solutions[name]}
            </option>
          ))}
        </select>
      </label>
      <label className="choice">
        <span className="small quiet">{words.weights}</span>
        <select
          className="input"
          value={weights}
          onChange={({ target }) => chooseDeals({ weights: target.value as WeightsView })}
        >
          {WEIGHTS.map((name) => (
            <option key={name} value={name}>
              {labels.dealStudy.views[name]}
            </option>
          ))}
        </select>
      </label>
      <p className="small quiet">{words.weightsHint[weights]}</p>
    </section>
  );
}
