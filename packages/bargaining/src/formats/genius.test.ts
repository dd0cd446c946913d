import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Domain } from '../domain/issue.ts';
import { statedPreference } from '../domain/stated-utilities.ts';
import { readGeniusDomain } from './genius-domain.ts';
import { readGeniusProfile } from './genius-profile.ts';
import { type Written, writeGeniusDomain, writeGeniusProfile } from './genius-write.ts';
import { GENIUS_DOMAIN, GENIUS_PROFILE } from './tiny.fixture.ts';

function domain(text = GENIUS_DOMAIN) {
  const read = readGeniusDomain('domain.xml', text);
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
  return read;
}

function profile(text = GENIUS_PROFILE, of = domain()) {
  const read = readGeniusProfile('profile.xml', text, of, 'A');
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
  return read;
}

const textOf = (written: Written) => {
  if (written.kind !== 'written') throw new Error(JSON.stringify(written.reasons));
  return written.text;
};

describe('GENIUS domains', () => {
  test('all kinds of issues, in document order, through nested objectives', () => {
    expect(domain()).toEqual({
      kind: 'read',
      domain: {
        name: 'talks',
        issues: [
          { id: 'cars', kind: 'options', options: ['now', 'half & half', 'none'] },
          { id: 'rice', kind: 'integer', from: 2, to: 6 },
          { id: 'ships', kind: 'continuous', from: 0, to: 10 },
        ],
      },
      indices: [1, 2, 3],
    });
  });
});

describe('GENIUS profiles', () => {
  const { stated, ...rest } = profile();
  const { utility } = statedPreference(domain().domain, stated);

  test('ratings over the highest of the issue, weights as they are, the sum cut at one', () => {
    expect(utility([0, 2, 0])).toBeCloseTo(0.4 * 0.25, 15);
    // Weights add up to 1.2 and are not normalised.
    expect(utility([2, 3, 2])).toBeCloseTo(0.4 * 0.5 + 0.5 * 0.25 + 0.3 * 0.5, 15);
    expect(utility([1, 6, 4])).toBe(1);
  });

  test('integer and real evaluators are lines and triangles held between 0 and 1', () => {
    expect(utility([0, 2, 10])).toBeCloseTo(0.1, 15);
    expect(utility([0, 4, 10])).toBeCloseTo(0.1 + 0.5 * 0.75, 15);
    expect(utility([0, 6, 10])).toBeCloseTo(0.1 + 0.5, 15);
    expect(utility([0, 2, 7])).toBeCloseTo(0.1 + 0.3 * 0.5, 15);
  });

  test('the reservation value stays on the scale of the utilities', () => {
    expect(rest).toMatchObject({ reservation: 0.45, reservationGiven: true, discountFactor: 0.9 });
    const without = profile(GENIUS_PROFILE.replace(/<reservation.*\n/, ''));
    expect(without).toMatchObject({ reservation: 0, reservationGiven: false });
  });

  test('an issue rated below 0.00001 throughout is worth nothing, as in GENIUS', () => {
    const text = GENIUS_PROFILE.replace(/evaluation="\d+"/g, 'evaluation="0.000001"');
    expect(profile(text).stated.ratings[0]).toEqual({ kind: 'table', ratings: [0, 0, 0] });
  });
});

