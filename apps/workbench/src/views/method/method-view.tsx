import { Again, Readme } from './again.tsx';
import { Assumptions } from './assumptions.tsx';
import { Equation } from './equations.tsx';
import { Data, Law, Published } from './foundations.tsx';
import { Section } from './section.tsx';
import { useMethodWords } from './use-words.ts';
import { METHOD_JUMPS } from './words.ts';
import './method.css';

/** What the numbers mean, what they rest on, and what they cannot say. */
export function MethodView() {
  const words = useMethodWords();
  return (
    <>
      <p className="lead">{words.lead}</p>
      <nav className="jumps no-print" aria-label={words.jump}>
        {METHOD_JUMPS.map((section) => (
          <button
            key={section}
            type="button"
            className="button"
            data-kind="bare"
            onClick={() => document.getElementById(`method-${section}`)?.focus()}
          >
            {words.sections[section]}
          </button>
        ))}
      </nav>
      <div className="stack method">
        <Section of="numbers">
          <Terms of={words.numbers} />
        </Section>
        <Section of="model">
          <p>{words.modelLead}</p>
          <dl className="equations">
            {words.equations.map(({ of, name, means }) => [
              <dt key={`${of} name`}>{name}</dt>,
              <dd key={of}>
                <div>
                  <Equation of={of} />
                </div>
                <span className="small quiet">{means}</span>
              </dd>,
            ])}
          </dl>
          <p>{words.symbols}</p>
          <p>{words.solving}</p>
        </Section>
        <Assumptions />
        <Data />
        <Law />
        <Published />
        <Section of="limits">
          <Terms of={words.limits} />
        </Section>
        <Again />
        <Readme />
      </div>
    </>
  );
}

function Terms({
  of,
}: {
  readonly of: readonly { readonly term: string; readonly means: string }[];
}) {
  return (
    <dl className="terms">
      {of.map(({ term, means }) => [
        <dt key={`${term} name`}>{term}</dt>,
        <dd key={term}>{means}</dd>,
      ])}
    </dl>
  );
}
