import { expect, test } from 'vitest';
import { finiteDomain } from '../domain/finite-domain.ts';
import { statedPreference } from '../domain/stated-utilities.ts';
import { random } from '../sample.fixture.ts';
import type { FormatFault } from './format-faults.ts';
import { readGeniusDomain } from './genius-domain.ts';
import { readGeniusProfile } from './genius-profile.ts';
import { readGeniusWebDomain, readGeniusWebProfile } from './geniusweb-read.ts';
import {
  GENIUS_DOMAIN,
  GENIUS_PROFILE,
  GENIUSWEB_DOMAIN,
  GENIUSWEB_PROFILE,
} from './tiny.fixture.ts';

/** Mutated files; PARLEY_FUZZ multiplies them. */
const RUNS = 100_000 * Number(process.env.PARLEY_FUZZ ?? 1);
/** Milliseconds that no file may take; generous, since other work runs beside. */
const TIME_BOUND = 2000;

const PIECES = [
  ...[
    '',
    ' ',
    '\n',
    '\r',
    '\t',
    '\0',
    '\ufeff',
    '\ud800',
    '\u2028',
    '🧮',
    '文',
    '"',
    "'",
    '`',
    '\\',
  ],
  ...[
    '<',
    '>',
    '/>',
    '</',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x',
    '?>',
    '&',
    '&lt;',
    '&#0;',
    '&#x110000;',
  ],
  ...[
    '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
    '&a;',
    '<objective>',
    '</objective>',
    '<issue>',
    '<item/>',
  ],
  ...[
    'index="1"',
    'value="',
    'evaluation="null"',
    'type="integer"',
    'lowerbound="1"',
    'xmlns:a="b"',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '{}',
    '[]',
    'null',
    'true',
    '"range"',
    '"values"',
    '"__proto__"',
  ],
  ...[
    '0',
    '-1',
    '1e999',
    '-1e-999',
    'NaN',
    'Infinity',
    '0x1F',
    '9'.repeat(40),
    '1e308',
    '999999',
    '0.1',
  ],
  ...['__proto__', 'constructor', 'toString', 'x'.repeat(3000), '<a>'.repeat(40), '['.repeat(40)],
];

type Next = () => number;
const at = (next: Next, of: { readonly length: number }) => Math.floor(next() * of.length);

function mutated(text: string, next: Next, other: string): string {
  const k = at(next, text);
  switch (at(next, { length: 8 })) {
    case 0:
      return text.slice(0, k) + PIECES[at(next, PIECES)] + text.slice(k);
    case 1:
      return text.slice(0, k) + text.slice(k + 1 + Math.floor(next() * 12));
    case 2:
      return text.slice(0, k);
    case 3: {
      const lines = text.split('\n');
      return lines.toSpliced(at(next, lines), 1).join('\n');
    }
    case 4: {
      const lines = text.split('\n');
      const [a, b] = [at(next, lines), at(next, lines)];
      return lines.with(a, lines[b]).join('\n');
    }
    case 5: {
      const words = [...text.matchAll(/[\w.-]+/g)];
      const word = words[at(next, words)];
      if (word === undefined) return text;
      const end = word.index + word[0].length;
      return text.slice(0, word.index) + PIECES[at(next, PIECES)] + text.slice(end);
    }
    case 6: {
      const from = at(next, other);
      return text.slice(0, k) + other.slice(from, from + Math.floor(next() * 80)) + text.slice(k);
    }
    default:
      return text.slice(0, k) + String.fromCharCode(Math.floor(next() * 0x250)) + text.slice(k + 1);
  }
}

