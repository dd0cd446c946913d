import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseShare } from './rate.ts';
import { readTradeProfile, type TradeProfileFiles } from './trade-profile.ts';
import { usTrade2024 } from './us-trade-2024.fixture.ts';

describe('the embedded profile of 2024', () => {
  const profile = usTrade2024();
  const { lines } = profile;

  test.each([
    ['JPN', 151_340_030_810, 1.50800613],
    ['GBR', 68_205_970_097, 0.95684841],
  ])('%s: imports and mean duty', (origin, value, percent) => {
    const trade = profile.trade[profile.originAt.get(origin) ?? -1];
    expect(trade?.totalValueUsd).toBe(value);
    expect((100 * trade.totalDutyUsd) / trade.totalValueUsd).toBeCloseTo(percent, 8);
  });

  test('totals are sums over lines, which ascend', () => {
    expect(profile.trade).toHaveLength(50);
    for (const trade of profile.trade) {
      expect(trade.valueUsd.reduce((sum, value) => sum + value, 0)).toBe(trade.totalValueUsd);
      expect(trade.lines.every((line, at) => at === 0 || line > trade.lines[at - 1])).toBe(true);
    }
  });

  test('every line has a sector of the world dataset, or stands in chapter 98 or 99', () => {
    const world = readFileSync(
      new URL('../../../data/world-2017/sectors.csv', import.meta.url),
      'utf8',
    );
    const known = new Set(world.split('\n').map((row) => row.split(',')[0]));
    lines.codes.forEach((code, line) => {
      if (code >= '98') expect(lines.sectorGaps[line], code).not.toBe('');
      else expect(known, code).toContain(lines.sectors[line]);
    });
  });

  test('a rate is exact where the schedule has one, and marked where it is an estimate', () => {
    const of = (code: string) => {
      const line = profile.lineAt.get(code) ?? -1;
      return [
        lines.mfnTexts[line],
        lines.mfnKinds[line],
        lines.mfnRates[line],
        lines.mfnStatuses[line],
      ];
    };
    expect(of('87032301')).toEqual(['2.5%', 'ad-valorem', '0.025', 'complete']);
    expect(of('87043101')).toEqual(['25%', 'ad-valorem', '0.25', 'complete']);
    expect(of('12019000')).toEqual(['Free', 'free', '0', 'complete']);
    expect(of('02013080')).toEqual(['26.4%', 'ad-valorem', '0.264', 'complete']);
    expect(of('02013050')).toEqual([
      '4.4¢/kg',
      'specific',
      expect.stringMatching(/^0\.00/),
      'assumed',
    ]);
    lines.mfnStatuses.forEach((status, line) => {
      const rate = parseShare(lines.mfnRates[line]);
      if (status === 'absent') expect(rate).toBeNull();
      else expect(rate, lines.codes[line]).toBeGreaterThanOrEqual(0);
    });
  });
});

const SMALL: TradeProfileFiles = {
  origins:
    'origin,census_code,name_en,name_ja,treatment_2024,notes\nAAA,1000,Aland,A国,mfn,\nBBB,2000,Bland,B国,mfn,\n',
  lines: [
    'code,description_en,mfn_raw,mfn_kind,mfn_rate,mfn_status,mfn_basis,sector,no_sector',
    '01012100,"Horses, live",Free,free,0,complete,schedule,01T02,',
    '87032301,Cars,2.5%,ad-valorem,0.025,complete,schedule,29,',
    '98010010,Returned goods,,other,,absent,none,,special-classification',
    '',
  ].join('\n'),
  imports:
    'origin,code,value_usd,duty_usd\nAAA,01012100,100,0\nAAA,87032301,200,5\nBBB,87032301,300,8\n',
};

