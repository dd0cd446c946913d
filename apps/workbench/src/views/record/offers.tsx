import type { OfferMove } from '@parley/analysis';
import { levelText } from '@parley/charts';
import { offerTold } from '@parley/telling';
import { stateTextsFor } from '@parley/texts';
import type { RecordAnswer } from '../../engine/protocol.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { Sources } from '../../words/sources.tsx';
import { PartyName } from './positions.tsx';
import { Section } from './section.tsx';
import { RECORD } from './words.ts';

/** Each offer with its terms, and what it is as a step of the negotiation; the latest first. */
export function Offers({ record }: { readonly record: RecordAnswer }) {
  const words = useWords(RECORD);
  const language = useLanguage();
  const { offers } = record.moves;
  if (offers.length === 0) {
    return (
      <Section of="offers">
        <p className="quiet">{words.noOffers}</p>
      </Section>
    );
  }
  return (
    <Section of="offers" hint={stateTextsFor(language).moves.classNote}>
      <ul className="entries">
        {offers.toReversed().map((move) => (
          <OfferEntry key={move.offer.id} move={move} record={record} />
        ))}
      </ul>
    </Section>
  );
}

function OfferEntry({ move, record }: { readonly move: OfferMove; readonly record: RecordAnswer }) {
  const words = useWords(RECORD);
  const language = useLanguage();
  const texts = useTexts();
  const said = stateTextsFor(language);
  const { offer } = move;
  const { issues } = record.of;
  const terms = offer.terms.map(({ issue: id, level, text }) => {
    const issue = issues.find((each) => each.id === id);
    const agreed =
      issue === undefined || level === undefined
        ? (text?.[language] ?? '')
        : levelText(issue, level, texts);
    return texts.labels.deals.term(issue?.name[language] ?? id, agreed);
  });
  return (
    <li>
      <span className="entry-date number">{texts.formats.date(offer.date)}</span>{' '}
      <PartyName code={offer.party} />{' '}
      {offer.standing !== 'stated' && <span className="tag">{said.standings[offer.standing]}</span>}
      {offer.withdrawn !== undefined && (
        <span className="tag">{words.withdrawn(texts.formats.date(offer.withdrawn))}</span>
      )}
      <p>{offerTold(move, { of: record.of, texts: said, language })}</p>
      <p className="small">
        <span className="quiet">{words.terms}:</span> {texts.labels.deals.terms(terms)}
      </p>
      {offer.condition !== undefined && (
        <p className="small">
          <span className="quiet">{words.condition}:</span> {offer.condition[language]}
        </p>
      )}
      <p className="small quiet entry-source">
        {offer.text?.[language]} <Sources ids={offer.sources} />
      </p>
    </li>
  );
}