function expectWorded(faults: readonly FormatFault[], text: string): void {
  if (faults.length === 0) throw new Error(`faulty without faults: ${text}`);
  const lines = text.split('\n').length;
  for (const { line, column, message, hint } of faults) {
    if (message.length + hint.length > 2000)
      throw new Error(`a fault of ${message.length} characters`);
    const placed = line >= 1 && line <= lines && column >= 1 && Number.isSafeInteger(column);
    if (!placed || message === '' || /undefined(?! entity)|\[object/.test(message)) {
      throw new Error(JSON.stringify({ line, column, message, hint, text }));
    }
  }
}

test(`${RUNS} mutated files: faults in words, in bounded time, and never a crash`, () => {
  const next = random(20250501);
  const genius = readGeniusDomain('d.xml', GENIUS_DOMAIN);
  const web = readGeniusWebDomain('d.json', GENIUSWEB_DOMAIN);
  if (genius.kind === 'faulty' || web.kind === 'faulty') throw new Error('fixtures are sound');
  const readers = [
    {
      source: GENIUS_DOMAIN,
      other: GENIUS_PROFILE,
      read: (text: string) => readGeniusDomain('f', text),
    },
    {
      source: GENIUS_PROFILE,
      other: GENIUS_DOMAIN,
      read: (text: string) => readGeniusProfile('f', text, genius, 'A', 'ja'),
    },
    {
      source: GENIUSWEB_DOMAIN,
      other: GENIUSWEB_PROFILE,
      read: (text: string) => readGeniusWebDomain('f', text, 'ja'),
    },
    {
      source: GENIUSWEB_PROFILE,
      other: GENIUSWEB_DOMAIN,
      read: (text: string) => readGeniusWebProfile('f', text, web.domain, 'A'),
    },
  ];
  const kinds = { read: 0, faulty: 0 };
  let slowest = 0;
  for (let run = 0; run < RUNS; run++) {
    const { source, other, read } = readers[run % readers.length];
    let text = source;
    for (let count = 1 + Math.floor(next() * 3); count > 0; count--)
      text = mutated(text, next, other);
    const began = performance.now();
    const result = read(text);
    slowest = Math.max(slowest, performance.now() - began);
    kinds[result.kind]++;
    if (result.kind === 'faulty') expectWorded(result.faults, text);
    else if ('domain' in result) finiteDomain(result.domain, 2);
    else {
      // What is read has a utility everywhere.
      const own = 'discountFactor' in result && run % 4 === 1 ? genius.domain : web.domain;
      const levels = finiteDomain(own, 3).levels.map((each) => each[each.length - 1]);
      expect(Number.isFinite(statedPreference(own, result.stated).utility(levels))).toBe(true);
    }
  }
  expect(slowest).toBeLessThan(TIME_BOUND);
  expect(kinds.read).toBeGreaterThan(RUNS / 100);
  expect(kinds.faulty).toBeGreaterThan(RUNS / 2);
}, 300_000);

test('large hostile files take bounded time', () => {
  const many = Array.from({ length: 100_000 }, (_, k) => k);
  const items = (prefix: string) => many.map((k) => `<item value="${prefix}${k}"/>`).join('');
  const issue = (inner: string) =>
    `<objective><issue index="1" name="x">${inner}</issue></objective>`;
  const wrapped = (space: string) =>
    `<negotiation_template><utility_space>${space}</utility_space></negotiation_template>`;
  const issues = many.map((k) => `<issue index="${k}" name="x${k % 9}"><item value="a"/></issue>`);
  const began = performance.now();
  const wide = readGeniusDomain('f', wrapped(issue(items('a'))));
  if (wide.kind === 'faulty') throw new Error(JSON.stringify(wide.faults[0]));
  expect(readGeniusDomain('f', wrapped(`<objective>${issues.join('')}</objective>`)).kind).toBe(
    'read',
  );
  const foreign = `<utility_space>${issue(items('b'))}</utility_space>`;
  expect(readGeniusProfile('f', foreign, wide, 'A')).toMatchObject({ kind: 'faulty' });

  const values = many.map((k) => `"a${k}"`).join();
  const domain = (list: string) =>
    `{ "name": "", "issuesValues": { "x": { "values": [${list}] } } }`;
  const web = readGeniusWebDomain('f', domain(values));
  if (web.kind === 'faulty') throw new Error(JSON.stringify(web.faults[0]));
  const own = values.replaceAll('a', 'b');
  const profile = `{ "LinearAdditiveUtilitySpace": { "name": "x", "domain": ${domain(own)},
    "issueWeights": { "x": 1 }, "issueUtilities": { "x": { "discreteutils": { "valueUtilities": {
    ${own.replaceAll(/"b\d+"/g, '$&: 1')} } } } } } }`;
  const refused = readGeniusWebProfile('f', profile, web.domain, 'A');
  if (refused.kind === 'read') throw new Error(refused.kind);
  expectWorded(refused.faults, profile);
  expect(performance.now() - began).toBeLessThan(20_000);
}, 120_000);
