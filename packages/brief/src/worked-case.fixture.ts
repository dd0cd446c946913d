import { readdirSync, readFileSync } from 'node:fs';
import {
  stakes as computeStakes,
  type HeldLaw,
  type SolvedWorld,
  type Stakes,
} from '@parley/analysis';
import { type Case, caseHash, loadCase } from '@parley/casebook';
import { DATASET_FILES, readDatasetFiles } from '@parley/economy';
import {
  compileLaw,
  lawVersion,
  loadLaw,
  noonOf,
  readTradeProfile,
  scheduleOfLines,
  weighLaw,
} from '@parley/law';
import type { Language } from '@parley/texts';
import type { Brief } from './brief.ts';
import { composeBrief } from './compose-brief.ts';

export const AT = '2025-05-01';
const ROOT = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

const caseFiles = { 'case.yaml': read('cases/japan-us-2025/case.yaml') };
const loaded = loadCase(caseFiles);
if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults));
export const file = loaded.case;
const data = readDatasetFiles(
  Object.fromEntries(DATASET_FILES.map((name) => [name, read(`data/world-2017/${name}`)])),
);
if (data.kind !== 'dataset') throw new Error(JSON.stringify(data.faults));
export const hash = caseHash(caseFiles);
export const stakes = computeStakes(file, hash, data.dataset, [usLaw()]);

/** The law of the United States, weighed with its imports of 2024, as the command line opens it. */
function usLaw(): HeldLaw {
  const zone = 'America/New_York';
  const texts = {
    lines: read('data/us-trade-2024/lines.csv'),
    imports: read('data/us-trade-2024/imports.csv'),
    origins: read('data/us-trade-2024/origins.csv'),
  };
  const trade = readTradeProfile(texts);
  if (trade.kind !== 'loaded') throw new Error(JSON.stringify(trade.faults));
  const folder = 'cases/japan-us-2025/measures/';
  const measures = Object.fromEntries(
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /\.(yaml|txt|csv)$/.test(name))
      .map((name) => [name, read(folder + name)]),
  );
  const law = loadLaw(measures, [scheduleOfLines('USA', trade.profile)]);
  if (law.kind !== 'loaded') throw new Error(JSON.stringify(law.faults.slice(0, 5)));
  const compiled = compileLaw(law.law, 'USA', trade.profile.lines.codes);
  const reference = noonOf('2024-07-01', zone) ?? Number.NaN;
  return {
    importer: 'USA',
    version: lawVersion({ ...measures, ...texts }),
    tradeYear: 2024,
    weighed: weighLaw(compiled, trade.profile, reference),
    zone,
  };
}

export const compose = (language: Language, answer = stakes, of: Case = file, at = AT) =>
  composeBrief({ case: of, stakes: answer, at, language });

/** Every number of an answer put through a function, spans and pairs kept in order. */
export function turned(answer: Stakes, turn: 'flip' | 'zero'): Stakes {
  const of = (value: number) => (turn === 'flip' ? -value : 0);
  const span = ({ value, low, high }: { value: number; low: number; high: number }) =>
    turn === 'flip' ? { value: -value, low: -high, high: -low } : { value: 0, low: 0, high: 0 };
  const pair = ({ before, after }: { before: number; after: number }) =>
    turn === 'flip' ? { before: after, after: before } : { before, after: before };
  const region = (each: SolvedWorld['parties'][number]) => ({
    ...each,
    realIncomeChange: span(each.realIncomeChange),
    realIncomeUsdBn: span(each.realIncomeUsdBn),
    consumerPriceChange: span(each.consumerPriceChange),
    realWageChange: span(each.realWageChange),
    tariffRevenueUsdBn: pair(each.tariffRevenueUsdBn),
    exportsUsdBn: pair(each.exportsUsdBn),
    importsUsdBn: pair(each.importsUsdBn),
    tradeBalanceUsdBn: pair(each.tradeBalanceUsdBn),
  });
  const sector = (each: SolvedWorld['sectors'][number]['winners'][number]) => ({
    ...each,
    valueAddedUsdBn: of(each.valueAddedUsdBn),
    valueAddedChange: of(each.valueAddedChange),
  });
  const flow = (each: SolvedWorld['bilateral'][number]) => ({
    ...each,
    tradeUsdBn: pair(each.tradeUsdBn),
    change: of(each.change),
    tariff: pair(each.tariff),
  });
  return {
    ...answer,
    worlds: answer.worlds.map((world) =>
      world.kind === 'not-solved'
        ? world
        : {
            ...world,
            parties: world.parties.map(region),
            thirdCountries: world.thirdCountries.map(region),
            sectors: world.sectors.map(({ region: code, winners, losers }) => ({
              region: code,
              winners: losers.map(sector),
              losers: winners.map(sector),
            })),
            bilateral: world.bilateral.map(flow),
            betweenPartiesOnly: world.betweenPartiesOnly.map((each) => ({
              ...each,
              realIncomeChange: of(each.realIncomeChange),
              realIncomeUsdBn: of(each.realIncomeUsdBn),
            })),
            law: world.law.map((each) => ({ ...each, added: of(each.added) })),
            highlights: world.highlights.map((each) => ({ ...each, flows: each.flows.map(flow) })),
          },
    ),
  };
}

/** The answer with one world that the model could not solve. */
export const unsolved = (id: string): Stakes => ({
  ...stakes,
  worlds: stakes.worlds.map((world) =>
    world.id === id
      ? {
          kind: 'not-solved',
          id,
          world: world.world,
          trouble: {
            kind: 'not-converged',
            model: stakes.model.id,
            options: {},
            datasetVersion: stakes.data.version,
            reason: 'iteration-limit',
            residual: 0.00031,
            iterations: 620,
            worst: { equation: 'price', region: 'JPN', sector: '29' },
          },
        }
      : world,
  ),
});

export const sentencesOf = (brief: Brief) => [
  ...brief.attention,
  ...brief.bottomLine,
  ...brief.sections.flatMap(({ sentences }) => sentences),
];
