import type { Levels } from '@parley/analysis';
import { useRef } from 'react';
import { useSession } from '../../session/session.ts';
import { setLevels } from '../../session/store.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { useParties } from '../../words/parties.ts';
import { TABLE } from './words.ts';

interface Loadable {
  readonly id: string;
  readonly label: string;
  readonly levels: Levels;
}

/** Takes a recorded offer, what was agreed, or a solution as the package under study. */
export function LoadMenu() {
  const words = useWords(TABLE);
  const menu = useRef<HTMLDetailsElement>(null);
  const any = useSession(({ history }) => Object.keys(history.present.levels).length > 0);
  const loadable = useLoadable();
  const load = (levels: Levels) => {
    setLevels(levels);
    menu.current?.removeAttribute('open');
  };
  return (
    <div className="row no-print">
      <button type="button" className="button" disabled={!any} onClick={() => setLevels({})}>
        {words.resetAll}
      </button>
      <details className="menu" ref={menu}>
        <summary className="button">{words.load}</summary>
        <div className="menu-items" style={{ width: 'min(26rem, 86vw)' }}>
          {loadable.length === 0 && <p className="small quiet">{words.loadNone}</p>}
          {loadable.map(({ id, label, levels }) => (
            <button key={id} type="button" onClick={() => load(levels)}>
              {label}
            </button>
          ))}
        </div>
      </details>
    </div>
  );
}

/** What is on record by the day, as it was known, and what was found. */
function useLoadable(): readonly Loadable[] {
  const words = useWords(TABLE);
  const language = useLanguage();
  const { formats, labels } = useTexts();
  const parties = useParties();
  const of = useSession(({ opening }) => (opening.kind === 'open' ? opening.opened.case : null));
  const { at, known } = useSession(({ history }) => history.present);
  const deals = useSession(({ deals }) => deals.value);
  const laid = useSession(({ table }) => (table.value?.kind === 'laid' ? table.value : null));
  if (of === null || laid === null) return [];
  const open = new Set(laid.withoutDeal.map(({ issue }) => issue));
  const by = known ?? at;
  const levelsOf = (
    terms: readonly { readonly issue: string; readonly level?: string | number | undefined }[],
  ): Levels =>
    Object.fromEntries(
      terms.flatMap(({ issue, level }) =>
        level !== undefined && open.has(issue) ? [[issue, level] as const] : [],
      ),
    );
  const isSeen = (entry: { readonly date: string; readonly known?: string | undefined }) =>
    entry.date <= at && (entry.known ?? entry.date) <= by;
  const offers = of.offers.filter(isSeen).map((offer): Loadable => {
    const party = parties.find(({ code }) => code === offer.party)?.name[language] ?? offer.party;
    return {
      id: offer.id,
      label: words.loadOffer(party, formats.date(offer.date)),
      levels: levelsOf(offer.terms),
    };
  });
  const outcomes = of.outcomes.filter(isSeen).map(
    ({ id, name, date, terms }): Loadable => ({
      id,
      label: words.loadOutcome(name[language], formats.date(date)),
      levels: levelsOf(terms),
    }),
  );
  const solutions =
    deals?.kind === 'deals'
      ? deals.deals.solutions.map(
          ({ name, terms }): Loadable => ({
            id: name,
            label: words.loadSolution(labels.deals.solutions[name]),
            levels: levelsOf(terms),
          }),
        )
      : [];
  return [...solutions, ...outcomes.toReversed(), ...offers.toReversed()].filter(
    ({ levels }) => Object.keys(levels).length > 0,
  );
}
