import type { Deals, ExplainedPackage } from '@parley/analysis';
import { concessionPrices, type PriceItem, packageWords, ratesTable } from '@parley/charts';
import { useMemo } from 'react';
import { TableFigure } from '../../figures/table-figure.tsx';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { useFrame } from '../table/frame.ts';
import { useAmount } from './use-deals.ts';
import { DEALS } from './words.ts';

/** Amounts that differ by less are told as one. */
const ONE = 0.02;

/** What one concession is worth in another: the few rates from which all others follow, and all of them as a table. */
export function Prices({
  deals,
  explained,
}: {
  readonly deals: Deals;
  readonly explained: ExplainedPackage;
}) {
  const words = useWords(DEALS);
  const language = useLanguage();
  const texts = useTexts();
  const { source } = useFrame();
  const amountOf = useAmount();
  const { labels, formats } = texts;
  const prices = useMemo(() => concessionPrices(deals, explained), [deals, explained]);
  const table = useMemo(() => ratesTable(deals, explained, texts), [deals, explained, texts]);
  const { issue } = packageWords(deals.issues, texts);
  const value = formats.weight;
  const name = (code: string) => deals.partyNames[deals.parties.indexOf(code)]?.[language] ?? code;
  const bare = (unit: PriceItem['unit'], quantity: number) =>
    unit === 'usd-bn'
      ? amountOf(quantity)
      : unit === 'range'
        ? formats.rate.text(quantity)
        : value(quantity);
  const item = ({ unit, atLeast, atMost }: PriceItem) =>
    words.amount[unit](
      Math.abs(atMost / atLeast - 1) < ONE
        ? bare(unit, atLeast)
        : words.between(bare(unit, atLeast), bare(unit, atMost)),
    );
  if (prices === null) return null;
  const party = (id: string) => name(deals.issues.find((each) => each.id === id)?.concedes ?? '');
  return (
    <section className="card stack" aria-labelledby="prices-head">
      <div>
        <h3 id="prices-head">{words.prices}</h3>
        <p className="small quiet">{words.pricesHint(name(prices.giver))}</p>
      </div>
      <ul className="plain prices">
        {prices.prices.map(({ gives, unit, items }) => (
          <li key={gives}>
            <p>
              <strong>{words.worth(labels.dealStudy.unit[unit](issue(gives)))}</strong>
            </p>
            <dl className="terms">
              {items.map((each) => (
                <div key={each.issues.join()}>
                  <dt>{words.or(each.issues.map(issue))}</dt>
                  <dd>{item(each)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {prices.free.length > 0 && (
        <p className="small">{words.free(formats.list(prices.free.map(issue)))}</p>
      )}
      {prices.tooDear.map(({ issue: id, times }) => (
        <p key={id} className="small">
          {words.tooDear(issue(id), party(id), times >= 3 ? formats.count(times) : value(times))}
        </p>
      ))}
      {table !== null && (
        <details>
          <summary className="small">{words.allRates}</summary>
          <TableFigure table={table} source={source} />
        </details>
      )}
    </section>
  );
}
