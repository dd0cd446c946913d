import { printer } from '@parley/texts';
import { useLanguage } from '../../words/language.ts';
import { useOpened } from './opened.ts';
import { TableWrap } from './section.tsx';
import { useMethodWords } from './use-words.ts';

/** How far spans take an elasticity down and up, as packages/analysis does. */
const SPAN = [0.75, 1.25] as const;

export function Elasticities() {
  const words = useMethodWords();
  const language = useLanguage();
  const opened = useOpened();
  const print = printer(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  if (opened === null) return null;
  return (
    <TableWrap label={words.elasticities} narrow>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.sector}</th>
            <th scope="col" className="number">
              {words.elasticity}
            </th>
            <th scope="col" className="number">
              {words.span}
            </th>
          </tr>
        </thead>
        <tbody>
          {opened.sectors.map(({ code, name, tradeElasticity }) => (
            <tr key={code}>
              <th scope="row">
                {name[language]} <span className="quiet small">{code}</span>
              </th>
              <td className="number">{print(tradeElasticity)}</td>
              <td className="number">
                {SPAN.map((factor) => print(factor * tradeElasticity)).join('–')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
