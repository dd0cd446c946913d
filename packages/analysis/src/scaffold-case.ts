import type { Dataset, Region } from '@parley/economy';
import { type DraftIssue, draftIssues, inSentence } from './scaffold/draft-issues.ts';
import { recordFiles } from './scaffold/record-examples.ts';
import { disagreementText, worldsText } from './scaffold/worlds.ts';
import { both, prose, scalar } from './scaffold/yaml-words.ts';
import { daysAfter } from './state/ahead.ts';

export interface ScaffoldRequest {
  /** The case's id: lower-case words joined by hyphens. */
  readonly id: string;
  /** Regions of the dataset that negotiate, two or more. */
  readonly parties: readonly string[];
  /** Default: the parties' names. */
  readonly title?: string;
  /** The day of the case, `YYYY-MM-DD`, one of those that law is held for. */
  readonly asOf: string;
  readonly dataset: Dataset;
  /** Today's duties, [sector][importer][exporter], shares; default: the dataset's. */
  readonly tariffs?: ArrayLike<number>;
  /** The case whose measures hold the law; without it the dataset's tariffs are all there is. */
  readonly lawCase?: string;
  /** Origins that the law's trade is held for, ISO codes and EU27; default: those that regions are named by. */
  readonly origins?: readonly string[];
}

/** The region of everyone not named, as the datasets call it. */
const REST = 'ROW';

/**
 * The files of a new case, ready to run: the parties, worlds of today's and announced law, and as issues the
 * duties on the largest goods sectors between the parties in each direction, and a purchase.
 *
 * @returns text by path within the case's folder; `loadCase` takes it as it is
 * @throws RangeError for a party that the dataset does not have, or fewer than two
 * @example
 * const files = scaffoldCase({ id: 'japan-us', parties: ['JPN', 'USA'], asOf: '2025-05-01', dataset });
 * loadCase(files).kind; // 'loaded'
 */
export function scaffoldCase(request: ScaffoldRequest): Record<string, string> {
  const { dataset, tariffs = dataset.tariffs, asOf } = request;
  const regions = [...new Set(request.parties)].map((code) => regionOf(dataset, code));
  if (regions.length < 2) throw new RangeError('a case has two parties or more');
  const issues = regions.flatMap((buyer) =>
    regions.flatMap((seller) =>
      seller === buyer ? [] : draftIssues(dataset, tariffs, buyer, seller),
    ),
  );
  const [first] = issues;
  return {
    'case.yaml': caseText(request, regions, issues),
    ...(first === undefined ? {} : recordFiles(first, asOf)),
  };
}

function regionOf({ id, regions }: Dataset, code: string): Region {
  const found = regions.find((region) => region.code === code);
  if (found === undefined) throw new RangeError(`no region ${code} in ${id}`);
  return found;
}

function caseText(
  request: ScaffoldRequest,
  regions: readonly Region[],
  issues: readonly DraftIssue[],
): string {
  const { id, asOf, dataset, lawCase } = request;
  const title = {
    en: request.title ?? `${regions.map(({ name }) => name.en).join('–')} tariff negotiations`,
    ja: request.title ?? `${regions.map(({ name }) => name.ja).join('・')}関税交渉`,
  };
  const hasLaw = lawCase !== undefined;
  return [
    '# yaml-language-server: $schema=../../schemas/case.schema.json',
    '# Made from the data and ready to run; everything in it may be changed. What is said and done in the talks',
    '# goes into the files of record/, one entry below the other.',
    `id: ${id}`,
    `title: ${both(title)}`,
    prose('summary', summaryOf(request, regions), 0),
    '# The day that answers are given for unless another is asked for.',
    `asOf: ${asOf}`,
    ...(hasLaw ? ['# The case whose measures/ hold the tariff law.', `law: ${lawCase}`] : []),
    '',
    economyText(request, issues),
    '',
    '# Who negotiates. Officials are entered with the days they hold office, under their party:',
    '#   officials:',
    '#     - person: jane-doe',
    '#       name: { en: Jane Doe, ja: ジェーン・ドウ }',
    '#       office: trade-minister # one person holds it at a time',
    '#       title: { en: Minister of Trade, ja: 貿易相 }',
    `#       from: ${asOf}`,
    '#       sources: [ministry-statement]',
    'parties:',
    ...regions.map(
      ({ code, name }) => `  - { code: ${code}, name: ${both(name)}, region: ${code} }`,
    ),
    '',
    '# What can be agreed. Levels run from nothing conceded to everything conceded by the party that concedes; a',
    '# rate is a share of the value (0.25 is 25 %), a purchase is on top of the trade there is.',
    issues.length === 0 ? 'issues: []' : 'issues:',
    issues.map((issue) => issueText(issue, request)).join('\n\n'),
    '',
    '# What each party looks at; sector-income, tariff-revenue, consumer-prices and bilateral-balance are others.',
    'preferences:',
    ...regions.flatMap(({ code }) => [
      `  - party: ${code}`,
      '    weights:',
      '      - id: real-income',
      '        on: real-income',
      '        value: 1',
      '        text: { en: Real income of the country, ja: 国全体の実質所得 }',
      '        assumption: what everything else is weighed against',
    ]),
    '',
    worldsText({ asOf, year: dataset.year, hasLaw, issues }),
    '',
    disagreementText({ hasLaw }),
    '',
    '# Deadlines, summits, expiries, elections and other dated events. To enter one, take the [] away and write:',
    '#   - id: summit',
    '#     kind: summit # deadline, expiry, summit, measure, election, announcement, statement, release, ruling',
    `#     date: ${daysAfter(asOf, 30)}`,
    `#     known: ${asOf} # from when it was public`,
    "#     name: { en: Leaders' summit, ja: 首脳会談 }",
    '#     sources: [ministry-statement]',
    'calendar: []',
    '',
  ].join('\n');
}

