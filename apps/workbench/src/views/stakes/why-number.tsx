import type { SolvedWorld, Stakes } from '@parley/analysis';
import { isSolved } from '@parley/charts';
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../../app/icons.tsx';
import { APP } from '../../app/words.ts';
import { useSession } from '../../session/session.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { useParties } from '../../words/parties.ts';
import { Sources } from '../../words/sources.tsx';
import { STAKES } from './words.ts';
import type { Picked } from './world-rows.ts';

/** The chain behind a number: world, day of law, measures, data, model, parameter, solution. */
export function WhyNumber({
  picked,
  stakes,
  spanMeaning,
  onClose,
}: {
  readonly picked: Picked;
  readonly stakes: Stakes;
  /** What low and high are, in words. */
  readonly spanMeaning: string | null;
  readonly onClose: () => void;
}) {
  const words = useWords(STAKES);
  const app = useWords(APP);
  const language = useLanguage();
  const { formats, labels, sentences } = useTexts();
  const parties = useParties();
  const opened = useSession(({ opening }) => (opening.kind === 'open' ? opening.opened : null));
  const judged = useSession(({ judged }) => judged.value);
  const panel = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows what was chosen
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  if (opened === null) return null;
  const { why } = words;
  const world = stakes.worlds.find((each) => each.id === picked.world);
  const solved = world !== undefined && isSolved(world) ? world : null;
  const nameOf = (region: string) =>
    parties.find((party) => party.region === region)?.name[language] ?? region;
  const worldName = world?.world.name[language] ?? words.packageRow;
  const short = (version: string) => version.slice(0, 7);
  const flows = solved === null ? [] : flowsOf(solved, picked);
  const mobility = stakes.model.options.labourMobility;
  const solution = solved ?? judged;
  return (
    <section
      ref={panel}
      className="card why-number"
      tabIndex={-1}
      aria-labelledby="why-head"
      data-testid="why-number"
    >
      <div className="why-number-head">
        <h3 id="why-head">
          {why.head(why.figures[picked.figure], nameOf(picked.region), worldName)}
        </h3>
        <button
          type="button"
          className="button"
          data-kind="bare"
          data-icon
          aria-label={app.close}
          onClick={onClose}
        >
          <Icon name="close" size={16} />
        </button>
      </div>
      <dl className="why-chain">
        <Link name={why.number}>
          <strong className="number">{picked.text}</strong>{' '}
          <span className="quiet">
            {picked.world === null ? why.packageMeaning : why.meaning[picked.figure]}
          </span>
        </Link>
        {world !== undefined && (
          <Link name={why.world}>
            {worldName}. {world.world.description[language]} <Sources ids={world.world.sources} />
          </Link>
        )}
        {world !== undefined && (
          <Link name={why.lawDay}>
            {world.world.law === undefined
              ? why.noLaw(stakes.data.year)
              : labels.lawDay(
                  formats.date(world.world.law.on),
                  world.world.law.known === undefined ? null : formats.date(world.world.law.known),
                )}
          </Link>
        )}
        {solved !== null && solved.law.length > 0 && (
          <Link name={why.measures}>
            {solved.law.map(({ importer, ...basis }) => (
              <p key={importer}>
                {sentences.lawBasis({
                  ...{ world: worldName, importer: nameOf(importer), ...basis },
                  year: stakes.laws.find((law) => law.importer === importer)?.tradeYear ?? null,
                })}
              </p>
            ))}
          </Link>
        )}
        {(world?.world.levers ?? []).length > 0 && (
          <Link name={why.replaced}>
            {(world?.world.levers ?? []).map(({ name, form, rate }) => (
              <p key={`${name.en}${rate}`}>
                {name[language]}:{' '}
                {{ rate: labels.setRate, added: labels.addedRate, floor: labels.floorRate }[form](
                  formats.statutoryRate(rate),
                )}
              </p>
            ))}
          </Link>
        )}
        <Link name={why.data}>
          {why.dataOf(stakes.data.version, stakes.data.year)}
          {flows.map(({ exporter, importer, observedShare }) => (
            <p key={exporter + importer}>
              {observedShare === null
                ? why.notCounted
                : why.counted(formats.rate.text(observedShare), nameOf(exporter), nameOf(importer))}
            </p>
          ))}
        </Link>
        <Link name={why.model}>
          Caliendo–Parro (2015):{' '}
          {labels.options(
            labels.treatment('transfers', null),
            formats.residual(stakes.model.options.tolerance),
          )}
          ; {why.mobility(Number.isFinite(mobility) ? String(mobility) : null)}
        </Link>
        <Link name={why.elasticity}>
          <Elasticity figure={picked.figure} />
        </Link>
        {picked.figure === 'income' && picked.world !== null && spanMeaning !== null && (
          <Link name={why.span}>{spanMeaning}</Link>
        )}
        {solution !== null && (
          <Link name={why.residual}>
            {why.solved(formats.residual(solution.residual), formats.count(solution.iterations))}
          </Link>
        )}
        <Link name={why.versions}>
          {[
            `${stakes.case.id}@${short(stakes.case.hash)}`,
            ...stakes.laws.map(({ importer, version }) => `${importer}@${short(version)}`),
          ].join(' · ')}
        </Link>
      </dl>
    </section>
  );
}

function Link({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The trade that a number speaks of: of the highlighted good where it is about that, else of all goods. */
function flowsOf(world: SolvedWorld, { region, figure }: Picked): SolvedWorld['bilateral'] {
  const flows = figure === 'trade' ? (world.highlights[0]?.flows ?? []) : world.bilateral;
  return flows.filter(({ exporter }) => exporter === region);
}

function Elasticity({ figure }: { readonly figure: Picked['figure'] }) {
  const { why } = useWords(STAKES);
  const language = useLanguage();
  const sectors = useSession(({ opening }) =>
    opening.kind === 'open' ? opening.opened.sectors : null,
  );
  const highlight = useSession(({ opening }) =>
    opening.kind === 'open' ? opening.opened.case.economy.highlights[0]?.sector : undefined,
  );
  if (sectors === null) return null;
  const of = sectors.find(({ code }) => code === highlight);
  if (figure === 'trade' && of !== undefined) {
    return <>{why.elasticityOf(of.name[language], of.tradeElasticity.toFixed(2))}</>;
  }
  const goods = sectors
    .filter(({ kind }) => kind === 'goods')
    .map(({ tradeElasticity }) => tradeElasticity);
  return <>{why.elasticities(Math.min(...goods).toFixed(2), Math.max(...goods).toFixed(2))}</>;
}
