import { expect, test } from 'vitest';
import { checkAnchors } from './anchors.ts';
import { embeddedDataset } from './embedded.fixture.ts';

const world = embeddedDataset('world-2017');
const HEADER = 'what,importer,exporter,sectors,value_usd_bn,year,source,kind';
const anchors = (...lines: string[]) => checkAnchors(world, [HEADER, ...lines].join('\n'));

function found(line: string): number {
  const result = anchors(`${line},2017,"a source, in words",independent`);
  if (result.kind !== 'checked') throw new Error(JSON.stringify(result));
  return result.anchors[0].found;
}

test('values of the dataset stand beside the published ones', () => {
  const result = anchors('gdp,USA,,,19000,2017,World Bank,independent');
  if (result.kind !== 'checked') throw new Error(JSON.stringify(result));
  const [gdp] = result.anchors;
  expect(gdp.found).toBeGreaterThan(18_000);
  expect(gdp.deviation).toBeCloseTo(gdp.found / 19_000 - 1, 12);
  expect(gdp).toMatchObject({ year: 2017, source: 'World Bank', kind: 'independent' });
});

test('measures are what they say', () => {
  // Spending on Japanese cars is USD 51.1 bn with duty of 2.5 % or so.
  expect(found('trade,USA,JPN,29,50')).toBeGreaterThan(48);
  expect(found('trade,USA,JPN,29,50')).toBeLessThan(51.1);
  const goods = found('trade,USA,JPN,goods,1');
  const services = found('trade,USA,JPN,services,1');
  expect(found('trade,USA,JPN,all,1')).toBeCloseTo(goods + services, 9);
  expect(found('trade,USA,JPN,29 30,1')).toBeCloseTo(
    found('trade,USA,JPN,29,1') + found('trade,USA,JPN,30,1'),
    9,
  );
  const imports = world.regions
    .filter(({ code }) => code !== 'USA')
    .reduce((sum, { code }) => sum + found(`trade,USA,${code},goods,1`), 0);
  expect(found('trade,USA,*,goods,1')).toBeCloseTo(imports, 6);
  const shares = world.regions.reduce((sum, { code }) => sum + found(`gdp-share,${code},,,1`), 0);
  expect(shares).toBeCloseTo(1, 12);
  const openness = (found('trade,USA,*,all,1') + found('trade,*,USA,all,1')) / found('gdp,USA,,,1');
  expect(found('trade-to-gdp,USA,,all,1')).toBeCloseTo(openness, 12);
});

test('what the dataset does not know is told with its place', () => {
  expect(
    anchors(
      'trade,USB,JPN,29,1,2017,x,independent',
      'trade,USA,,29,1,2017,x,independent',
      'trade,USA,JPN,2,1,2017,x,independent',
      'trad,USA,JPN,29,1,2017,x,guess',
      'gdp,USA,,,much,2017,x,used',
    ),
  ).toMatchObject({
    kind: 'faulty',
    faults: [
      { code: 'unknown-region', line: 2, column: 2, params: { near: 'USA' } },
      { code: 'unknown-region', line: 3, column: 3 },
      { code: 'unknown-sector', line: 4, column: 4 },
      { code: 'unknown-kind', line: 5, column: 1 },
      { code: 'unknown-kind', line: 5, column: 8 },
      { code: 'not-a-number', line: 6, column: 5 },
    ],
  });
});
