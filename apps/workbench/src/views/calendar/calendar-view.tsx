import { dutyCurveChart } from '@parley/charts';
import { useCallback, useMemo } from 'react';
import { PlotFigure } from '../../figures/plot-figure.tsx';
import { useSession } from '../../session/session.ts';
import { setDay } from '../../session/store.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { useParties } from '../../words/parties.ts';
import { DayList } from './day-list.tsx';
import { DutiesNow } from './duties-now.tsx';
import { type CalendarNow, useCalendar } from './use-calendar.ts';
import { Waiting } from './waiting.tsx';
import { CALENDAR } from './words.ts';
import './calendar.css';

/** What is dated, what law does from day to day, and what waiting costs. */
export function CalendarView() {
  const words = useWords(CALENDAR);
  const { formats } = useTexts();
  const calendar = useCalendar();
  if (calendar === null) return null;
  const { at, known, ahead, behind } = calendar;
  return (
    <div className="stack">
      <p className="lead">
        {words.lead(formats.date(at), known === at ? null : formats.date(known))}
      </p>
      <Drawing calendar={calendar} />
      <div className="calendar-view">
        <div className="stack">
          <DayList
            {...{ at, id: 'ahead-head', head: words.ahead, days: ahead }}
            empty={words.nothingAhead}
          />
          <DayList
            {...{ at, id: 'behind-head', head: words.behind, days: behind }}
            empty={words.nothingBehind}
          />
        </div>
        <div className="stack">
          <DutiesNow at={at} />
          <Waiting />
        </div>
      </div>
    </div>
  );
}

function Drawing({ calendar }: { readonly calendar: CalendarNow }) {
  const words = useWords(CALENDAR);
  const language = useLanguage();
  const texts = useTexts();
  const parties = useParties();
  const opened = useSession(({ opening }) => (opening.kind === 'open' ? opening.opened : null));
  const { at, from, until, appointments, curves } = calendar;
  const chart = useMemo(() => {
    if (curves === null || opened === null) return null;
    const laws = opened.laws.map(
      ({ importer, version, tradeYear }) => `${importer}@${version.slice(0, 7)} (${tradeYear})`,
    );
    const source = words.source(laws.join(', '), `${opened.case.id}@${opened.hash.slice(0, 7)}`);
    const days = appointments.map(({ date, kind, name }) => ({ date, kind, name: name[language] }));
    const named = parties.map(({ code, name }) => ({ code, name: name[language] }));
    return dutyCurveChart(curves, { parties: named, at, from, until, days, source }, texts);
  }, [curves, opened, words, appointments, parties, at, from, until, language, texts]);
  const pick = useCallback((date: string) => setDay(date), []);
  return (
    <section className="card calendar-drawing" aria-busy={chart === null}>
      <h2 className="visually-hidden">{words.head}</h2>
      {chart !== null && <PlotFigure chart={chart} onPick={pick} height={230} />}
      {appointments.length === 0 && <p className="notice">{words.noDays}</p>}
    </section>
  );
}
