import { fileURLToPath } from 'node:url';
import { deals } from '@parley/analysis';
import { readProducts } from '@parley/economy';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  embeddedCase,
  embeddedDataset,
  embeddedUsLaw,
  textsBelow,
} from '../../../../scripts/embedded.ts';
import { workbenchPacks } from '../../../../scripts/workbench/packs.ts';
import { createEngine, type Engine } from './engine.ts';
import type { CasesPack } from './packs.ts';
import type { AskKind, Asks, OpenedCase, Setting } from './protocol.ts';
import { DataMissing, shippedLibrary } from './shipped-library.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const PACKS = 'https://parley.test/packs/';

let packs: ReadonlyMap<string, Uint8Array>;
beforeAll(() => {
  packs = workbenchPacks(ROOT);
});

/** The packs as a host would serve them. */
const fetchPack = async (url: string) => {
  const bytes = packs.get(url.slice(PACKS.length));
  return bytes === undefined
    ? new Response(null, { status: 404 })
    : new Response(new Uint8Array(bytes));
};
// Read once for all tests: every engine works out for itself what it makes of it.
const library = shippedLibrary(new URL(PACKS), { fetch: fetchPack });
const quiet = () => {};
const asking =
  (engine: Engine) =>
  <K extends AskKind>(kind: K, ask: Asks[K]['ask']) =>
    engine(kind, ask, quiet);

async function opened(id: string) {
  const ask = asking(createEngine(library));
  const answer = await ask('open', { source: { kind: 'built-in', id }, language: 'en' });
  if (answer.kind === 'faulty') throw new Error(JSON.stringify(answer.faults));
  return { ask, answer };
}

const settingOf = ({ case: of }: OpenedCase, at = of.asOf): Setting => ({
  at,
  known: at,
  disagreement: null,
  include: [],
});

const listed = async () => {
  const response = await fetchPack(`${PACKS}cases.json`);
  return ((await response.json()) as CasesPack).cases;
};

test('every built-in case opens as the command line has it, and lays its table or says why not', async () => {
  for (const { id, hash, law } of await listed()) {
    const { ask, answer } = await opened(id);
    expect(answer.hash).toBe(hash);
    expect(answer.laws.map(({ version }) => version)).toEqual(law === null ? [] : [law.version]);
    const setting = settingOf(answer);
    const state = await ask('state', setting);
    expect(state.parties.length).toBeGreaterThanOrEqual(2);
    const table = await ask('table', setting);
    if (table.kind === 'no-table') {
      expect(table.faults.length).toBeGreaterThan(0);
      continue;
    }
    const levels = Object.fromEntries(table.withoutDeal.map(({ issue, level }) => [issue, level]));
    const judged = await ask('judge', { setting, levels: {}, weighed: null });
    expect(Object.keys(levels)).toHaveLength(judged.terms.length);
    for (const { realIncome } of judged.regions) expect(Number.isFinite(realIncome)).toBe(true);
    expect(judged.residual).toBeLessThan(1e-10);
  }
});

