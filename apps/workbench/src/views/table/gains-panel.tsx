import type { Judgement } from '@parley/analysis';
import { issueGainsChart, thirdCountriesChart } from '@parley/charts';
import { direction } from '@parley/texts';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { Icon } from '../../app/icons.tsx';
import { APP } from '../../app/words.ts';
import { PlotFigure } from '../../figures/plot-figure.tsx';
import { FIGURE } from '../../figures/words.ts';
import { MOST_KEPT } from '../../session/scenario.ts';
import { NONE, useSession } from '../../session/session.ts';
import { keep } from '../../session/store.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { useParties } from '../../words/parties.ts';
import { useFrame } from './frame.ts';
import { TABLE } from './words.ts';

/** What the package brings both sides, groups at home and third countries; it follows the slider. */
export function GainsPanel() {
  const words = useWords(TABLE);
  const app = useWords(APP);
  const language = useLanguage();
  const judged = useSession(({ judged }) => judged.value);
  // The two gains first; lists and charts follow when the slider leaves time for them.
  const behind = useDeferredValue(judged);
  const failed = useSession(({ judged }) => judged.failed);
  const noDeal = useSession(({ table }) =>
    table.value?.kind === 'laid' ? table.value.noDeal : null,
  );
  const kept = useSession(({ history }) => history.present.kept.length);
  const none = useSession(({ history }) => Object.keys(history.present.levels).length === 0);
  if (noDeal === null) return <div />;
  return (
    <aside className="gains stack" aria-label={words.gains}>
      <section className="card stack">
        <div>
          <h2>{words.gains}</h2>
          <p className="small quiet">{words.besideNoDeal(noDeal.name[language])}</p>
        </div>
        {failed !== null && (
          <div className="notice" data-kind="bad" role="alert">
            {failed.reason === 'unsolved' ? app.unsolved : app.failed}
          </div>
        )}
        {judged !== null && failed === null && (
          <>
            <Verdict judged={judged} none={none} />
            <Sides judged={judged} none={none} />
            {!none && <Crossed judged={judged} />}
          </>
        )}
        <div className="row no-print" style={{ justifyContent: 'space-between' }}>
          <button
            type="button"
            className="button"
            disabled={none || kept >= MOST_KEPT}
            onClick={() => keep(words.keptName(kept + 1))}
          >
            <Icon name="keep" size={16} /> {words.keep}
          </button>
          <Speed />
        </div>
        {judged !== null && <Why judged={judged} />}
      </section>
      {!none && behind !== null && (
        <>
          <section className="card">
            <ByIssue />
          </section>
          <Groups judged={behind} />
          <Flows judged={behind} />
          <section className="card">
            <ThirdCountries judged={behind} />
          </section>
        </>
      )}
    </aside>
  );
}

/** Who prefers the package to no deal: by all that counts where that is known, else on real income. */
function Verdict({ judged, none }: { readonly judged: Judgement; readonly none: boolean }) {
  const words = useWords(TABLE);
  const language = useLanguage();
  const { formats } = useTexts();
  const parties = useParties();
  const gains =
    judged.counted ??
    parties.map(
      ({ region }) => judged.regions.find((each) => each.region === region)?.realIncome ?? 0,
    );
  const losing = parties.filter((_, p) => direction(gains[p] ?? 0, formats.gain) === 'down');
  const text = none
    ? words.nothing
    : losing.length === 0
      ? words.bothGain
      : losing.length === parties.length
        ? words.bothLose
        : words.oneLoses(losing.map(({ name }) => name[language]).join(', '));
  return (
    <p
      className="verdict"
      data-kind={none ? 'none' : losing.length === 0 ? 'good' : 'bad'}
      role="status"
    >
      {!none && (
        <span className="quiet small">
          {judged.counted === null ? words.onRealIncome : words.onCounted}{' '}
        </span>
      )}
      {text}
    </p>
  );
}

/** Without a package there is no deal, which gains nothing beside itself. */
function Sides({ judged, none }: { readonly judged: Judgement; readonly none: boolean }) {
  const words = useWords(TABLE);
  const language = useLanguage();
  const { formats } = useTexts();
  const parties = useParties();
  return (
    <div className="sides">
      {parties.map(({ code, region, name }, p) => {
        const found = none ? undefined : judged.regions.find((each) => each.region === region);
        const counted = judged.counted === null ? null : none ? 0 : (judged.counted[p] ?? null);
        return (
          <div key={code} className="side">
            <h3 className={`party-${p}`}>{name[language]}</h3>
            <dl>
              <dt>{words.realIncome}</dt>
              <dd>
                <span className="big number" data-testid={`real-income-${code}`}>
                  {formats.gain.bare(found?.realIncome ?? 0)}
                </span>
                <span className="quiet small line">{words.perYear}</span>
                <span className="quiet small line number">
                  {words.ofIncome(formats.incomeChange.text(found?.realIncomeShare ?? 0))}
                </span>
              </dd>
              <dt title={words.countedMeaning}>{words.counted}</dt>
              <dd>
                {counted === null ? (
                  <span className="quiet small">{words.countedPending}</span>
                ) : (
                  <span className="number" data-testid={`counted-${code}`}>
                    {formats.gain.bare(counted)}
                  </span>
                )}
              </dd>
            </dl>
          </div>
        );
      })}
    </div>
  );
}