function summaryOf({ dataset, asOf, lawCase }: ScaffoldRequest, regions: readonly Region[]) {
  const names = regions.map(inSentence);
  const among = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const duties =
    lawCase === undefined
      ? { en: '', ja: '' }
      : { en: `, duties are those in force on ${asOf}`, ja: `、税率は${asOf}時点の適用税率` };
  return {
    en:
      `Tariffs between ${among}. Trade is that of ${dataset.year} (dataset ${dataset.id})${duties.en}. ` +
      'The issues are the largest goods sectors in each direction that pay a duty, and a purchase each way.',
    ja:
      `${regions.map(({ name }) => name.ja).join('・')}間の関税交渉。貿易額は${dataset.year}年` +
      `（データセット ${dataset.id}）${duties.ja}による。` +
      '論点は、双方向それぞれについて関税のかかる主要な部門の関税と購入拡大である。',
  };
}

function economyText({ dataset, origins }: ScaffoldRequest, issues: readonly DraftIssue[]): string {
  const named = dataset.regions.flatMap(({ code }) => {
    if (code === REST) return [`${code}: rest`];
    const origin = code === 'EU' ? 'EU27' : code;
    const exists = /^([A-Z]{3}|EU27)$/.test(origin) && (origins?.includes(origin) ?? true);
    return exists ? [`${code}: [${origin}]`] : [];
  });
  const shown = [...new Set(issues.map(({ sector }) => sector))];
  return [
    '# Which economy is asked, which trade stands for which region, and the sectors that answers single out.',
    'economy:',
    `  dataset: ${dataset.id}`,
    `  origins: { ${named.join(', ')} }`,
    shown.length === 0 ? '  highlights: []' : '  highlights:',
    ...shown.map(({ code, name }) => {
      return `    - { id: sector-${code.toLowerCase()}, sector: "${code}", name: ${both(name)} }`;
    }),
  ].join('\n');
}

function issueText(issue: DraftIssue, { asOf, dataset, lawCase }: ScaffoldRequest): string {
  const { id, kind, name, buyer, seller, sector, from, to } = issue;
  const flow = `importer: ${buyer.code}, exporter: ${seller.code}, sectors: ["${sector.code}"]`;
  const trade = `trade of ${dataset.year} from the dataset ${dataset.id}`;
  const duty =
    lawCase === undefined
      ? `duty of ${dataset.year} from the dataset ${dataset.id}`
      : `duty of the dataset ${dataset.id} and what law adds to it on ${asOf}`;
  const basis =
    kind === 'tariff'
      ? `${duty} (mean of the sector)`
      : `up to a tenth of the sector's ${trade}; the range is a place to start from`;
  return [
    `  - id: ${id}`,
    `    name: ${both(name)}`,
    `    concedes: ${buyer.code}`,
    `    levels: { kind: continuous, unit: ${kind === 'tariff' ? 'rate' : 'usd-bn-a-year'}, from: ${from}, to: ${to} }`,
    `    lever: { kind: ${kind}, ${flow}${kind === 'tariff' ? ', form: rate' : ''} }`,
    `    raised: ${asOf}`,
    `    assumption: ${scalar(basis)}`,
  ].join('\n');
}
