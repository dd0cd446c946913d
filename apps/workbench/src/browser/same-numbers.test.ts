/// <reference lib="dom" />
import { fileURLToPath } from 'node:url';
import { deals } from '@parley/analysis';
import { readProducts } from '@parley/economy';
import { textsFor } from '@parley/texts';
import { expect, test } from 'vitest';
import {
  embeddedCase,
  embeddedDataset,
  embeddedUsLaw,
  textsBelow,
} from '../../../../scripts/embedded.ts';
import { inBrowser } from './page.fixture.ts';

const DAY = '2025-05-01';
const PACKAGES: readonly Readonly<Record<string, number | string>>[] = [
  { 'us-car-duty': 0.15 },
  { 'us-car-duty': 0.15, 'us-reciprocal-duty': 0.1 },
  { 'us-reciprocal-duty': 0, 'jp-corn-purchases': 2_000_000 },
  { 'jp-car-safety-checks': 'us-standards' },
  { 'jp-soybean-purchases': 500_000, 'jp-energy-purchases': 5 },
  { 'investment-total': 550, 'us-car-duty': 0.15 },
  { 'us-metals-duty': 0, 'us-car-duty': 0.025, 'us-reciprocal-duty': 0 },
  { 'jp-rice-access': 700_000, 'jp-food-barriers': 'wider-opening' },
  { 'us-car-duty': 0.2, 'us-reciprocal-duty': 0.2, 'economic-security': 0.7 },
  { 'us-car-duty': 0.2 },
];

inBrowser('what stands on the screen', ({ open }) => {
  test('is what deals answers on the command line, in ten scenarios', async () => {
    const { case: of, hash } = embeddedCase('japan-us-2025');
    const dataset = embeddedDataset('world-2023');
    const world = fileURLToPath(new URL('../../../../data/world-2023', import.meta.url));
    const read = readProducts(textsBelow(world)['products.csv'] ?? '', dataset);
    const products = read.kind === 'products' ? read.products : [];
    const asked = { at: DAY, known: DAY, dataset, laws: [embeddedUsLaw()], products, brief: true };
    const { gain } = textsFor('en').formats;
    const { page } = await open(`#at=${DAY}&view=table&lang=en`);
    await page.getByTestId('counted-USA').waitFor();
    for (const levels of PACKAGES) {
      const terms = Object.entries(levels).map(([id, level]) => `&issue.${id}=${level}`);
      await page.evaluate(
        (hash) => {
          window.location.hash = hash;
        },
        `#at=${DAY}&view=table&lang=en${terms.join('')}`,
      );
      for (const [weights, shown] of [
        ['real-income', 'real-income'],
        ['recovered', 'counted'],
      ] as const) {
        const answer = deals(of, hash, { ...asked, package: levels, weights });
        if (answer.kind === 'faulty') throw new Error(JSON.stringify(answer.faults));
        for (const [p, { code }] of of.parties.entries()) {
          const told = gain.bare(answer.deals.package?.gains[p] ?? Number.NaN);
          await expect.poll(() => page.getByTestId(`${shown}-${code}`).textContent()).toBe(told);
        }
      }
    }
    await page.context().close();
  });
});