describe('reading', () => {
  test('lines, origins and imports by origin', () => {
    const result = readTradeProfile(SMALL);
    if (result.kind !== 'loaded') throw new Error(JSON.stringify(result.faults));
    const { profile } = result;
    expect(profile.lines.descriptions[0]).toBe('Horses, live');
    expect(profile.origins[1]).toMatchObject({ code: 'BBB', name: { ja: 'B国' } });
    expect(profile.trade[0]).toEqual({
      lines: Int32Array.of(0, 1),
      valueUsd: Float64Array.of(100, 200),
      dutyUsd: Float64Array.of(0, 5),
      totalValueUsd: 300,
      totalDutyUsd: 5,
    });
  });

  test('rows that end in carriage returns, a byte-order mark, no last line break', () => {
    const windows = (text: string) => `\uFEFF${text.trimEnd().replaceAll('\n', '\r\n')}`;
    const changed = {
      lines: windows(SMALL.lines),
      imports: windows(SMALL.imports),
      origins: windows(SMALL.origins),
    };
    expect(readTradeProfile(changed)).toEqual(readTradeProfile(SMALL));
  });

  const faultsOf = (changed: Partial<TradeProfileFiles>, language?: 'ja') => {
    const result = readTradeProfile({ ...SMALL, ...changed }, language);
    if (result.kind !== 'faulty') throw new Error('must be faulty');
    return result.faults;
  };
  const edited = (file: keyof TradeProfileFiles, from: string, to: string) => {
    expect(SMALL[file]).toContain(from);
    return { [file]: SMALL[file].replace(from, to) };
  };

  test.each([
    ['an unknown origin', edited('imports', 'BBB,8', 'BBC,8'), 'imports.csv:4:1 origin-unknown'],
    [
      'an unknown line',
      edited('imports', '87032301,200', '87032302,200'),
      'imports.csv:3:2 line-unknown',
    ],
    [
      'a part of a dollar',
      edited('imports', '200,5', '200,5.5'),
      'imports.csv:3:4 amount-malformed',
    ],
    ['a negative value', edited('imports', ',300', ',-300'), 'imports.csv:4:3 amount-malformed'],
    ['a row twice', edited('imports', 'BBB', 'AAA'), 'imports.csv:4:2 out-of-order'],
    ['too few cells', edited('imports', ',300,8', ',300'), 'imports.csv:4:1 wrong-column-count'],
    ['too many cells', edited('imports', '200,5', '200,5,1'), 'imports.csv:3:1 wrong-column-count'],
    ['another column', edited('imports', 'duty_usd', 'duty'), 'imports.csv:1:4 unknown-column'],
    ['no imports', { imports: '' }, 'imports.csv:1:1 empty-file'],
    [
      'a code of nine digits',
      edited('lines', '98010010', '980100100'),
      'lines.csv:4:1 line-malformed',
    ],
    ['a kind of duty', edited('lines', ',other', ',odd'), 'lines.csv:4:4 word-unknown'],
    ['a rate in percent', edited('lines', '0.025', '2.5%'), 'lines.csv:3:5 rate-malformed'],
    [
      'a rate that is absent',
      edited('lines', 'other,,absent', 'other,0,absent'),
      'lines.csv:4:5 rate-malformed',
    ],
    [
      'no sector, no reason',
      edited('lines', 'schedule,01T02', 'schedule,'),
      'lines.csv:2:8 sector-or-reason',
    ],
    ['an open quotation mark', edited('lines', 'live"', 'live'), 'lines.csv:2:1 bad-quoting'],
    ['origins out of order', edited('origins', 'BBB', 'AAA'), 'origins.csv:3:1 out-of-order'],
  ])('%s', (_, changed, expected) => {
    const found = faultsOf(changed).map(
      ({ code, file, line, column }) => `${file}:${line}:${column} ${code}`,
    );
    expect(found).toContain(expected);
  });

  test('faults come together, in reading order, in the language asked for', () => {
    const faults = faultsOf(
      {
        ...edited('imports', 'AAA,01012100,100,0', 'AAA,01012100,x,y'),
        ...edited('origins', 'BBB', 'BBC'),
      },
      'ja',
    );
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [2, 'amount-malformed'],
      [2, 'amount-malformed'],
      [4, 'origin-unknown'],
    ]);
    expect(faults[2].message).toContain('origins.csv にありません');
    expect(faults[2].hint).toContain('BBC');
  });
});
