import type { Judgement } from '@parley/analysis';
import { issueWaterfall, sectorGainsChart, thirdCountriesChart } from '@parley/charts';
import { useMemo } from 'react';
import { PlotFigure } from '../../figures/plot-figure.tsx';
import { useSession } from '../../session/session.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { useFrame } from '../table/frame.ts';
import { STAKES } from './words.ts';

/** The package under study beside no deal: issue by issue, by sector, and for third countries. */
export function PackageWorld({ judged }: { readonly judged: Judgement | null }) {
  const words = useWords(STAKES);
  const language = useLanguage();
  const table = useSession(({ table }) => table.value);
  const none = useSession(({ history }) => Object.keys(history.present.levels).length === 0);
  return (
    <section className="card stack" aria-labelledby="package-head">
      <div>
        <h2 id="package-head">{words.packageHead}</h2>
        {table?.kind === 'laid' && (
          <p className="small quiet">{words.packageHint(table.noDeal.name[language])}</p>
        )}
      </div>
      {table?.kind === 'no-table' && <p className="notice">{words.noTable}</p>}
      {table?.kind === 'laid' && none && <p className="notice">{words.noPackage}</p>}
      {table?.kind === 'laid' && !none && judged !== null && <Charts judged={judged} />}
    </section>
  );
}

function Charts({ judged }: { readonly judged: Judgement }) {
  const language = useLanguage();
  const texts = useTexts();
  const frame = useFrame();
  const gains = useSession(({ byIssue }) => byIssue.value);
  const stale = useSession(({ byIssue, judged }) => byIssue.running || judged.running);
  const table = useSession(({ table }) => table.value);
  const issues = useSession(({ state }) => state.value?.issues ?? null);
  const waterfall = useMemo(() => {
    if (gains === null || table?.kind !== 'laid' || issues === null) return null;
    const names = table.withoutDeal.map(
      ({ issue }) => issues.find((each) => each.issue.id === issue)?.issue.name[language] ?? issue,
    );
    return issueWaterfall(gains, names, frame, texts);
  }, [gains, table, issues, frame, texts, language]);
  const sectors = useMemo(() => sectorGainsChart(judged, frame, texts), [judged, frame, texts]);
  const others = useMemo(() => thirdCountriesChart(judged, frame, texts), [judged, frame, texts]);
  return (
    <div className="stakes-figures">
      <div className="stack">
        {waterfall !== null && <PlotFigure chart={waterfall} stale={stale} />}
        <PlotFigure chart={others} stale={stale} />
      </div>
      <PlotFigure chart={sectors} stale={stale} />
    </div>
  );
}
