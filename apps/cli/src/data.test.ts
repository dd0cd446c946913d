import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeWithReferenceData } from '../../../scripts/reference-data.ts';
import { progressLine } from './adapters/progress-line.ts';
import { parley } from './run.fixture.ts';
import { textsFor } from './texts/texts-for.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const out = () => join(folder, 'out');
const EMBEDDED = new URL('../../../data/world-2017/', import.meta.url);

/** Two regions and two sectors in the OECD's layout; it balances. */
const ICIO = [
  'V1,JPN_C29,JPN_G,USA_C29,USA_G,JPN_HFCE,JPN_INVNT,USA_HFCE,USA_INVNT,OUT',
  'JPN_C29,20,10,5,5,30,0,30,0,100',
  'JPN_G,20,30,0,0,150,0,0,0,200',
  'USA_C29,5,0,60,40,5,0,100,-10,200',
  'USA_G,5,10,40,100,5,0,440,0,600',
  'TLS,1,2,3,4,0,0,0,0,0',
  'VA,49,148,92,451,0,0,0,0,0',
  'OUT,100,200,200,600,0,0,0,0,0',
];

describe('parley data import', () => {
  test('an ICIO table becomes a dataset that other commands read', async () => {
    const table = file('2022_SML.csv', ...ICIO);
    const tariffs = file('t.csv', 'importer,exporter,sector,tariff', 'USA,JPN,C29,0.025');
    const made = await parley(
      ...['data', 'import', table, '--theta', '4', '--tariffs', tariffs, '--out', out()],
    );
    expect(made.stderr).toBe('');
    expect(made.exitCode).toBe(0);
    expect(made.stdout).toMatch(/out: 2022, 2 regions, 2 sectors/);
    expect(made.stdout).toMatch(/Inter-Country Input-Output Tables; 7 rows read/);
    expect(made.stdout).toMatch(/Tariffs from t.csv/);
    expect(readdirSync(out()).sort()).toEqual([
      ...['dataset.csv', 'flows.csv', 'input-shares.csv', 'production.csv', 'provenance.json'],
      ...['regions.csv', 'sectors.csv'],
    ]);
    expect(readFileSync(join(out(), 'regions.csv'), 'utf8')).toContain('JPN,Japan,日本');
    const provenance = JSON.parse(readFileSync(join(out(), 'provenance.json'), 'utf8'));
    expect(provenance.sources[0]).toMatchObject({
      publisher: 'OECD',
      terms: 'CC BY 4.0',
      files: [{ name: '2022_SML.csv', lines: 8 }],
    });
    expect(JSON.stringify(provenance)).not.toContain(folder);

    const check = await parley('data', 'check', out());
    expect(check.exitCode).toBe(0);
    const policy = file('p.csv', 'importer,exporter,sector,added', 'USA,JPN,C29,0.25');
    const solved = await parley('solve', out(), '--policy', policy);
    expect(solved.exitCode).toBe(0);
    expect(solved.stdout).toMatch(/JPN Japan +−/);
    const info = await parley('data', 'info', out(), '--lang', 'ja');
    expect(info.stdout).toMatch(/OECD国際産業連関表/);
  });

  test('as JSON: what was read, what was changed, where it is', async () => {
    const table = file('2022_SML.csv', ...ICIO);
    const made = await parley(
      ...['data', 'import', table, '--theta', '4', '--out', out(), '--json'],
    );
    const answer = JSON.parse(made.stdout);
    expect(answer).toMatchObject({
      kind: 'dataset',
      id: 'out',
      version: expect.stringMatching(/^out@[0-9a-f]{12}$/),
      year: 2022,
      regions: ['JPN', 'USA'],
      sectors: [
        { code: 'C29', kind: 'goods' },
        { code: 'G', kind: 'services' },
      ],
      record: { format: 'icio', rows: 7, files: [{ sha256: expect.any(String) }] },
    });
    expect(answer.baselineResidual).toBeLessThan(1e-10);
    expect(answer.written).toHaveLength(7);
  });

  test('trade alone becomes a table of trade, which is read again', async () => {
    const trade = file('BACI_Y2023.csv', 't,i,j,k,v,q', '2023,392,842,870323,1000,NA');
    const codes = file(
      'country_codes_V202501.csv',
      'country_code,country_name,country_iso2,country_iso3',
      '392,Japan,JP,JPN',
      '842,USA,US,USA',
    );
    const made = await parley('data', 'import', trade, codes, '--out', out());
    expect(made.exitCode).toBe(0);
    expect(made.stdout).toMatch(/trade only/);
    const written = join(out(), 'trade.csv');
    expect(readFileSync(written, 'utf8')).toBe('importer,exporter,sector,value\nUSA,JPN,87,1000\n');
    const again = await parley(
      ...[
        'data',
        'import',
        written,
        '--year',
        '2023',
        '--unit',
        '1000',
        '--out',
        join(folder, 'b'),
      ],
    );
    expect(again.exitCode).toBe(0);
  });

  test('what is wrong is said with its place, and nothing is written', async () => {
    const table = file('2022.csv', ...ICIO.with(2, 'JPN_G,20,3O,0,0,150,0,0,0,200'));
    const { exitCode, stderr } = await parley(
      ...['data', 'import', table, '--theta', '4', '--out', out()],
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${table}:3:3 `);
    const japanese = await parley(
      ...['data', 'import', table, '--theta', '4', '--out', out(), '--lang', 'ja', '--json'],
    );
    expect(JSON.parse(japanese.stdout).faults).toMatchObject([
      { code: 'not-a-number', file: table, line: 3, column: 3 },
    ]);
    expect(readdirSync(folder)).toEqual(['2022.csv']);
  });

  test('a call that is wrong in many ways', async () => {
    const { exitCode, stderr } = await parley(
      ...['data', 'import', join(folder, 'none.csv'), '--format', 'gtap', '--year', 'x'],
      ...['--theta', '0', '--regions', join(folder, 'no-map.csv'), '--out', out()],
    );
    expect(exitCode).toBe(2);
    expect(stderr.split('\n').slice(0, -2)).toHaveLength(5);
    expect(stderr).toContain('“gtap” does not suit --format. icio, baci, itpd, wiod, long');
    const har = await parley('data', 'import', file('base.har', 'x'), '--out', out());
    expect(har.exitCode).toBe(2);
    expect(har.stderr).toMatch(/Export the headers to CSV/);
  });
});

describe('progress', () => {
  const told = (terminal: boolean, asked: boolean) => {
    let stderr = '';
    let clock = 0;
    const context = {
      stdout: () => {},
      stderr: (text: string) => {
        stderr += text;
      },
      colour: false,
      width: 80,
      stderrIsTerminal: terminal,
      language: 'en' as const,
      texts: textsFor('en'),
      json: false,
    };
    const { onProgress, done } = progressLine(context, asked, () => clock);
    for (let at = 1; at <= 30; at++) {
      clock = at * 100;
      onProgress({ file: 'a.csv', bytesRead: at * 1e6, size: 30e6 });
    }
    done();
    return stderr;
  };

  test('is told after a second, in place on a terminal', () => {
    const text = told(true, false);
    expect(text.startsWith('\r\u001b[Ka.csv: 33 % (10 of 30 MB)\r')).toBe(true);
    expect(text.endsWith('\r\u001b[K')).toBe(true);
  });

  test('elsewhere only where asked for, a line a second', () => {
    expect(told(false, false)).toBe('');
    expect(told(false, true)).toBe(
      'a.csv: 33 % (10 of 30 MB)\na.csv: 67 % (20 of 30 MB)\na.csv: 100 % (30 of 30 MB)\n',
    );
  });
});

describe('parley data aggregate', () => {
  const others = ['BRA', 'CHN', 'EU', 'IND', 'ROW'].map((code) => `${code},REST,Others,その他`);

  test('groups of regions, with what was done', async () => {
    const regions = file('r.csv', 'from,to,name_en,name_ja', 'USA,USA,,', 'JPN,JPN,,', ...others);
    const made = await parley(
      ...['data', 'aggregate', 'world-2017', '--regions', regions, '--out', out()],
    );
    expect(made.exitCode).toBe(0);
    expect(made.stdout).toMatch(/out: 2017, 3 regions, 44 sectors/);
    expect(made.stdout).toMatch(/Duty of \d+\.\d USD bn/);
    const check = await parley('data', 'check', out(), '--json');
    expect(check.exitCode).toBe(0);
    expect(JSON.parse(check.stdout)).toMatchObject({ id: 'out', holds: true, anchors: null });
    const provenance = JSON.parse(readFileSync(join(out(), 'provenance.json'), 'utf8'));
    expect(provenance.sources[0].publisher).toBe('OECD');
    expect(provenance.adjustments.at(-1).what.ja).toMatch(/関税/);
  });

  test('codes without a group are listed, all of them', async () => {
    const regions = file('r.csv', 'from,to', 'USA,USA', 'JPN,JPN');
    const { exitCode, stderr } = await parley(
      ...['data', 'aggregate', 'world-2017', '--regions', regions, '--out', out()],
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain('5 region(s): BRA, CHN, EU, IND, ROW.');
  });
});

describe('parley data check', () => {
  const copy = () => {
    for (const name of readdirSync(EMBEDDED))
      copyFileSync(new URL(name, EMBEDDED), join(folder, name));
  };

  test('the embedded data add up', async () => {
    const { exitCode, stdout } = await parley('data', 'check');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/uses add up to spending +\d\.\de-1\d +1\.0e-9 +holds/);
    expect(stdout).toMatch(/No published totals/);
  });

  test('published totals stand beside the data’s own', async () => {
    copy();
    file(
      'anchors.csv',
      'what,importer,exporter,sectors,value_usd_bn,year,source,kind',
      'trade,USA,JPN,29,50,2017,"Somebody, somewhere",independent',
      'gdp-share,USA,,,0.24,2017,Somebody else,used',
    );
    const { exitCode, stdout } = await parley('data', 'check', folder);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/JPN to USA, sector 29 +50\.0 +\d\d\.\d +[+−]\d\.\d +2017 +independent/);
    expect(stdout).toContain('- Somebody, somewhere (2017)');
    file(
      'anchors.csv',
      'what,importer,exporter,sectors,value_usd_bn,year,source,kind',
      'gdp,USB,,,1,2017,x,used',
    );
    const wrong = await parley('data', 'check', folder);
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain(`${join(folder, 'anchors.csv')}:2:2 `);
  });

  test('world-2023 adds up, and stands beside its published totals', async () => {
    const { exitCode, stdout } = await parley('data', 'check', 'world-2023', '--json');
    expect(exitCode).toBe(0);
    const { holds, anchors } = JSON.parse(stdout);
    expect(holds).toBe(true);
    const cars = anchors.filter(({ sectors }: { sectors: string }) => sectors === '29');
    expect(cars.map(({ exporter }: { exporter: string }) => exporter).sort()).toEqual([
      'CAN',
      'EU27',
      'JPN',
      'KOR',
      'MEX',
    ]);
    for (const { deviation } of anchors) expect(Math.abs(deviation)).toBeLessThan(0.25);
  });

  test('an identity that fails is exit 1, a file that is wrong exit 2', async () => {
    copy();
    const path = join(folder, 'production.csv');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/^(USA,29,[^,]+),.*$/m, '$1,1'));
    const open = await parley('data', 'check', folder);
    expect(open.exitCode).toBe(1);
    expect(open.stderr).toMatch(/do not close in 1 cell/);
    writeFileSync(path, text.replace(/^(USA,29,[^,]+),.*$/m, '$1,x'));
    expect((await parley('data', 'check', folder)).exitCode).toBe(2);
  });
});

test('every fault of an import has words in both languages', () => {
  const params = {
    value: 'v',
    known: ['k'],
    codes: ['c'],
    count: 2,
    got: 1,
    expected: 2,
    limit: 3,
    what: 'rows',
    gap: 0.1,
    region: 'r',
  };
  const english = textsFor('en').data.faults;
  const japanese = textsFor('ja').data.faults;
  expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort());
  for (const code of Object.keys(english) as (keyof typeof english)[]) {
    const words = [...english[code](params), ...japanese[code](params)];
    expect(words.join(' '), code).not.toMatch(/undefined|NaN|\[object/);
    expect(
      words.every((text) => text.length > 3),
      code,
    ).toBe(true);
    expect(japanese[code](params)[0], code).toMatch(/[ぁ-んァ-ン一-龠]/);
  }
});

test('help names an example and the exit codes', async () => {
  for (const command of ['import', 'aggregate', 'check']) {
    const { exitCode, stdout } = await parley('data', command, '--help');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('$ parley data');
    expect(stdout).toContain('Exit codes');
  }
});

describeWithReferenceData('a published world table, 2011, 16 economies', ({ folder: shared }) => {
  test('is imported, closes, and keeps its totals', async () => {
    const parts = ['intermediate', 'final', 'output'].map((name) =>
      join(shared, 'data/wiod2011-16x35', `${name}.csv`),
    );
    const sectors = Array.from({ length: 35 }, (_, j) => `c${j + 1},c${j + 1}`);
    const map = file('s.csv', 'from,to', ...sectors);
    const made = await parley(
      ...['data', 'import', ...parts, '--year', '2011', '--theta', '4', '--sectors', map],
      ...['--out', out(), '--json'],
    );
    expect(made.exitCode).toBe(0);
    const { record, baselineResidual, regions, sectors: kinds } = JSON.parse(made.stdout);
    expect(regions).toHaveLength(16);
    expect(kinds.filter(({ kind }: { kind: string }) => kind === 'goods')).toHaveLength(16);
    expect(record).toMatchObject({ format: 'long', rows: 128_800 });
    expect(baselineResidual).toBeLessThan(1e-10);
    // The table balances but for rounding: little had to be moved.
    expect(record.closing.clipped.length).toBeLessThan(5);
    expect(record.closing.largestTradeChange).toBeLessThan(0.01);
    expect((await parley('data', 'check', out())).exitCode).toBe(0);
    const info = JSON.parse((await parley('data', 'info', out(), '--json')).stdout);
    const gdp = (code: string) =>
      info.regions.find((region: { code: string }) => region.code === code).gdp;
    // Output less inputs, summed from the published files.
    expect(gdp('USA') / published(parts, 'USA')).toBeCloseTo(1, 2);
    expect(gdp('JPN') / published(parts, 'JPN')).toBeCloseTo(1, 2);
  }, 30_000);
});

/** Value added of a region, USD bn: output less what it buys as inputs. */
function published([inputs, , output]: readonly string[], region: string): number {
  let total = 0;
  for (const line of readFileSync(output ?? '', 'utf8').split('\n')) {
    const [code, , value] = line.split(',');
    if (code === region) total += Number(value);
  }
  for (const line of readFileSync(inputs ?? '', 'utf8').split('\n')) {
    const [, , destination, , value] = line.split(',');
    if (destination === region) total -= Number(value);
  }
  return total / 1000;
}