function Crossed({ judged }: { readonly judged: Judgement }) {
  const words = useWords(TABLE);
  const language = useLanguage();
  const parties = useParties();
  const issues = useSession(({ state }) => state.value?.issues ?? NONE);
  const crossed = judged.redLines.filter((each) => each.crossed);
  if (crossed.length === 0) return null;
  return (
    <ul className="plain small crossed">
      {crossed.map(({ party, line }) => (
        <li key={`${party}${line.issue}${line.date}`}>
          <strong>
            {issues.find(({ issue }) => issue.id === line.issue)?.issue.name[language]}
          </strong>{' '}
          {words.crossed(
            parties.find(({ code }) => code === party)?.name[language] ?? party,
            line.standing,
          )}
          : {line.text[language]}
        </li>
      ))}
    </ul>
  );
}

const ByIssue = memo(function ByIssue() {
  const language = useLanguage();
  const texts = useTexts();
  const frame = useFrame();
  const gains = useSession(({ byIssue }) => byIssue.value);
  const stale = useSession(({ byIssue, judged }) => byIssue.running || judged.running);
  const names = useSession(({ table }) => table.value);
  const issues = useSession(({ state }) => state.value?.issues ?? null);
  const chart = useMemo(() => {
    if (gains === null || names?.kind !== 'laid' || issues === null) return null;
    const labels = names.withoutDeal.map(
      ({ issue }) => issues.find((each) => each.issue.id === issue)?.issue.name[language] ?? issue,
    );
    return issueGainsChart(gains, labels, frame, texts);
  }, [gains, names, issues, frame, texts, language]);
  return chart === null ? null : <PlotFigure chart={chart} stale={stale} />;
});

/** Groups at home: those that can stop a package first. */
const Groups = memo(function Groups({ judged }: { readonly judged: Judgement }) {
  const words = useWords(TABLE);
  const language = useLanguage();
  const { formats } = useTexts();
  const parties = useParties();
  if (judged.groups.length === 0) return null;
  const sorted = [...judged.groups].sort(
    (a, b) => Number(b.kind === 'veto') - Number(a.kind === 'veto') || a.gain - b.gain,
  );
  return (
    <section className="card" aria-labelledby="groups-head">
      <h3 id="groups-head">{words.groups}</h3>
      <p className="small quiet">{words.groupGain}</p>
      <ul className="plain groups">
        {sorted.map(({ party, id, name, kind, gain }) => {
          const way = direction(gain, formats.gain);
          return (
            <li key={`${party}${id}`} data-way={way}>
              <span
                className={`dot party-${parties.findIndex(({ code }) => code === party)}`}
                aria-hidden="true"
              >
                ●
              </span>
              <span>
                {name[language]}
                {kind === 'veto' && <span className="tag">{words.veto}</span>}
              </span>
              <span className="number">{formats.gain.bare(gain)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
});

const Flows = memo(function Flows({ judged }: { readonly judged: Judgement }) {
  const words = useWords(TABLE);
  const language = useLanguage();
  const { formats, labels } = useTexts();
  const parties = useParties();
  const name = (region: string) =>
    parties.find((party) => party.region === region)?.name[language] ?? region;
  return (
    <section className="card" aria-labelledby="flows-head">
      <table className="flows">
        <caption id="flows-head">{words.flows}</caption>
        <thead>
          <tr>
            <th scope="col">{formats.usdBn.unit}</th>
            <th scope="col" className="number">
              {words.noDealLevel}
            </th>
            <th scope="col" className="number">
              {words.now}
            </th>
          </tr>
        </thead>
        {parties.map(({ region: importer }) => {
          const own = judged.flows.filter((flow) => flow.importer === importer);
          const exporter = own[0]?.exporter;
          if (exporter === undefined) return null;
          return (
            <tbody key={importer}>
              <tr>
                <th colSpan={3} scope="rowgroup">
                  <strong>{words.flow(name(exporter), name(importer))}</strong>
                </th>
              </tr>
              {own.map(({ sector, name: good, without, with: now }) => (
                <tr key={sector ?? 'all'}>
                  <th scope="row">{good?.[language] ?? labels.allGoods}</th>
                  <td className="number">{formats.usdBn.bare(without)}</td>
                  <td className="number">{formats.usdBn.bare(now)}</td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </section>
  );
});

const ThirdCountries = memo(function ThirdCountries({ judged }: { readonly judged: Judgement }) {
  const texts = useTexts();
  const frame = useFrame();
  const chart = useMemo(() => thirdCountriesChart(judged, frame, texts), [judged, frame, texts]);
  return <PlotFigure chart={chart} />;
});

/** How long the last answer took: a reader should see that it is computed, not looked up. */
function Speed() {
  const words = useWords(TABLE);
  const { formats } = useTexts();
  const ms = useSession(({ judged }) => judged.milliseconds);
  const residual = useSession(({ judged }) => judged.value?.residual ?? null);
  if (ms === null || residual === null) return null;
  return (
    <span className="quiet small number" data-testid="speed">
      {words.milliseconds(formats.count(ms))} · {words.residual(formats.residual(residual))}
    </span>
  );
}

function Why({ judged }: { readonly judged: Judgement }) {
  const words = useWords(TABLE);
  const figure = useWords(FIGURE);
  const { formats } = useTexts();
  const [open, setOpen] = useState(false);
  const opened = useSession(({ opening }) => (opening.kind === 'open' ? opening.opened : null));
  if (opened === null) return null;
  const short = (version: string) => version.slice(0, 7);
  const paragraphs = words.whyText({
    data: opened.data.version,
    hash: `${opened.case.id}@${short(opened.hash)}`,
    law: opened.laws.map(({ version }) => short(version)).join(', ') || '–',
    residual: formats.residual(judged.residual),
  });
  return (
    <div>
      <button
        type="button"
        className="button small"
        data-kind="bare"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="why" size={16} /> {figure.why}
      </button>
      {open && (
        <div className="stack small quiet" style={{ gap: '0.5rem', marginBlockStart: '0.4rem' }}>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <p>{words.countedMeaning}</p>
        </div>
      )}
    </div>
  );
}
