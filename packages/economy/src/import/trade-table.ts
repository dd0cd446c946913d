import type { LocalisedText, Sector } from '../dataset.ts';

/** Trade of a year by sector and pair, as plain data; it says nothing of how goods are made. */
export interface TradeTable {
  readonly year: number;
  /** Value of one unit, in US dollars. */
  readonly unitUsd: number;
  readonly regions: readonly { readonly code: string; readonly name: LocalisedText }[];
  readonly sectors: readonly {
    readonly code: string;
    readonly name: LocalisedText;
    readonly kind: Sector['kind'];
  }[];
  /** What is not zero, sorted by sector, importer, exporter. */
  readonly flows: readonly TradeFlow[];
}

export interface TradeFlow {
  /** Positions in the lists. */
  readonly sector: number;
  readonly importer: number;
  readonly exporter: number;
  /** Before duty. */
  readonly value: number;
  /** Ad-valorem rate as a share, where the source gives one. */
  readonly tariff: number | null;
}

/** Significant digits written. */
const DIGITS = 12;

/**
 * Writes a trade table as the long CSV that is read again:
 * `importer,exporter,sector,value[,tariff]`, values in the table's unit.
 */
export function writeTradeCsv(table: TradeTable): string {
  const { regions, sectors, flows } = table;
  const withTariffs = flows.some(({ tariff }) => tariff !== null);
  const number = (value: number) => String(Number(value.toPrecision(DIGITS)));
  const lines = flows.map(({ sector, importer, exporter, value, tariff }) => {
    const codes = `${regions[importer].code},${regions[exporter].code},${sectors[sector].code}`;
    return `${codes},${number(value)}${withTariffs ? `,${number(tariff ?? 0)}` : ''}`;
  });
  const header = `importer,exporter,sector,value${withTariffs ? ',tariff' : ''}`;
  return `${[header, ...lines].join('\n')}\n`;
}
