import { useSession } from '../../session/session.ts';
import { useLanguage, useTexts } from '../../words/language.ts';
import { useParties } from '../../words/parties.ts';
import { useOpened } from './opened.ts';
import { DATA_SOURCES, PUBLISHED } from './published.ts';
import { Section, TableWrap } from './section.tsx';
import { useBasis } from './use-basis.ts';
import { useMethodWords } from './use-words.ts';

/** The economy's data: version, year, what was balanced, how it is known, weak spots, sources and terms. */
export function Data() {
  const words = useMethodWords();
  const { formats } = useTexts();
  const opened = useOpened();
  const basis = useBasis();
  if (opened === null) return null;
  const { data, regions, sectors } = opened;
  const flows = basis?.flows ?? null;
  const share = (of: number) => formats.rate.text(of);
  const sources = DATA_SOURCES[data.id];
  return (
    <Section of="data">
      <p>
        {words.dataLine({
          ...{ id: data.id, version: data.version, year: String(data.year) },
          regions: formats.count(regions.length),
          sectors: formats.count(sectors.length),
        })}
      </p>
      {flows !== null && (
        <p>{words.flowsLine(share(flows.observed), share(flows.scaled), share(flows.assumed))}</p>
      )}
      {(data.id === 'world-2023' ? words.world2023 : [words.otherData]).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {sources !== undefined && (
        <>
          <h3>{words.dataSources}</h3>
          <TableWrap label={words.dataSources}>
            <table lang="en">
              <thead>
                <tr>
                  <th scope="col">{words.publisher}</th>
                  <th scope="col">{words.title}</th>
                  <th scope="col">{words.terms}</th>
                </tr>
              </thead>
              <tbody>
                {sources.map(({ publisher, title, terms }) => (
                  <tr key={title}>
                    <th scope="row">{publisher}</th>
                    <td>{title}</td>
                    <td>{terms}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableWrap>
        </>
      )}
    </Section>
  );
}

/** Whose law is held, and on how much of the trade its rates are complete, assumed or absent. */
export function Law() {
  const words = useMethodWords();
  const language = useLanguage();
  const { formats } = useTexts();
  const parties = useParties();
  const opened = useOpened();
  const basis = useBasis();
  const at = useSession(({ history }) => history.present.at);
  if (opened === null) return null;
  const name = (code: string) =>
    parties.find(({ region }) => region === code)?.name[language] ??
    opened.regions.find((region) => region.code === code)?.name[language] ??
    code;
  return (
    <Section of="law">
      {opened.laws.length === 0 && <p>{words.noLaw}</p>}
      {opened.laws.map(({ importer, version, tradeYear }) => (
        <p key={importer}>{words.lawLine(name(importer), version, String(tradeYear))}</p>
      ))}
      {basis?.law.map(({ importer, added, assumed, absent }) => (
        <p key={importer} data-testid={`law-basis-${importer}`}>
          {words.lawShares({
            importer: name(importer),
            date: formats.date(at),
            added: formats.points.text(added),
            complete: formats.rate.text(1 - assumed - absent),
            assumed: formats.rate.text(assumed),
            absent: formats.rate.text(absent),
          })}
        </p>
      ))}
      {opened.laws.length > 0 && words.lawNotes.map((text) => <p key={text}>{text}</p>)}
    </Section>
  );
}

export function Published() {
  const words = useMethodWords();
  const language = useLanguage();
  return (
    <Section of="published">
      <p>{words.publishedLead}</p>
      <TableWrap label={words.sections.published}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.what}</th>
              <th scope="col" className="number">
                {words.published}
              </th>
              <th scope="col">{words.here}</th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {PUBLISHED.map(({ who, what, published, here, why }) => (
              <tr key={`${who.en}${what.en}`}>
                <th scope="row">{who[language]}</th>
                <td>{what[language]}</td>
                <td className="number">{published}</td>
                <td>{here[language]}</td>
                <td className="wide-text small">{why[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
      <p>{words.afterwards}</p>
    </Section>
  );
}
