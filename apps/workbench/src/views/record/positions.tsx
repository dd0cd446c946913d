import type { IssueMoves, Move, State } from '@parley/analysis';
import { levelText, type MovesFrame, movesChart } from '@parley/charts';
import { leftTold, moveTold } from '@parley/telling';
import { stateTextsFor } from '@parley/texts';
import { useMemo } from 'react';
import type { RecordAnswer } from '../../engine/protocol.ts';
import { PlotFigure } from '../../figures/plot-figure.tsx';
import { useSession } from '../../session/session.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { useParties } from '../../words/parties.ts';
import { Sources } from '../../words/sources.tsx';
import { Section } from './section.tsx';
import { RECORD } from './words.ts';

/** Issue by issue: what each side named over time, what moved and what is left between them. */
export function Positions({
  state,
  record,
}: {
  readonly state: State;
  readonly record: RecordAnswer;
}) {
  const words = useWords(RECORD);
  const language = useLanguage();
  const frame = useMovesFrame(record);
  const { issues } = record.moves;
  const lastDay = ({ moves }: IssueMoves) => moves.at(-1)?.date ?? '';
  const told = issues
    .filter(({ moves, agreed }) => moves.length > 0 || agreed !== null)
    .toSorted((a, b) => lastDay(b).localeCompare(lastDay(a)));
  const isDrawn = ({ moves }: IssueMoves) => moves.some(({ after }) => after !== null);
  const drawn = told.filter(isDrawn);
  const bare = told.filter((each) => !isDrawn(each));
  const silent = issues.filter((each) => !told.includes(each));
  return (
    <Section of="positions">
      {drawn.length > 0 && (
        <p className="small quiet hint">
          {record.of.parties.slice(0, 2).map(({ code }) => (
            <span key={code} className="key">
              <PartyName code={code} />
            </span>
          ))}
          {words.chartKey}
        </p>
      )}
      {told.length === 0 && <p className="quiet">{words.noPositions}</p>}
      <div className="record-grid">
        {drawn.map((each) => (
          <IssueEntry key={each.issue.id} of={each} state={state} record={record} frame={frame} />
        ))}
      </div>
      {bare.length > 0 && (
        <div className="record-grid">
          {bare.map((each) => (
            <IssueEntry key={each.issue.id} of={each} state={state} record={record} frame={frame} />
          ))}
        </div>
      )}
      {silent.length > 0 && (
        <p className="small quiet">
          {words.silent(
            stateTextsFor(language).items(silent.map(({ issue }) => issue.name[language])),
          )}
        </p>
      )}
    </Section>
  );
}

/** One axis of time for all issues, so that they can be read across. */
function useMovesFrame({ moves, of }: RecordAnswer): MovesFrame {
  const language = useLanguage();
  const hash = useSession(({ opening }) =>
    opening.kind === 'open' ? opening.opened.hash.slice(0, 7) : '',
  );
  return useMemo(() => {
    const words = stateTextsFor(language);
    const until = moves.to ?? moves.known;
    const days = moves.issues.flatMap((issue) => issue.moves.map(({ date }) => date)).sort();
    return {
      parties: of.parties.map(({ code, name }) => ({ code, name: name[language] })),
      from: days[0] ?? until,
      until,
      source: words.provenance(`${of.id}@${hash}`, [words.asKnown(until, moves.known)]),
    };
  }, [moves, of, language, hash]);
}

function IssueEntry({
  of: entry,
  state,
  record,
  frame,
}: {
  readonly of: IssueMoves;
  readonly state: State;
  readonly record: RecordAnswer;
  readonly frame: MovesFrame;
}) {
  const words = useWords(RECORD);
  const language = useLanguage();
  const texts = useTexts();
  const said = stateTextsFor(language);
  const chart = useMemo(() => movesChart(entry, frame, texts), [entry, frame, texts]);
  const telling = { of: record.of, texts: said, language };
  const { issue, moves } = entry;
  const redLines = state.issues.find((each) => each.issue.id === issue.id)?.redLines ?? [];
  const party = (code: string) =>
    record.of.parties.find((each) => each.code === code)?.name[language] ?? code;
  return (
    <article className="issue-entry">
      {chart === null ? (
        <>
          <h3>{issue.name[language]}</h3>
          <p className="small quiet">{words.noLevel}</p>
        </>
      ) : (
        <PlotFigure chart={chart} />
      )}
      <p className="small">
        <span className="quiet">
          {entry.agreed === null ? said.columns.between : said.columns.agreed}:
        </span>{' '}
        <strong>{leftTold(entry, telling)}</strong>
      </p>
      {redLines.map(({ party: code, line }) => (
        <p key={`${code}${line.date}${line.limit}`} className="small">
          <span className="quiet">
            {said.redLine(
              party(code),
              issue.name[language],
              line.limit,
              line.level === undefined ? null : levelText(issue, line.level, texts),
              line.standing,
            )}
          </span>{' '}
          {line.standing === 'inferred' && <span className="tag">{words.inference}</span>}
        </p>
      ))}
      {moves.length > 0 && (
        <details className="small">
          <summary>{words.said(moves.length)}</summary>
          <ul className="entries">
            {moves.toReversed().map((move) => (
              <li key={`${move.said.kind}${move.said.entry.id}`}>
                <span className="entry-date number">{texts.formats.date(move.date)}</span>{' '}
                <PartyName code={move.party} />: {moveTold(issue, move, telling)}
                <p className="quiet">
                  {saidText(move)?.[language]} <Sources ids={move.said.entry.sources} />
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function saidText({ said }: Move) {
  return said.kind === 'offer' ? (said.term.text ?? said.entry.text) : said.entry.text;
}

/** A party in its colour. */
export function PartyName({ code }: { readonly code: string }) {
  const language = useLanguage();
  const parties = useParties();
  const at = parties.findIndex((party) => party.code === code);
  return <strong className={`party-${at}`}>{parties[at]?.name[language] ?? code}</strong>;
}
