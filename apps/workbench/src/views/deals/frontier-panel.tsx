import type { Deals } from '@parley/analysis';
import { type FrontierChart, frontierTable } from '@parley/charts';
import { useCallback, useMemo, useState } from 'react';
import { Icon } from '../../app/icons.tsx';
import { saveCsv } from '../../figures/export.ts';
import { PlotFigure } from '../../figures/plot-figure.tsx';
import { useSession } from '../../session/session.ts';
import { explainPackage, setLevels } from '../../session/store.ts';
import { useTexts, useWords } from '../../words/language.ts';
import { Gains, PackageTerms } from './package-terms.tsx';
import { type LoadablePoint, levelsOf, loadablePoints, sameLevels } from './points.ts';
import { useCurrent, useFrontier } from './use-deals.ts';
import { DEALS } from './words.ts';

/** The frontier with everything in it; what is pointed at is told beside it, what is chosen is put under study. */
export function FrontierPanel({
  deals,
  stale,
}: {
  readonly deals: Deals;
  readonly stale: boolean;
}) {
  const chart = useFrontier(deals);
  const [pointed, setPointed] = useState<string | null>(null);
  const points = useMemo(() => loadablePoints(deals), [deals]);
  const load = useCallback(
    (id: string) => {
      const point = points.find((each) => each.id === id);
      if (point !== undefined) setLevels(levelsOf(point.terms, deals));
      else if (id === deals.noDeal.id) setLevels({});
    },
    [points, deals],
  );
  return (
    <div className="frontier-panel">
      {chart !== null && (
        <section className="card">
          <PlotFigure
            chart={chart}
            stale={stale}
            onPick={load}
            onPoint={setPointed}
            pointed={pointed}
          />
          <PointList
            deals={deals}
            chart={chart}
            points={points}
            onPoint={setPointed}
            onLoad={load}
          />
        </section>
      )}
      <Readout deals={deals} chart={chart} points={points} pointed={pointed} />
    </div>
  );
}

/** What is pointed at, or else the package under study. */
function Readout({
  deals,
  chart,
  points,
  pointed,
}: {
  readonly deals: Deals;
  readonly chart: FrontierChart | null;
  readonly points: readonly LoadablePoint[];
  readonly pointed: string | null;
}) {
  const point = points.find(({ id }) => id === pointed);
  const drawn = [...(chart?.points ?? []), ...(chart?.frontier ?? [])].find(
    ({ id }) => id === pointed,
  );
  if (pointed === null || pointed === 'current' || drawn === undefined) {
    return <UnderStudy deals={deals} />;
  }
  return (
    <aside className="card stack readout" aria-live="polite">
      <h3>{drawn.label}</h3>
      {point === undefined ? (
        <p>{drawn.text}</p>
      ) : (
        <>
          <Gains deals={deals} gains={point.gains} />
          <PackageTerms deals={deals} terms={point.terms} />
        </>
      )}
    </aside>
  );
}

function UnderStudy({ deals }: { readonly deals: Deals }) {
  const words = useWords(DEALS);
  const current = useCurrent(deals);
  const terms = useSession(({ judged }) => judged.value?.terms ?? null);
  const levels = useSession(({ history }) => history.present.levels);
  const any = Object.keys(levels).length > 0;
  return (
    <aside className="card stack readout" aria-live="polite">
      <div>
        <h3>
          <span className="diamond" aria-hidden="true">
            ◆
          </span>{' '}
          {words.under}
        </h3>
        <p className="small quiet">{any ? words.underHint : words.nothingUnder}</p>
      </div>
      {any && current?.kind === 'gains' && <Gains deals={deals} gains={current.gains} />}
      {any && current?.kind === 'pending' && <p className="small quiet">{words.noGainsYet}</p>}
      {any && current?.kind === 'other-no-deal' && (
        <p className="small quiet">{words.otherNoDeal}</p>
      )}
      {any && terms !== null && <PackageTerms deals={deals} terms={terms} />}
      {any && (
        <div className="row no-print">
          <button type="button" className="button" data-kind="main" onClick={explainPackage}>
            {words.explain}
          </button>
          <button type="button" className="button" onClick={() => setLevels({})}>
            {words.clear}
          </button>
        </div>
      )}
      {any && <p className="small quiet no-print">{words.explainHint}</p>}
    </aside>
  );
}

/** The chart's points for those who do not point: focus tells, Enter loads. */
function PointList({
  deals,
  chart,
  points,
  onPoint,
  onLoad,
}: {
  readonly deals: Deals;
  readonly chart: FrontierChart;
  readonly points: readonly LoadablePoint[];
  readonly onPoint: (id: string | null) => void;
  readonly onLoad: (id: string) => void;
}) {
  const words = useWords(DEALS);
  const texts = useTexts();
  const levels = useSession(({ history }) => history.present.levels);
  const drawn = useMemo(
    () => new Map([...chart.points, ...chart.frontier].map((point) => [point.id, point])),
    [chart],
  );
  const nameOf = (id: string) => {
    const at = chart.frontier.findIndex((point) => point.id === id);
    return at < 0
      ? (drawn.get(id)?.label ?? id)
      : words.frontierPoint(at + 1, chart.frontier.length);
  };
  const save = () =>
    saveCsv({ id: 'frontier-levels', table: frontierTable(deals, texts), source: chart.source });
  return (
    <div className="row no-print" style={{ justifyContent: 'space-between', alignItems: 'start' }}>
      <details className="point-list">
        <summary className="small">{words.points}</summary>
        <p className="small quiet">{words.pointsHint}</p>
        <ul className="plain">
          {points.map(({ id, terms }) => (
            <li key={id}>
              <button
                type="button"
                className="button small"
                aria-pressed={sameLevels(levels, levelsOf(terms, deals))}
                onFocus={() => onPoint(id)}
                onBlur={() => onPoint(null)}
                onClick={() => onLoad(id)}
              >
                {words.loadNamed(nameOf(id))}
              </button>{' '}
              <span className="small quiet">{drawn.get(id)?.text}</span>
            </li>
          ))}
        </ul>
      </details>
      <button type="button" className="button small" data-kind="bare" onClick={save}>
        <Icon name="download" size={16} /> {words.saveFrontier}
      </button>
    </div>
  );
}
