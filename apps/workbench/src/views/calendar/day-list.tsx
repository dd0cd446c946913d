import type { DutyChange } from '@parley/analysis';
import { isMove, turnWords } from '@parley/charts';
import { useState } from 'react';
import { setDay } from '../../session/store.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { useParties } from '../../words/parties.ts';
import { Sources } from '../../words/sources.tsx';
import { type Day, daysBetween } from './days.ts';
import { CALENDAR } from './words.ts';

/** Days listed at first; the rest when asked for. */
const FIRST = 12;
/** Turns of a moment that are named at once. */
const MANY = 3;

/** Days with what is dated on them and what law changes, each to be looked from. */
export function DayList({
  id,
  head,
  days,
  at,
  empty,
}: {
  readonly id: string;
  readonly head: string;
  readonly days: readonly Day[];
  readonly at: string;
  readonly empty: string;
}) {
  const words = useWords(CALENDAR);
  const [all, setAll] = useState(false);
  const shown = all ? days : days.slice(0, FIRST);
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{head}</h2>
      {days.length === 0 && <p className="small quiet">{empty}</p>}
      <ol className="days">
        {shown.map((day) => (
          <DayItem key={day.date} day={day} at={at} />
        ))}
      </ol>
      {shown.length < days.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {words.more(days.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function DayItem({ day, at }: { readonly day: Day; readonly at: string }) {
  const words = useWords(CALENDAR);
  const language = useLanguage();
  const { formats, labels } = useTexts();
  const date = formats.date(day.date);
  return (
    <li className="day" data-now={day.date === at}>
      <div className="day-date">
        {day.date === at ? (
          <strong>{date}</strong>
        ) : (
          <button
            type="button"
            className="day-link"
            aria-label={words.lookAt(date)}
            title={words.lookAt(date)}
            onClick={() => setDay(day.date)}
          >
            {date}
          </button>
        )}
        <span className="small quiet">
          {day.date === at ? words.thisDay : words.inDays(daysBetween(at, day.date))}
        </span>
      </div>
      <div className="day-what">
        {day.events.map(({ id, kind, name, sources, assumption }) => (
          <p key={id}>
            <span className="day-kind small">{labels.calendarKind[kind]}</span> {name[language]}{' '}
            <span className="small quiet">
              {assumption !== undefined && (
                <>
                  {words.assumption}: <span lang="en">{assumption}</span>{' '}
                </>
              )}
              <Sources ids={sources} />
            </span>
          </p>
        ))}
        {day.duties.map((change) => (
          <Change key={change.at + change.importer + change.exporter} change={change} />
        ))}
      </div>
    </li>
  );
}

function Change({ change }: { readonly change: DutyChange }) {
  const words = useWords(CALENDAR);
  const language = useLanguage();
  const texts = useTexts();
  const parties = useParties();
  const { rate } = texts.formats;
  const nameOf = (code: string) =>
    parties.find((party) => party.code === code)?.name[language] ?? code;
  const flow = texts.labels.calendar.duty(nameOf(change.importer), nameOf(change.exporter));
  const moves = isMove(change, texts);
  return (
    <div className="day-change small" data-moves={moves}>
      {moves ? (
        <strong className="number">
          {words.mean(flow, rate.text(change.before.total), rate.text(change.after.total))}
        </strong>
      ) : (
        <span className="quiet">{words.meanSame(flow, rate.text(change.after.total))}</span>
      )}
      {change.turns.length > MANY ? (
        <details className="quiet">
          <summary>{words.turnCount(change.turns.length)}</summary>
          {turnWords(change, texts)}
        </details>
      ) : (
        <span className="day-turns quiet">{turnWords(change, texts)}</span>
      )}
    </div>
  );
}