describe('Japan–US', () => {
  const packages: readonly Readonly<Record<string, number | string>>[] = [
    {},
    { 'us-car-duty': 0.15 },
    { 'us-car-duty': 0.15, 'us-reciprocal-duty': 0.1 },
    { 'us-reciprocal-duty': 0, 'jp-corn-purchases': 2_000_000 },
    { 'jp-car-safety-checks': 'us-standards' },
    { 'jp-soybean-purchases': 500_000, 'jp-energy-purchases': 5 },
    { 'investment-total': 550, 'us-car-duty': 0.15 },
    { 'us-metals-duty': 0, 'us-car-duty': 0.025, 'us-reciprocal-duty': 0 },
    { 'jp-rice-access': 700_000, 'jp-food-barriers': 'wider-opening' },
    { 'us-car-duty': 0.2, 'us-reciprocal-duty': 0.2, 'economic-security': 0.7 },
  ];

  test('the table says what `parley deals --package` says, in ten scenarios', async () => {
    const { ask, answer } = await opened('japan-us-2025');
    const setting = settingOf(answer);
    const table = await ask('table', setting);
    const weighed = await ask('weigh', setting);
    if (table.kind !== 'laid' || 'faults' in weighed) throw new Error('no table');
    const { case: of, hash } = embeddedCase('japan-us-2025');
    const dataset = embeddedDataset('world-2023');
    const text = textsBelow(`${ROOT}data/world-2023`)['products.csv'] ?? '';
    const read = readProducts(text, dataset);
    const products = read.kind === 'products' ? read.products : [];
    const laws = [embeddedUsLaw()];
    const asked = { at: setting.at, known: setting.known, dataset, laws, products, brief: true };
    for (const levels of packages) {
      const judged = await ask('judge', { setting, levels, weighed });
      const alone = deals(of, hash, { ...asked, package: levels, weights: 'real-income' });
      if (alone.kind === 'faulty') throw new Error(JSON.stringify(alone.faults));
      alone.deals.package?.gains.forEach((gain, p) => {
        const region = of.parties[p]?.region;
        const own = judged.regions.find((each) => each.region === region);
        expect(own?.realIncome).toBeCloseTo(gain, 7);
      });
    }
    const last = packages.at(-1) ?? {};
    const counted = deals(of, hash, { ...asked, package: last });
    if (counted.kind === 'faulty') throw new Error(JSON.stringify(counted.faults));
    const judged = await ask('judge', { setting, levels: last, weighed });
    counted.deals.package?.gains.forEach((gain, p) => {
      expect(judged.counted?.[p]).toBeCloseTo(gain, 6);
    });
    expect(counted.deals.counted).toEqual(weighed.counted);
  });

  test('gains by issue add up to what the package brings', async () => {
    const { ask, answer } = await opened('japan-us-2025');
    const setting = settingOf(answer);
    const ofAll = { setting, levels: packages[3] ?? {}, weighed: null };
    const judged = await ask('judge', ofAll);
    const { issues, timing, remainder } = await ask('byIssue', ofAll);
    answer.case.parties.forEach(({ region }, p) => {
      const sum = issues.reduce((total, row) => total + (row[p] ?? 0), 0);
      const own = judged.regions.find((each) => each.region === region)?.realIncome;
      expect(sum + (timing[p] ?? 0) + (remainder[p] ?? 0)).toBeCloseTo(own ?? Number.NaN, 7);
      expect(Math.abs(remainder[p] ?? 1)).toBeLessThan(1e-5);
    });
  });

  test('law is told line by line, with the words of the lines', async () => {
    const { ask, answer } = await opened('japan-us-2025');
    const lines = await ask('issueLaw', {
      setting: settingOf(answer, '2025-06-01'),
      issue: 'us-car-duty',
    });
    expect(lines).toHaveLength(3);
    for (const { code, description, base, total, steps } of lines) {
      expect(code).toMatch(/^8703/);
      expect(description).not.toBe('');
      const applied = steps.reduce((sum, { adds }) => sum + adds, 0);
      expect((base ?? Number.NaN) + applied).toBeCloseTo(total ?? Number.NaN, 12);
    }
    expect(lines[0]?.total).toBe(0.275);
  });

  test('an issue off the table can be in no package, but can be studied', async () => {
    const { ask, answer } = await opened('japan-us-2025');
    const setting = settingOf(answer);
    const levels = { defence: 'more-host-support' };
    await expect(ask('judge', { setting, levels, weighed: null })).rejects.toThrow('defence');
    const studied = { ...setting, include: ['defence'] };
    const judged = await ask('judge', { setting: studied, levels, weighed: null });
    expect(judged.terms.some(({ issue }) => issue === 'defence')).toBe(true);
  });
});

test('faults of a dropped case come all at once, each with its line', async () => {
  const ask = asking(createEngine(library));
  const files = {
    'case.yaml': 'id: broken\ntitle: { en: <script>alert(1)</script> }\nasOf: 2025-99-99\n',
  };
  const answer = await ask('open', { source: { kind: 'files', files }, language: 'ja' });
  if (answer.kind !== 'faulty') throw new Error('opened');
  expect(answer.faults.length).toBeGreaterThan(2);
  expect(answer.faults.every(({ file, message }) => file === 'case.yaml' && message !== '')).toBe(
    true,
  );
  expect(answer.faults.find(({ line }) => line === 3)?.text).toBe('asOf: 2025-99-99');
});

test('a file that is not there is told as such, and asked for again the next time', async () => {
  const broken = shippedLibrary(new URL(PACKS), {
    fetch: async () => new Response(null, { status: 503 }),
  });
  const ask = asking(createEngine(broken));
  const open = () =>
    ask('open', { source: { kind: 'built-in', id: 'japan-us-2025' }, language: 'en' });
  await expect(open()).rejects.toThrow(DataMissing);
  await expect(open()).rejects.toThrow('503');
});
