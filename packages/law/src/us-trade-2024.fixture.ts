import { readFileSync } from 'node:fs';
import { readTradeProfile, type TradeProfile, type TradeProfileFiles } from './trade-profile.ts';

const text = (name: string) =>
  readFileSync(new URL(`../../../data/us-trade-2024/${name}.csv`, import.meta.url), 'utf8');

/** The texts of the embedded profile. */
const usTradeTexts: TradeProfileFiles = {
  lines: text('lines'),
  imports: text('imports'),
  origins: text('origins'),
};

/** The embedded profile. */
export function usTrade2024(): TradeProfile {
  const result = readTradeProfile(usTradeTexts);
  if (result.kind === 'faulty') throw new Error(JSON.stringify(result.faults.slice(0, 5)));
  return result.profile;
}
