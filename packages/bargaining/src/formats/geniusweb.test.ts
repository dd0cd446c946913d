import { describe, expect, test } from 'vitest';
import type { Domain } from '../domain/issue.ts';
import { statedPreference } from '../domain/stated-utilities.ts';
import { sharesOfOne } from './decimal-shares.ts';
import { geniusWebKind, readGeniusWebDomain, readGeniusWebProfile } from './geniusweb-read.ts';
import { writeGeniusWebDomain, writeGeniusWebProfile } from './geniusweb-write.ts';
import { GENIUSWEB_DOMAIN, GENIUSWEB_PROFILE } from './tiny.fixture.ts';

function domain(text = GENIUSWEB_DOMAIN): Domain {
  const read = readGeniusWebDomain('d.json', text);
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
  return read.domain;
}

function profile(text = GENIUSWEB_PROFILE) {
  const read = readGeniusWebProfile('p.json', text, domain(), 'A');
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
  return read;
}

describe('GeniusWeb files', () => {
  test('a domain of values and ranges', () => {
    expect(domain()).toEqual({
      name: 'talks',
      issues: [
        { id: 'cars', kind: 'options', options: ['now', 'half', 'none'] },
        { id: 'ships', kind: 'continuous', from: 0, to: 1.5, step: 0.3 },
      ],
    });
    expect(geniusWebKind(GENIUSWEB_DOMAIN)).toBe('domain');
    expect(geniusWebKind(GENIUSWEB_PROFILE)).toBe('profile');
    expect(geniusWebKind('[]')).toBeNull();
  });

  test('a profile, and the reservation as the utility of its bid', () => {
    const { stated, reservation, reservationGiven } = profile();
    const { utility } = statedPreference(domain(), stated);
    expect(utility([2, 0])).toBe(1);
    expect(utility([0, 1.5])).toBeCloseTo(0.12, 15);
    expect(reservation).toBeCloseTo(0.35 + 0.3 * 0.88, 15);
    expect(reservationGiven).toBe(true);
    const without = profile(GENIUSWEB_PROFILE.replace(/,\s*"reservationBid".*\}/, ''));
    expect(without).toMatchObject({ reservation: 0, reservationGiven: false });
  });

  test('interpolated utilities have eight decimals, halves up', () => {
    const third = GENIUSWEB_PROFILE.replace('"highUtility": 0.4', '"highUtility": 0.3');
    const { utility } = statedPreference(domain(), profile(third).stated);
    expect(utility([0, 0.4])).toBe(0.3 * 0.81333333);
  });

  test('what is written is read as the same', () => {
    const before = profile();
    const written = writeGeniusWebDomain(domain());
    if (written.kind !== 'written') throw new Error(written.kind);
    expect(domain(written.text)).toEqual(domain());
    const text = writeGeniusWebProfile(domain(), before.stated, 'one', [1, 0.3]);
    if (text.kind !== 'written') throw new Error(text.kind);
    expect(profile(text.text)).toEqual(before);
  });

  test('weights are written so that they add up to one as decimals', () => {
    const weights = [0.3704517173416688, 0.04304892820416688, 1 - 0.4135006455458357];
    const decimals = sharesOfOne(weights).map((share) =>
      BigInt(share.toFixed(15).replace('.', '')),
    );
    expect(decimals.reduce((a, b) => a + b, 0n)).toBe(10n ** 15n);
    sharesOfOne(weights).forEach((share, k) => {
      expect(share).toBeCloseTo(weights[k], 14);
    });
    expect(sharesOfOne([1, 0])).toEqual([1, 0]);
  });

  test('what GeniusWeb cannot say is not written', () => {
    const own = domain();
    const stated = { ...profile().stated, weights: [0.7, 0.4] };
    expect(writeGeniusWebProfile(own, stated, 'x')).toMatchObject({
      reasons: [{ code: 'not-normalised' }],
    });
    const open: Domain = { name: '', issues: [{ id: 'x', kind: 'continuous', from: 0, to: 1 }] };
    expect(writeGeniusWebDomain(open)).toMatchObject({ reasons: [{ code: 'kind', issue: 'x' }] });
  });
});

describe('faults of GeniusWeb files', () => {
  const faults = (text: string) => {
    const read = readGeniusWebProfile('p.json', text, domain(), 'A');
    return read.kind === 'faulty'
      ? read.faults.map(({ code, line, column }) => [code, line, column])
      : [];
  };

  test('all at once, in reading order, with places', () => {
    const text = GENIUSWEB_PROFILE.replace('"half": 0.5', '"haf": 1.5')
      .replace('"ships": 0.3 }', '"ships": 0.1 }')
      .replace('"none"]', '"all"]')
      .replace('"cars": "half"', '"cars": "quarter"');
    expect(faults(text)).toEqual([
      ['evaluation-missing', 5, 54],
      ['value-unknown', 5, 66],
      ['weights-not-one', 10, 21],
      ['issue-differs', 15, 9],
      ['value-unknown', 18, 50],
    ]);
  });

  test.each([
    ['another space', '"LinearAdditiveUtilitySpace"', '"SumOfGroupsUtilitySpace"', 'not-additive'],
    ['an issue too many', '"cars": 0.7', '"cars": 0.7, "rice": 0', 'issue-unknown'],
    ['an issue too few', '"cars": 0.7,', '', 'issue-missing'],
    ['a rating above one', '"none": 1 ', '"none": 2 ', 'number-out-of-range'],
    ['a text for a number', '"cars": 0.7', '"cars": "much"', 'type-wrong'],
    ['a key twice', '"name": "one"', '"name": "one", "name": "two"', 'key-duplicate'],
    ['an unknown key', '"name": "one"', '"nam": "one"', 'key-unknown'],
    ['other ends of a line', '"highValue": 1.5', '"highValue": 2', 'issue-differs'],
    ['a missing comma', '"name": "one",', '"name": "one"', 'json-syntax'],
    ['a bare word', '"name": "one"', '"name": one', 'json-syntax'],
    ['a string without end', '"name": "one"', '"name": "one', 'json-syntax'],
    ['too much', '"name": "one"', `"name": ${'['.repeat(100)}`, 'too-deep'],
    ['a number too large', '"cars": 0.7', '"cars": 1e999', 'json-syntax'],
  ])('%s', (_, from, to, code) => {
    expect(GENIUSWEB_PROFILE).toContain(from);
    expect(faults(GENIUSWEB_PROFILE.replace(from, to)).map(([found]) => found)).toContain(code);
  });

  test('JSON is read as JSON.parse does', () => {
    for (const text of [
      '',
      '{',
      '{}x',
      '{"a":}',
      '{"a":1,}',
      "{'a':1}",
      '{"a":01}',
      '{"a":"\\x"}',
      '{"a":"\t"}',
    ]) {
      expect(() => JSON.parse(text)).toThrow();
      expect(readGeniusWebDomain('d.json', text)).toMatchObject({
        faults: [{ code: 'json-syntax' }],
      });
    }
  });
});
