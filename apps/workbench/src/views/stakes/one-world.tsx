import type { SolvedWorld, Stakes } from '@parley/analysis';
import { comparedWorlds, isSolved, jobsChart, sectorChart, type Table } from '@parley/charts';
import type { Brief } from '@parley/telling';
import { useMemo, useState } from 'react';
import { DataTable } from '../../figures/data-table.tsx';
import { PlotFigure } from '../../figures/plot-figure.tsx';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { STAKES } from './words.ts';

/** A world by sector: who wins and loses, where jobs move, and what it means for third countries. */
export function OneWorld({
  stakes,
  brief,
  stale,
}: {
  readonly stakes: Stakes;
  readonly brief: Brief;
  readonly stale: boolean;
}) {
  const words = useWords(STAKES);
  const language = useLanguage();
  const worlds = comparedWorlds(stakes);
  const solved = worlds.filter(isSolved);
  const [chosen, setChosen] = useState<string | null>(null);
  const world =
    solved.find(({ id }) => id === chosen) ??
    solved.find((each) => each.world.kind === 'in-force') ??
    solved[0];
  if (world === undefined) return null;
  const goods = brief.sections.find(({ id }) => id === 'goods');
  return (
    <section className="card stack" aria-labelledby="world-head">
      <div className="row" style={{ justifyContent: 'space-between' }}>
        <h2 id="world-head">{words.oneWorld}</h2>
        <label className="field">
          {words.chooseWorld}
          <select
            className="input"
            value={world.id}
            onChange={({ target }) => setChosen(target.value)}
          >
            {solved.map(({ id, world: { name } }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="small quiet">{world.world.description[language]}</p>
      <World stakes={stakes} world={world} stale={stale} />
      <div className="stakes-figures">
        <Others table={thirdTable(brief)} world={world.world.name[language]} />
        {goods?.charts.map((chart) => (
          <PlotFigure key={chart.id} chart={chart} stale={stale} />
        ))}
      </div>
    </section>
  );
}

function World({
  stakes,
  world,
  stale,
}: {
  readonly stakes: Stakes;
  readonly world: SolvedWorld;
  readonly stale: boolean;
}) {
  const words = useWords(STAKES);
  const texts = useTexts();
  const sectors = useMemo(() => sectorChart(stakes, world, texts), [stakes, world, texts]);
  const jobs = useMemo(() => jobsChart(stakes, world, texts), [stakes, world, texts]);
  return (
    <div className="stakes-figures">
      <PlotFigure chart={sectors} stale={stale} />
      {jobs === null ? (
        <p className="notice">{words.noJobs}</p>
      ) : (
        <PlotFigure chart={jobs} stale={stale} />
      )}
    </div>
  );
}

function thirdTable(brief: Brief): Table | undefined {
  return brief.sections.find(({ id }) => id === 'third-countries')?.tables[0];
}

function Others({ table, world }: { readonly table: Table | undefined; readonly world: string }) {
  const words = useWords(STAKES);
  const own = useMemo(
    () =>
      table === undefined
        ? null
        : {
            ...table,
            groups: table.groups
              .filter(({ label }) => label === world)
              .map((group) => ({ ...group, label: null })),
          },
    [table, world],
  );
  if (own === null) return null;
  return (
    <div>
      <h3>{words.thirdCountries}</h3>
      <DataTable table={own} />
    </div>
  );
}
