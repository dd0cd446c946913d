import type { Issue } from '@parley/casebook';
import { printer } from '@parley/texts';
import { useLanguage, useTexts } from '../../words/language.ts';
import { useCase, useOpened } from './opened.ts';
import { RestsOn } from './rests-on.tsx';
import { TableWrap } from './section.tsx';
import { useBasis } from './use-basis.ts';
import { useMethodWords } from './use-words.ts';

type LeverKind = Issue['lever']['kind'];

/** Issues of one kind of lever. */
function useIssues<K extends LeverKind>(kind: K) {
  const of = useCase();
  return (of?.issues ?? []).flatMap((issue) =>
    issue.lever.kind === kind
      ? [{ issue, lever: issue.lever as Extract<Issue['lever'], { kind: K }> }]
      : [],
  );
}

function Nothing() {
  const words = useMethodWords();
  return <p className="small quiet">{words.nothing}</p>;
}

/** Tariff equivalents of barriers: low, central, high. */
export function Barriers() {
  const words = useMethodWords();
  const language = useLanguage();
  const { formats } = useTexts();
  const barriers = useIssues('barrier');
  if (barriers.length === 0) return <Nothing />;
  return (
    <TableWrap label={words.barriers}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.issue}</th>
            <th scope="col" className="number">
              {words.low}
            </th>
            <th scope="col" className="number">
              {words.central}
            </th>
            <th scope="col" className="number">
              {words.high}
            </th>
            <th scope="col">{words.basis}</th>
          </tr>
        </thead>
        <tbody>
          {barriers.map(({ issue, lever }) => (
            <tr key={issue.id}>
              <th scope="row">{issue.name[language]}</th>
              {(['low', 'central', 'high'] as const).map((end) => (
                <td key={end} className="number">
                  {lever.equivalent === undefined
                    ? '–'
                    : formats.statutoryRate(lever.equivalent[end])}
                </td>
              ))}
              <td className="wide-text small">
                <RestsOn sources={lever.sources} assumption={lever.assumption} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}

/** What a tonne or a vehicle is worth, and what the data know of the products. */
export function Purchases() {
  const words = useMethodWords();
  const language = useLanguage();
  const { formats } = useTexts();
  const opened = useOpened();
  const basis = useBasis();
  const priced = useIssues('purchase').filter(({ lever }) => lever.value !== undefined);
  const products = basis?.products ?? [];
  const whole = printer(language, { maximumFractionDigits: 0 });
  const region = (at: number) => opened?.regions[at]?.name[language] ?? '';
  return (
    <>
      {priced.length === 0 ? (
        <Nothing />
      ) : (
        <TableWrap label={words.purchases}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.issue}</th>
                <th scope="col" className="number">
                  {words.perUnit}
                </th>
                <th scope="col">{words.basis}</th>
              </tr>
            </thead>
            <tbody>
              {priced.map(({ issue, lever }) => (
                <tr key={issue.id}>
                  <th scope="row">{issue.name[language]}</th>
                  <td className="number">{whole(lever.value ?? 0)}</td>
                  <td className="wide-text small">
                    <RestsOn sources={issue.sources} assumption={issue.assumption} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableWrap>
      )}
      {products.length > 0 && (
        <TableWrap label={words.product}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.product}</th>
                <th scope="col">{words.flow}</th>
                <th scope="col" className="number">
                  {words.valueThen}
                </th>
                <th scope="col" className="number">
                  {words.duty}
                </th>
                <th scope="col" className="number">
                  {words.shareOfSector}
                </th>
                <th scope="col">{words.basis}</th>
              </tr>
            </thead>
            <tbody>
              {products.map((each) => (
                <tr key={`${each.product}${each.importer}${each.exporter}`}>
                  <th scope="row">{each.name[language]}</th>
                  <td>
                    {region(each.exporter)} → {region(each.importer)}
                  </td>
                  <td className="number">
                    {whole(each.valueUsdMillion)} <span className="quiet">({each.year})</span>
                  </td>
                  <td className="number">{formats.rate.text(each.tariff)}</td>
                  <td className="number">{formats.rate.text(each.shareOfSector)}</td>
                  <td className="small">
                    {each.source}, {words.knowledge[each.status]}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableWrap>
      )}
    </>
  );
}

export function Investments() {
  const words = useMethodWords();
  const language = useLanguage();
  const investments = useIssues('investment');
  if (investments.length === 0) return <Nothing />;
  return (
    <TableWrap label={words.investments} narrow>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.issue}</th>
            <th scope="col" className="number">
              {words.years}
            </th>
            <th scope="col">{words.basis}</th>
          </tr>
        </thead>
        <tbody>
          {investments.map(({ issue, lever }) => (
            <tr key={issue.id}>
              <th scope="row">{issue.name[language]}</th>
              <td className="number">{lever.years}</td>
              <td className="wide-text small">
                <RestsOn sources={issue.sources} assumption={issue.assumption} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}

/** Ways to disagree, with the horizon over which what changes on the way counts. */
export function Horizons() {
  const words = useMethodWords();
  const language = useLanguage();
  const { formats } = useTexts();
  const of = useCase();
  const print = printer(language, { maximumFractionDigits: 2 });
  if (of === null || of.disagreement.length === 0) return <Nothing />;
  return (
    <TableWrap label={words.noDeal}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.way}</th>
            <th scope="col" className="number">
              {words.horizon}
            </th>
            <th scope="col" className="number">
              {words.discount}
            </th>
            <th scope="col">{words.basis}</th>
          </tr>
        </thead>
        <tbody>
          {of.disagreement.map(({ id, name, kind, horizon }) => (
            <tr key={id}>
              <th scope="row">{name[language]}</th>
              <td className="number">
                {horizon === undefined
                  ? kind === 'announced'
                    ? words.standard
                    : '–'
                  : words.yearsOf(print(horizon.years))}
              </td>
              <td className="number">
                {horizon === undefined ? '–' : words.aYear(formats.statutoryRate(horizon.discount))}
              </td>
              <td className="wide-text small">
                {horizon !== undefined && <RestsOn sources={[]} assumption={horizon.assumption} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
