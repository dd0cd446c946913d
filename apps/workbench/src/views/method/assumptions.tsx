import { Elasticities } from './elasticities.tsx';
import { Equation } from './equations.tsx';
import { Barriers, Horizons, Investments, Purchases } from './lever-assumptions.tsx';
import { MovedWeights, Preferences } from './preferences.tsx';
import { Section } from './section.tsx';
import { useMethodWords } from './use-words.ts';

/** Every figure that a reader could doubt, with its source or the word. */
export function Assumptions() {
  const words = useMethodWords();
  return (
    <Section of="assumptions">
      <p>{words.assumptionsLead}</p>
      <h3>{words.noDeal}</h3>
      <p className="small quiet">{words.noDealNote}</p>
      <Horizons />
      <h3>{words.preferences}</h3>
      <p className="small quiet">{words.preferencesNote}</p>
      <Preferences />
      <h3>{words.moves}</h3>
      <div className="equations-line">
        <Equation of="weight" />
      </div>
      <p className="small quiet">{words.movesNote}</p>
      <MovedWeights />
      <h3>{words.barriers}</h3>
      <p className="small quiet">{words.barriersNote}</p>
      <Barriers />
      <h3>{words.purchases}</h3>
      <p className="small quiet">{words.purchasesNote}</p>
      <Purchases />
      <h3>{words.investments}</h3>
      <p className="small quiet">{words.investmentsNote}</p>
      <Investments />
      <h3>{words.elasticities}</h3>
      <p className="small quiet">{words.elasticitiesNote}</p>
      <Elasticities />
    </Section>
  );
}
