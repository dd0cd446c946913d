import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeWithReferenceData } from '../../../scripts/reference-data.ts';
import { parley } from './run.fixture.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const issue = (evaluations: readonly (number | string)[] | null) =>
  ['now', 'half', 'none']
    .map(
      (value, k) =>
        `<item value="${value}"${evaluations ? ` evaluation="${evaluations[k]}"` : ''}/>`,
    )
    .join('\n');
const objective = (inner: string) => `<objective name="cars"><issue index="1" name="duty">
${inner}
</issue>`;
const domain = () =>
  file(
    'domain.xml',
    `<negotiation_template><utility_space>${objective(issue(null))}</objective></utility_space></negotiation_template>`,
  );
const profile = (name: string, evaluations: readonly (number | string)[], reservation = '0') =>
  file(
    name,
    `<utility_space>${objective(issue(evaluations))}<weight index="1" value="1"/></objective>
<reservation value="${reservation}"/></utility_space>`,
  );

describe('parley bargain solve <case>', () => {
  test('has the names of a domain’s answer, gains over no deal in USD bn a year', async () => {
    const { exitCode, stdout } = await parley('bargain', 'solve', 'us-philippines-2025', '--json');
    expect(exitCode).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ outcomes: null, reservation: [0, 0] });
    expect(answer.frontier.length).toBeGreaterThan(20);
    for (const [first, second] of answer.frontier) {
      expect(first).toBeLessThanOrEqual(answer.idealPoint[0] + 1e-3);
      expect(second).toBeLessThanOrEqual(answer.idealPoint[1] + 1e-3);
    }
    for (const name of ['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian']) {
      expect(answer[name], name).toHaveLength(1);
      expect(Math.min(...answer[name][0]), name).toBeGreaterThan(-1e-3);
    }
    const product = ([a = 0, b = 0]: number[]) => a * b;
    const best = Math.max(...answer.frontier.map(product));
    expect(product(answer.nash[0])).toBeGreaterThan(0.999 * best);
  });
});

describe('parley bargain solve', () => {
  test('prints JSON with exactly the promised names', async () => {
    const { exitCode, stdout } = await parley(
      ...['bargain', 'solve', domain(), profile('a.xml', [10, 8, 0]), profile('b.xml', [0, 9, 10])],
      '--json',
    );
    expect(exitCode).toBe(0);
    const { milliseconds, ...answer } = JSON.parse(stdout);
    expect(milliseconds).toBeGreaterThan(0);
    expect(answer).toEqual({
      outcomes: 3,
      reservation: [0, 0],
      frontier: [
        [1, 0],
        [0.8, 0.9],
        [0, 1],
      ],
      individuallyRational: 3,
      idealPoint: [1, 1],
      nash: [[0.8, 0.9]],
      kalaiSmorodinsky: [[0.8, 0.9]],
      egalitarian: [[0.8, 0.9]],
      utilitarian: [[0.8, 0.9]],
    });
  });

  test('prints fair deals by name', async () => {
    const { exitCode, stdout } = await parley(
      ...['bargain', 'solve', domain(), profile('a.xml', [10, 8, 0]), profile('b.xml', [0, 9, 10])],
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('3 packages of 1 issue');
    expect(stdout).toMatch(/Nash +0\.8000 +0\.9000 +duty: half/);
  });

  test('takes any number of parties, and has help', async () => {
    const files = ['a.xml', 'b.xml', 'c.xml'].map((name, k) =>
      profile(
        name,
        [
          [10, 8, 0],
          [0, 9, 10],
          [1, 5, 0],
        ][k] ?? [],
      ),
    );
    const { stdout } = await parley('bargain', 'solve', domain(), ...files, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ nash: [[0.8, 0.9, 1]], individuallyRational: 3 });
    const help = await parley('bargain', 'solve', '--help');
    expect(help.exitCode).toBe(0);
    expect(help.stdout).toContain('$ parley bargain solve');
  });

  test('no zone of agreement is an answer: empty sets, and who closes it', async () => {
    const profiles = [profile('a.xml', [10, 5, 0], '0.9'), profile('b.xml', [0, 5, 10], '0.5')];
    const json = await parley('bargain', 'solve', domain(), ...profiles, '--json');
    expect(json.exitCode).toBe(0);
    expect(JSON.parse(json.stdout)).toMatchObject({
      individuallyRational: 0,
      idealPoint: null,
      nash: [],
      kalaiSmorodinsky: [],
      egalitarian: [],
      utilitarian: [],
    });
    const text = await parley('bargain', 'solve', domain(), ...profiles);
    expect(text.stdout).toContain('It opens if a alone accepts 0.5000.');
    const japanese = await parley('bargain', 'solve', domain(), ...profiles, '--lang', 'ja');
    expect(japanese.stdout).toContain('a だけが 0.5000 を受け入れれば');
  });

  test('all that is wrong with the files is said at once, with places', async () => {
    const a = profile('a.xml', ['ten', 8, 0]);
    const b = file(
      'b.xml',
      readFileSync(profile('b.xml', [0, 9, 10]), 'utf8').replace('"none"', '"nome"'),
    );
    const { exitCode, stdout, stderr } = await parley('bargain', 'solve', domain(), a, b);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`${a}:2:19 ten is not a finite number`);
    expect(stderr).toContain(`${b}:4:7 the domain has no value nome`);
    expect(stderr).toContain('did you mean none?');
    const json = await parley('bargain', 'solve', domain(), a, b, '--json', '--lang', 'ja');
    expect(JSON.parse(json.stdout).faults).toContainEqual(
      expect.objectContaining({ code: 'number-malformed', line: 2, column: 19 }),
    );
  });

  test.each([
    ['no profiles', () => [domain()], '0 profile(s) are too few'],
    ['no such file', () => [domain(), 'no.xml', 'none.xml'], 'cannot be read'],
    ['an empty folder', () => [folder], 'holds no GeniusWeb domain'],
  ])('%s is bad usage', async (_, argv, message) => {
    const { exitCode, stderr } = await parley('bargain', 'solve', ...argv());
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});

describeWithReferenceData('parley bargain solve on published domains', ({ folder: shared }) => {
  test('a folder of GeniusWeb files', async () => {
    const party = join(shared, 'reference/geniusweb/Party');
    const { exitCode, stdout } = await parley('bargain', 'solve', party, '--json');
    expect(exitCode).toBe(0);
    const { nash } = JSON.parse(stdout);
    expect(nash[0][0]).toBeCloseTo(0.79586, 5);
    expect(nash[0][1]).toBeCloseTo(0.84899, 5);
    const files = readdirSync(party).map((name) => join(party, name));
    const named = await parley('bargain', 'solve', ...files.sort(), '--json');
    expect(JSON.parse(named.stdout).nash).toEqual(nash);
  });
});
