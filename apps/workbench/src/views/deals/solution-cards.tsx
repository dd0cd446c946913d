import type { DealSolution, Deals } from '@parley/analysis';
import { useSession } from '../../session/session.ts';
import { setLevels } from '../../session/store.ts';
import { useTexts, useWords } from '../../words/language.ts';
import { Gains, PackageTerms } from './package-terms.tsx';
import { levelsOf, sameLevels } from './points.ts';
import { DEALS } from './words.ts';

const COMPARING: readonly DealSolution['name'][] = ['egalitarian', 'utilitarian'];
/** What whole levels cost is told from USD 1 m on. */
const TOLD = 1e-3;

/** The fair packages, side by side. */
export function SolutionCards({ deals }: { readonly deals: Deals }) {
  const words = useWords(DEALS);
  if (deals.solutions.length === 0) return null;
  return (
    <section aria-labelledby="solutions-head">
      <h2 id="solutions-head">{words.solutions}</h2>
      <div className="solutions">
        {deals.solutions.map((solution) => (
          <SolutionCard key={solution.name} deals={deals} solution={solution} />
        ))}
      </div>
    </section>
  );
}

function SolutionCard({
  deals,
  solution,
}: {
  readonly deals: Deals;
  readonly solution: DealSolution;
}) {
  const words = useWords(DEALS);
  const { labels, formats } = useTexts();
  const levels = useSession(({ history }) => history.present.levels);
  const { name, gains, terms, gap, agreement, certified, rounding } = solution;
  const own = levelsOf(terms, deals);
  const loaded = sameLevels(own, levels);
  const title = labels.deals.solutions[name];
  const say = certified ? words.certified : words.notCertified;
  return (
    <article
      className="card stack solution"
      data-chosen={name === deals.chosen}
      data-testid={`solution-${name}`}
    >
      <div>
        <div className="row" style={{ justifyContent: 'space-between' }}>
          <h3>{title}</h3>
          <button
            type="button"
            className="button small no-print"
            disabled={loaded}
            aria-label={words.loadNamed(title)}
            onClick={() => setLevels(own)}
          >
            {loaded ? words.loaded : words.load}
          </button>
        </div>
        <p className="small quiet">{words.about[name]}</p>
      </div>
      <Gains deals={deals} gains={gains} />
      <PackageTerms deals={deals} terms={terms} />
      {COMPARING.includes(name) && <p className="small warn">{words.comparesDollars}</p>}
      <p className="certificate quiet">
        {say(formats.residual(gap), formats.residual(agreement))}
        {Math.abs(rounding) > TOLD && ` ${words.rounding(formats.residual(rounding))}`}
      </p>
    </article>
  );
}
