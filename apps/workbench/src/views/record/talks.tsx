import type { State } from '@parley/analysis';
import type { Outcome, Round } from '@parley/casebook';
import { levelText } from '@parley/charts';
import { stateTextsFor } from '@parley/texts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { Sources } from '../../words/sources.tsx';
import { Section } from './section.tsx';
import { RECORD } from './words.ts';

/** Who represents each party on the day, the rounds held and due, and what came of them. */
export function Talks({ state }: { readonly state: State }) {
  const words = useWords(RECORD);
  const { held, due } = state.rounds;
  return (
    <Section of="talks">
      <div className="record-columns">
        <Officials state={state} />
        <div>
          <h3>{words.due(due.length)}</h3>
          {due.length === 0 ? (
            <p className="small quiet">{words.noneDue}</p>
          ) : (
            <ul className="entries">
              {due.map((round) => (
                <RoundEntry key={round.id} round={round} />
              ))}
            </ul>
          )}
          <h3>{words.held(held.length)}</h3>
          {held.length === 0 ? (
            <p className="small quiet">{words.noneHeld}</p>
          ) : (
            <ul className="entries">
              {held.toReversed().map((round) => (
                <RoundEntry key={round.id} round={round} />
              ))}
            </ul>
          )}
        </div>
        <div>
          <h3>{words.outcomes}</h3>
          {state.outcomes.length === 0 ? (
            <p className="small quiet">{words.noOutcomes}</p>
          ) : (
            <ul className="entries">
              {state.outcomes.toReversed().map((outcome) => (
                <OutcomeEntry key={outcome.id} outcome={outcome} state={state} />
              ))}
            </ul>
          )}
        </div>
      </div>
    </Section>
  );
}

function Officials({ state }: { readonly state: State }) {
  const words = useWords(RECORD);
  const language = useLanguage();
  const { formats } = useTexts();
  return (
    <div>
      <h3>{words.officials}</h3>
      {state.parties.map(({ party, officials }, p) => (
        <div key={party.code} className="officials">
          <p className={`party-${p}`}>
            <strong>{party.name[language]}</strong>
          </p>
          {officials.length === 0 && <p className="small quiet">{words.noOfficials}</p>}
          <ul className="entries">
            {officials.map(({ office, name, title, from, sources, assumption }) => (
              <li key={office}>
                {name[language]} <span className="quiet">{title[language]}</span>
                <span className="small quiet entry-source">
                  {words.since(formats.date(from))}{' '}
                  {sources.length > 0 ? (
                    <Sources ids={sources} />
                  ) : (
                    assumption !== undefined && `${words.assumption}: ${assumption}`
                  )}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function RoundEntry({ round }: { readonly round: Round }) {
  const words = useWords(RECORD);
  const language = useLanguage();
  const { formats } = useTexts();
  const { date, to, name, kind, place, text, sources } = round;
  return (
    <li>
      <span className="entry-date number">
        {to === undefined ? formats.date(date) : words.days(formats.date(date), formats.date(to))}
      </span>{' '}
      <strong>{name[language]}</strong>{' '}
      <span className="small quiet">
        {[words.roundKinds[kind], ...(place === undefined ? [] : [place[language]])].join(
          language === 'ja' ? '・' : ', ',
        )}
      </span>
      {text !== undefined && <p className="small">{text[language]}</p>}
      <p className="small quiet entry-source">
        <Sources ids={sources} />
      </p>
    </li>
  );
}

function OutcomeEntry({ outcome, state }: { readonly outcome: Outcome; readonly state: State }) {
  const words = useWords(RECORD);
  const language = useLanguage();
  const texts = useTexts();
  const said = stateTextsFor(language);
  const party = (code: string) =>
    state.parties.find((each) => each.party.code === code)?.party.name[language] ?? code;
  return (
    <li>
      <span className="entry-date number">{texts.formats.date(outcome.date)}</span>{' '}
      <strong>{outcome.name[language]}</strong>{' '}
      <span className="tag">{said.outcomeKinds[outcome.kind]}</span>
      {outcome.text !== undefined && <p className="small">{outcome.text[language]}</p>}
      {outcome.terms.length > 0 && (
        <details className="small">
          <summary>
            {words.terms} ({outcome.terms.length})
          </summary>
          <ul className="entries">
            {outcome.terms.map(({ issue: id, level, text, versions, sources }) => {
              const issue = state.issues.find((each) => each.issue.id === id)?.issue;
              const agreed =
                issue === undefined || level === undefined ? '' : levelText(issue, level, texts);
              return (
                <li key={id}>
                  <strong>{issue?.name[language] ?? id}</strong> {agreed}
                  <p>{text[language]}</p>
                  {versions.map((version) => (
                    <p key={`${version.party}${version.date}`} className="quiet">
                      {words.versions(party(version.party), version.text[language])}{' '}
                      <Sources ids={version.sources} />
                    </p>
                  ))}
                  <p className="quiet entry-source">
                    <Sources ids={sources} />
                  </p>
                </li>
              );
            })}
          </ul>
        </details>
      )}
      <p className="small quiet entry-source">
        <Sources ids={outcome.sources} />
      </p>
    </li>
  );
}