describe('faults of GENIUS files', () => {
  const faults = (text: string, of = domain()) => {
    const read = readGeniusProfile('p.xml', text, of, 'A');
    return read.kind === 'faulty'
      ? read.faults.map(({ code, line, column }) => [code, line, column])
      : [];
  };

  test('all at once, in reading order, with places', () => {
    const text = GENIUS_PROFILE.replace('evaluation="5"', 'evaluation="five"')
      .replace('value="none"', 'value="nne"')
      .replace('ftype="linear"', 'ftype="cubic"')
      .replace('<weight index="1" value="0.4"/>', '')
      .replace('<reservation value="0.45"/>', '<reservation/>');
    expect(faults(text)).toEqual([
      ['evaluation-missing', 4, 5],
      ['weight-missing', 4, 5],
      ['number-malformed', 5, 35],
      ['value-unknown', 7, 23],
      ['evaluator-unknown', 11, 20],
      ['attribute-missing', 24, 3],
    ]);
  });

  test.each([
    ['a hyper-rectangle', '<objective', '<ufun type="PlainUfun"/><objective', 'not-additive'],
    ['another type', 'type="any"', 'type="nonlinear"', 'not-additive'],
    ['an unknown element', '<objective', '<surprise/><objective', 'element-unexpected'],
    ['another issue', 'name="cars"', 'name="boats"', 'issue-differs'],
    ['an issue too many', 'index="1" name="cars"', 'index="7" name="cars"', 'issue-unknown'],
    ['the same issue twice', '<issue index="3"', '<issue index="1"', 'index-duplicate'],
    [
      'another kind',
      'type="discrete" etype="discrete" vtype="discrete"',
      'type="real"',
      'kind-conflict',
    ],
    ['a conflict of kinds', 'vtype="real"', 'vtype="integer"', 'kind-conflict'],
    [
      'a price',
      'type="discrete" etype="discrete" vtype="discrete"',
      'type="price"',
      'kind-unknown',
    ],
    ['other bounds', 'upperbound="6"', 'upperbound="7"', 'issue-differs'],
    [
      'bounds the wrong way round',
      'lowerbound="2" upperbound="6"',
      'lowerbound="8" upperbound="6"',
      'range-empty',
    ],
    [
      'no evaluator',
      '<evaluator ftype="linear" slope="0.5" offset="-0.25"/>',
      '',
      'evaluator-missing',
    ],
    ['two weights', '<weight index="3"', '<weight index="1"', 'weight-duplicate'],
    [
      'two reservations',
      '<reservation',
      '<reservation value="0"/><reservation',
      'reservation-duplicate',
    ],
    ['a value twice', 'value="none"', 'value="now"', 'value-duplicate'],
    ['an infinite weight', 'value="0.4"', 'value="1e999"', 'number-malformed'],
    ['no weight at all', 'value="0.4"', '', 'attribute-missing'],
    ['a domain', 'utility_space', 'negotiation_template', 'root-wrong'],
    ['an unclosed tag', '</objective>', '', 'xml-syntax'],
    ['a bare ampersand', '&amp;', '&', 'xml-syntax'],
    ['an unknown entity', '&amp;', '&secret;', 'xml-syntax'],
  ])('%s', (_, from, to, code) => {
    expect(GENIUS_PROFILE).toContain(from);
    expect(faults(GENIUS_PROFILE.replaceAll(from, to)).map(([found]) => found)).toContain(code);
  });

  test('entities are not expanded, from the file or from outside it', () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY f SYSTEM "file:///etc/passwd">]>\n';
    const text = GENIUS_PROFILE.replace('<utility_space', `${doctype}<utility_space`);
    expect(faults(text)).toContainEqual(['xml-doctype', 2, 1]);
    const used = faults(text.replace('value="now"', 'value="&f;"')).map(([code]) => code);
    expect(used).toContain('xml-syntax');
  });

  test('files too deep, too long or too full are refused', () => {
    const deep = `${'<objective>'.repeat(500)}${'</objective>'.repeat(500)}`;
    const read = readGeniusDomain('d.xml', `<negotiation_template>${deep}</negotiation_template>`);
    expect(read).toMatchObject({ kind: 'faulty', faults: [{ code: 'too-deep', line: 1 }] });
    const long = readGeniusDomain('d.xml', ' '.repeat(8_000_001));
    expect(long).toMatchObject({ kind: 'faulty', faults: [{ code: 'file-too-large' }] });
    const full = readGeniusDomain('d.xml', `<a>${'<b/>'.repeat(300_001)}</a>`);
    expect(full).toMatchObject({ kind: 'faulty', faults: [{ code: 'too-many-elements' }] });
  });

  test('in both languages', () => {
    const text = GENIUS_PROFILE.replace('type="any"', 'type="nonlinear"');
    const read = readGeniusProfile('p.xml', text, domain(), 'A', 'ja');
    expect(read).toMatchObject({
      faults: [{ message: '“nonlinear” は加法型の効用空間ではありません' }],
    });
  });
});

describe('writing GENIUS files', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  const issues = fc.uniqueArray(name, { minLength: 1, maxLength: 4 }).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          options: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
          weight: fc.double({ min: 0, max: 0.25, noNaN: true }),
          seed: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
            minLength: 4,
            maxLength: 4,
          }),
        }),
      ),
    ),
  );

  test('what is written is read as the same utilities', () => {
    fc.assert(
      fc.property(issues, fc.double({ min: -1, max: 1, noNaN: true }), (list, reservation) => {
        const made: Domain = {
          name: 'talks',
          issues: list.map(({ id, options }) => ({ id, kind: 'options', options })),
        };
        const stated = {
          party: 'A',
          weights: list.map(({ weight }) => weight),
          ratings: list.map(({ options, seed }) => ({
            kind: 'table' as const,
            // A highest rating of one or well above zero: less counts as zero in GENIUS.
            ratings: options.map((_, k) => (k === 0 ? 0.5 + seed[0] / 2 : seed[k])),
          })),
          cap: 1,
        };
        const names = list.flatMap(({ id, options }) => [id, ...options]);
        const written = writeGeniusDomain(made);
        if (written.kind === 'inexpressible') {
          const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
          expect(names.every((text) => allowed.test(text))).toBe(false);
          return;
        }
        const back = domain(written.text);
        expect(back.domain).toEqual(made);
        const again = profile(textOf(writeGeniusProfile(made, stated, reservation)), back);
        // Text has no negative zero.
        expect(again.reservation).toBe(reservation + 0);
        const before = statedPreference(made, stated);
        const after = statedPreference(made, again.stated);
        for (const [issue, term] of before.additive.terms.entries()) {
          for (const level of list[issue].options.keys()) {
            expect(after.additive.terms[issue](level)).toBeCloseTo(term(level), 14);
          }
        }
      }),
    );
  });

  test('what was read is written so that it is read the same, ranges and all', () => {
    const before = profile();
    const { domain: own } = domain();
    const back = domain(textOf(writeGeniusDomain(own)));
    expect(back.domain).toEqual(own);
    const again = profile(textOf(writeGeniusProfile(own, before.stated, 0.45, 0.9)), back);
    expect(again).toEqual(before);
  });

  test('what GENIUS cannot say is not written', () => {
    const own: Domain = { name: '', issues: [{ id: 'x', kind: 'options', options: ['a', 'b'] }] };
    const write = (ratings: number[], cap = Number.POSITIVE_INFINITY) =>
      writeGeniusProfile(
        own,
        { party: 'A', weights: [1], ratings: [{ kind: 'table', ratings }], cap },
        0,
      );
    expect(write([0, 3])).toMatchObject({ reasons: [{ code: 'sum-above-one' }] });
    expect(write([0, 3], 1)).toMatchObject({ kind: 'written' });
    expect(write([-2, -1])).toMatchObject({ reasons: [{ code: 'only-losses', issue: 'x' }] });
    const stepped: Domain = {
      name: '',
      issues: [{ id: 'x', kind: 'continuous', from: 0, to: 1, step: 0.5 }],
    };
    expect(writeGeniusDomain(stepped)).toMatchObject({ reasons: [{ code: 'kind', issue: 'x' }] });
  });
});
