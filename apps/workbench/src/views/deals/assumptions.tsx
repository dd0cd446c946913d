import type { Deals } from '@parley/analysis';
import { movedTable, packageWords, tariffsTable, weightFitsChart, zoneChart } from '@parley/charts';
import { direction } from '@parley/texts';
import { useMemo } from 'react';
import { PlotFigure } from '../../figures/plot-figure.tsx';
import { TableFigure } from '../../figures/table-figure.tsx';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { Sources } from '../../words/sources.tsx';
import { useFrame } from '../table/frame.ts';
import { DEALS } from './words.ts';

/** What the answer rests on: assumptions left out one by one, other meanings of no deal, weights, what is ruled out. */
export function Assumptions({ deals, stale }: { readonly deals: Deals; readonly stale: boolean }) {
  const words = useWords(DEALS);
  const texts = useTexts();
  const zone = useMemo(() => zoneChart(deals, texts), [deals, texts]);
  const fits = useMemo(() => weightFitsChart(deals, texts), [deals, texts]);
  return (
    <section className="stack" aria-labelledby="rests-head">
      <h2 id="rests-head">{words.rests}</h2>
      {zone !== null && (
        <section className="card">
          <PlotFigure chart={zone} stale={stale} />
        </section>
      )}
      <div className="halves">
        <Tariffs deals={deals} />
        {fits !== null && (
          <section className="card">
            <PlotFigure chart={fits} stale={stale} />
          </section>
        )}
      </div>
      <Moved deals={deals} />
      <div className="halves">
        <Refused deals={deals} />
        <Notes deals={deals} />
      </div>
    </section>
  );
}

function Moved({ deals }: { readonly deals: Deals }) {
  const words = useWords(DEALS);
  const language = useLanguage();
  const texts = useTexts();
  const { source } = useFrame();
  const { formats } = texts;
  const table = useMemo(() => movedTable(deals, texts), [deals, texts]);
  const name = (code: string) => deals.partyNames[deals.parties.indexOf(code)]?.[language] ?? code;
  if (deals.moved.length === 0) return null;
  return (
    <section className="card stack titled moved" aria-labelledby="moved-head">
      <div>
        <h3 id="moved-head">{words.moved}</h3>
        <p className="small quiet">{words.movedHint}</p>
      </div>
      <TableFigure table={table} source={source} />
      {deals.moved.map(({ noDeal, nash }) => {
        if (nash === null) return null;
        const spans = deals.parties.flatMap((code) => {
          const added = nash.rates.filter(({ party }) => party === code).map((rate) => rate.added);
          if (added.length === 0) return [];
          const [low, high] = [Math.min(...added), Math.max(...added)] as const;
          const most = formats.points.text(high);
          return [
            words.nashRate(
              name(code),
              formats.points.shown(low) === formats.points.shown(high)
                ? most
                : `${formats.points.bare(low)}–${most}`,
            ),
          ];
        });
        return (
          <p key={noDeal.id} className="small quiet">
            {noDeal.name[language]}: {words.nashTariffs(formats.list(spans), nash.converged)}
          </p>
        );
      })}
    </section>
  );
}

function Tariffs({ deals }: { readonly deals: Deals }) {
  const words = useWords(DEALS);
  const language = useLanguage();
  const texts = useTexts();
  const { source } = useFrame();
  const { formats } = texts;
  const table = useMemo(() => tariffsTable(deals, texts), [deals, texts]);
  const { issue, level } = packageWords(deals.issues, texts);
  if (table === null) return null;
  return (
    <section className="card stack titled" aria-labelledby="tariffs-head">
      <h3 id="tariffs-head">{words.tariffs}</h3>
      <ul className="plain facts">
        {deals.tariffs.map(({ issue: id, setter, realIncome, best }) => {
          const own = deals.parties.indexOf(setter);
          const say =
            direction(realIncome[own] ?? 0, formats.gain) === 'down' ? words.hurts : words.serves;
          return (
            <li key={id}>
              {say(
                issue(id),
                deals.partyNames[own]?.[language] ?? setter,
                level({ issue: id, level: best.level }),
              )}
            </li>
          );
        })}
      </ul>
      <TableFigure table={table} source={source} />
    </section>
  );
}

function Refused({ deals }: { readonly deals: Deals }) {
  const words = useWords(DEALS);
  const language = useLanguage();
  const { formats } = useTexts();
  const name = (code: string) => deals.partyNames[deals.parties.indexOf(code)]?.[language] ?? code;
  return (
    <section className="card" aria-labelledby="refused-head">
      <h3 id="refused-head">{words.refused}</h3>
      {deals.refused.length === 0 && <p className="small quiet">{words.nothingRefused}</p>}
      <ul className="plain facts">
        {deals.refused.map(({ issue, exclusion }) => (
          <li key={issue.id}>
            <strong>{issue.name[language]}</strong>:{' '}
            {words.refusedBy(name(exclusion.by), formats.date(exclusion.date))}
            <br />
            <span className="small quiet">
              {exclusion.statement[language]} <Sources ids={exclusion.sources} />
            </span>
          </li>
        ))}
      </ul>
      {deals.whatIf.length > 0 && (
        <p className="small">
          {words.whatIf(formats.list(deals.whatIf.map(({ issue }) => issue.name[language])))}
        </p>
      )}
    </section>
  );
}

function Notes({ deals }: { readonly deals: Deals }) {
  const words = useWords(DEALS);
  const texts = useTexts();
  const { formats } = texts;
  const { issue } = packageWords(deals.issues, texts);
  const noted = new Set(deals.notes.map((note) => note.issue));
  const all = [
    ...deals.notes,
    ...deals.idle
      .filter((id) => !noted.has(id))
      .map((id) => ({ issue: id, code: 'idle' as const })),
  ];
  const codes = [...new Set(all.map(({ code }) => code))];
  return (
    <section className="card" aria-labelledby="notes-head">
      <h3 id="notes-head">{words.notes}</h3>
      <ul className="plain facts small">
        {codes.map((code) => (
          <li key={code}>
            {words.note(
              words.noteOf[code],
              formats.list(
                all.filter((note) => note.code === code).map((note) => issue(note.issue)),
              ),
            )}
          </li>
        ))}
        <li>{words.investment}</li>
      </ul>
    </section>
  );
}
