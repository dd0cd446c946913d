/**
 * The year of imports by tariff line that is embedded, of the United States: its folder in `data/`, whose trade it
 * is, and the day that its duties stand for.
 */
export const US_TRADE = {
  folder: 'us-trade-2024',
  importer: 'USA',
  year: 2024,
  /** Middle of the year: duties paid in it are taken as those of that day. */
  reference: '2024-07-01',
} as const;
