import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { builtFiles } from './built-files.ts';
import { jsonText } from './json-text.ts';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const files = builtFiles(ROOT);

test.each(Object.keys(files))('%s is what the definition says (else: npm run schemas)', (path) => {
  expect(readFileSync(join(ROOT, path), 'utf8')).toBe(files[path]);
});

describe('the page', () => {
  const page = files['docs/case-format.md'] ?? '';

  test('says what every key means', () => {
    const rows = page.split('\n').filter((line) => /^\| `/.test(line));
    expect(rows.length).toBeGreaterThan(250);
    for (const row of rows) expect(row.split(' | ').at(-1), row).toMatch(/^\S.*\S \|$/);
  });

  test('shows an entry of every list', () => {
    for (const list of ['parties', 'issues', 'calendar', 'sources', 'offers', 'claims', 'outcomes'])
      expect(page).toContain(`\`\`\`yaml\n${list}:\n  - `);
  });

  test('knows every form that it names', () => {
    const forms = page.slice(page.indexOf('## Forms'));
    for (const [, name] of page.matchAll(/\[([\w-]+)\]\(#forms\)/g))
      expect(forms).toMatch(new RegExp(`^\\| ${name} \\|`, 'm'));
    expect(page).not.toContain('anything');
  });
});

test('JSON is written as the formatter does', () => {
  const long = Array.from({ length: 12 }, (_, k) => `word number ${k}`);
  expect(jsonText({ a: [1, 'b'], long, c: {}, d: [{ e: null }], f: [] })).toBe(`{
  "a": [1, "b"],
  "long": [
${long.map((word) => `    "${word}"`).join(',\n')}
  ],
  "c": {},
  "d": [
    {
      "e": null
    }
  ],
  "f": []
}
`);
});
