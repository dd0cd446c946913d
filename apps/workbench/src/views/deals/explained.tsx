import type { Deals, ExplainedPackage } from '@parley/analysis';
import { groupGainsChart, issueGainsChart, packageWords } from '@parley/charts';
import { direction } from '@parley/texts';
import { useMemo, useState } from 'react';
import { PlotFigure } from '../../figures/plot-figure.tsx';
import { useSession } from '../../session/session.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { useFrame } from '../table/frame.ts';
import { levelsOf, sameLevels } from './points.ts';
import { Prices } from './prices.tsx';
import { useGainsText } from './use-deals.ts';
import { DEALS } from './words.ts';

/** The solution, or the package under study, taken apart: why each side gains, and what is left to exchange. */
export function Explained({ deals, stale }: { readonly deals: Deals; readonly stale: boolean }) {
  const words = useWords(DEALS);
  const { labels } = useTexts();
  const [given, setGiven] = useState(true);
  const levels = useSession(({ history }) => history.present.levels);
  const choices = [
    { own: false, name: labels.deals.solutions[deals.chosen], explained: deals.explained },
    { own: true, name: words.under, explained: deals.package },
  ].filter(({ explained }) => explained !== null);
  const shown = choices.find(({ own }) => own === given) ?? choices[0];
  if (shown === undefined || shown.explained === null) return null;
  const { name, explained } = shown;
  const changed = shown.own && !sameLevels(levels, levelsOf(explained.terms, deals));
  return (
    <section className="stack" aria-labelledby="explained-head">
      <div className="row" style={{ justifyContent: 'space-between' }}>
        <h2 id="explained-head">{shown.own ? words.underExplained : words.package(name)}</h2>
        {choices.length > 1 && (
          <fieldset className="row switch no-print" aria-label={words.whichPackage}>
            {choices.map((choice) => (
              <button
                key={choice.name}
                type="button"
                className="button small"
                aria-pressed={choice === shown}
                onClick={() => setGiven(choice.own)}
              >
                {choice.name}
              </button>
            ))}
          </fieldset>
        )}
      </div>
      {changed && (
        <p className="notice" role="status">
          {words.changedSince}
        </p>
      )}
      <div className="halves">
        <section className="card">
          <ByIssue deals={deals} explained={explained} stale={stale} />
        </section>
        <div className="stack">
          <section className="card">
            <Groups deals={deals} explained={explained} name={name} stale={stale} />
          </section>
          <Swaps deals={deals} explained={explained} />
          <RedLines deals={deals} explained={explained} />
        </div>
      </div>
      <Prices deals={deals} explained={explained} />
    </section>
  );
}

interface Part {
  readonly deals: Deals;
  readonly explained: ExplainedPackage;
}

function ByIssue({ deals, explained, stale }: Part & { readonly stale: boolean }) {
  const texts = useTexts();
  const frame = useFrame();
  const chart = useMemo(() => {
    const { issue } = packageWords(deals.issues, texts);
    const labels = explained.terms.map((term) => issue(term.issue));
    return { ...issueGainsChart(explained.byIssue, labels, frame, texts), id: 'deal-by-issue' };
  }, [deals, explained, frame, texts]);
  return <PlotFigure chart={chart} stale={stale} />;
}

/** The two-level game: who at home would stop it (Putnam 1988). */
function Groups({
  deals,
  explained,
  name,
  stale,
}: Part & { readonly name: string; readonly stale: boolean }) {
  const words = useWords(DEALS);
  const language = useLanguage();
  const texts = useTexts();
  const { formats } = texts;
  const chart = useMemo(
    () => groupGainsChart(deals, explained, name, texts),
    [deals, explained, name, texts],
  );
  if (chart === null) return <p className="small quiet">{words.noVeto}</p>;
  const vetoes = explained.groups.filter(({ kind }) => kind === 'veto');
  const binding = vetoes.filter(({ gain }) => direction(gain, formats.gain) === 'down');
  return (
    <div className="stack">
      <PlotFigure chart={chart} stale={stale} />
      <p data-testid="binding-groups">
        {vetoes.length === 0
          ? words.noVeto
          : binding.length === 0
            ? words.noneBinds
            : words.binds(
                formats.list(
                  binding.map(({ name: group, gain }) =>
                    words.gainOf(group[language], formats.gain.text(gain)),
                  ),
                ),
              )}
      </p>
    </div>
  );
}

function Swaps({ deals, explained }: Part) {
  const words = useWords(DEALS);
  const texts = useTexts();
  const gainsText = useGainsText(deals);
  const { issue, level } = packageWords(deals.issues, texts);
  return (
    <section className="card" aria-labelledby="swaps-head">
      <h3 id="swaps-head">{words.swaps}</h3>
      {explained.swaps.length === 0 && <p className="small quiet">{words.noSwaps}</p>}
      <ul className="plain facts">
        {explained.swaps.map(({ terms, gains }) => (
          <li key={terms.map((term) => term.issue).join()}>
            {terms.map((term) => (
              <span key={term.issue} className="swap">
                {words.swap(
                  issue(term.issue),
                  level({ issue: term.issue, level: term.from }),
                  level({ issue: term.issue, level: term.to }),
                )}
              </span>
            ))}
            <span className="small quiet">{words.swapGains(gainsText(gains))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RedLines({ deals, explained }: Part) {
  const words = useWords(DEALS);
  const language = useLanguage();
  const texts = useTexts();
  const { issue } = packageWords(deals.issues, texts);
  const name = (code: string) => deals.partyNames[deals.parties.indexOf(code)]?.[language] ?? code;
  return (
    <section className="card" aria-labelledby="lines-head">
      <h3 id="lines-head">{words.redLines}</h3>
      {explained.redLines.length === 0 && <p className="small quiet">{words.noRedLines}</p>}
      <ul className="plain facts">
        {explained.redLines.map(({ party, line, crossed }) => (
          <li key={`${party}${line.issue}${line.date}${line.limit}`}>
            <strong>{issue(line.issue)}</strong>{' '}
            <span className={`tag${crossed ? ' bad' : ''}`}>
              {crossed ? words.crossed : words.onLine}
            </span>
            <br />
            <span className="small">
              {words.redLine(name(party), line.text[language])} ({words.standing[line.standing]})
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
