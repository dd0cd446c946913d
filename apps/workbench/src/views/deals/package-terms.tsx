import type { Deals, PackageTerm } from '@parley/analysis';
import { packageWords } from '@parley/charts';
import { useTexts, useWords } from '../../words/language.ts';
import { DEALS } from './words.ts';

/** A package in words: what it changes, and to which level. */
export function PackageTerms({
  deals,
  terms,
}: {
  readonly deals: Deals;
  readonly terms: readonly PackageTerm[];
}) {
  const words = useWords(DEALS);
  const texts = useTexts();
  const packages = packageWords(deals.issues, texts);
  const changed = packages.changed(terms);
  if (changed.length === 0) return <p className="small quiet">{words.none}</p>;
  return (
    <dl className="terms">
      {changed.map((term) => (
        <div key={term.issue}>
          <dt>{packages.issue(term.issue)}</dt>
          <dd>{packages.level(term)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What both sides gain, each in its colour. */
export function Gains({
  deals,
  gains,
}: {
  readonly deals: Deals;
  readonly gains: readonly number[];
}) {
  const { formats, language } = useTexts();
  return (
    <dl className="both-gains">
      {deals.partyNames.map((name, p) => (
        <div key={deals.parties[p]}>
          <dt className={`small party-${p}`}>{name[language]}</dt>
          <dd className="number">{formats.gain.text(gains[p] ?? 0)}</dd>
        </div>
      ))}
    </dl>
  );
}
