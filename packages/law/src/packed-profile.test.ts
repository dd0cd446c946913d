import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTradeProfile, unpackTradeProfile } from './packed-profile.ts';
import { readTradeProfile, type TradeProfile } from './trade-profile.ts';
import { usTrade2024 } from './us-trade-2024.fixture.ts';

/** Through JSON, as a pack travels. */
function there<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

test('the embedded profile comes back to the dollar, and small', () => {
  const profile = usTrade2024();
  const text = JSON.stringify(packTradeProfile(profile));
  expect(unpackTradeProfile(JSON.parse(text), profile.lines.descriptions)).toEqual(profile);
  expect(gzipSync(text, { level: 9 }).length).toBeLessThan(750_000);
});

test('without descriptions they are empty, and all else is there', () => {
  const profile = usTrade2024();
  const bare = unpackTradeProfile(packTradeProfile(profile));
  expect(bare.lines.descriptions).toEqual(profile.lines.codes.map(() => ''));
  expect({ ...bare, lines: null }).toEqual({ ...profile, lines: null });
});

const amount = fc.oneof(
  fc.nat(1000),
  fc.maxSafeNat().map((n) => n % 1e15),
);
const rate = fc.constantFrom('0', '0.025', '0.11111111', '3.5', '999999.99999999', '');

/** A profile of one to five lines and up to three origins, read from text as every profile is. */
const profiles = fc
  .record({
    rates: fc.array(rate, { minLength: 1, maxLength: 5 }),
    rows: fc.array(
      fc.dictionary(fc.constantFrom('0', '1', '2', '3', '4'), fc.tuple(amount, amount)),
      {
        maxLength: 3,
      },
    ),
  })
  .map(({ rates, rows }): TradeProfile => {
    const code = (line: number) => `0101000${line}${line % 2 === 0 ? '' : '10'}`;
    const lines = rates.map((share, line) => {
      const status = share === '' ? 'absent' : 'complete';
      return `${code(line)},words ${line},x,other,${share},${status},schedule,01T02,`;
    });
    const imports = rows.flatMap((byLine, origin) =>
      rates.flatMap((_, line) => {
        const row = byLine[String(line)];
        return row === undefined ? [] : [`AA${origin},${code(line)},${row[0]},${row[1]}`];
      }),
    );
    const header =
      'code,description_en,mfn_raw,mfn_kind,mfn_rate,mfn_status,mfn_basis,sector,no_sector';
    const read = readTradeProfile({
      lines: [header, ...lines, ''].join('\n'),
      imports: ['origin,code,value_usd,duty_usd', ...imports, ''].join('\n'),
      origins: [
        'origin,census_code,name_en,name_ja,treatment_2024,notes',
        ...rows.map((_, origin) => `AA${origin},${origin},A,A国,mfn,`),
        '',
      ].join('\n'),
    });
    if (read.kind !== 'loaded') throw new Error(JSON.stringify(read.faults));
    return read.profile;
  });

test('every profile comes back as it was', () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      const packed = there(packTradeProfile(profile));
      expect(unpackTradeProfile(packed, there(profile.lines.descriptions))).toEqual(profile);
    }),
  );
});
