import { stakes as computeStakes, type SolvedWorld, type Stakes } from '@parley/analysis';
import type { Case } from '@parley/casebook';
import type { Brief } from '@parley/telling';
import { composeBrief } from '@parley/telling';
import type { Language } from '@parley/texts';
import {
  embeddedCase,
  embeddedDataset,
  embeddedFlowStatus,
  embeddedUsLaw,
} from '../../../scripts/embedded.ts';

export const AT = '2025-05-01';
const opened = embeddedCase('japan-us-2025');
export const file = opened.case;
export const hash = opened.hash;
const dataset = embeddedDataset(file.economy.dataset);
export const stakes = computeStakes(
  file,
  hash,
  dataset,
  [embeddedUsLaw()],
  embeddedFlowStatus(dataset),
);

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
