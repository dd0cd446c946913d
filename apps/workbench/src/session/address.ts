import type { Levels, SolutionName, WeightsView } from '@parley/analysis';
import type { Language } from '@parley/intake';
import {
  type Kept,
  type Look,
  MOST_KEPT,
  type Scenario,
  SOLUTIONS,
  VIEWS,
  type View,
  WEIGHTS,
} from './scenario.ts';

/** What an address says; anything it does not say, or says wrongly, is left to the case. */
export type Addressed = { readonly [K in keyof (Scenario & Look)]?: (Scenario & Look)[K] };

const MOST_CHARACTERS = 20_000;
const MOST_ISSUES = 200;
const ID = /^[a-z0-9][a-z0-9-]{0,99}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The fragment of a scenario, as `#case=japan-us-2025&at=2025-05-01&view=table&us-car-duty=0.15`: short enough to
 * send, plain enough to read. Issues have a key each; packages kept for comparison are `keep=name~issue:level,…`.
 */
export function toFragment(
  scenario: Scenario,
  { view, language, solution, weights }: Look,
): string {
  const { at, known, disagreement, include, levels, kept } = scenario;
  const parts: [string, string][] = [
    ['case', scenario.case],
    ['at', at],
    ...(known === null ? [] : [['known', known] as [string, string]]),
    ...(disagreement === null ? [] : [['no-deal', disagreement] as [string, string]]),
    ...include.map((id): [string, string] => ['include', id]),
    ['view', view],
    ['lang', language],
    ...(solution === 'nash' ? [] : [['solution', solution] as [string, string]]),
    ...(weights === 'recovered' ? [] : [['weights', weights] as [string, string]]),
    ...Object.entries(levels).map(([id, level]): [string, string] => [
      `issue.${id}`,
      String(level),
    ]),
    ...kept.map(({ name, levels }): [string, string] => ['keep', keptText(name, levels)]),
  ];
  return `#${parts.map(([key, value]) => `${key}=${escaped(value)}`).join('&')}`;
}

/** Reads a fragment; what is malformed is passed over, never an error. */
export function fromFragment(fragment: string): Addressed {
  const text = fragment.replace(/^#/, '');
  if (text === '' || text.length > MOST_CHARACTERS) return {};
  const found: { -readonly [K in keyof Addressed]: Addressed[K] } = {};
  const levels: Record<string, string | number> = {};
  const kept: Kept[] = [];
  const include: string[] = [];
  for (const part of text.split('&')) {
    const at = part.indexOf('=');
    const key = part.slice(0, at);
    const value = unescaped(part.slice(at + 1));
    if (at < 0 || value === null) continue;
    if (key === 'case' && ID.test(value)) found.case = value;
    else if (key === 'at' && isDay(value)) found.at = value;
    else if (key === 'known' && isDay(value)) found.known = value;
    else if (key === 'no-deal' && ID.test(value)) found.disagreement = value;
    else if (key === 'include' && ID.test(value)) include.push(value);
    else if (key === 'view' && isView(value)) found.view = value;
    else if (key === 'solution' && isSolution(value)) found.solution = value;
    else if (key === 'weights' && isWeights(value)) found.weights = value;
    else if (key === 'lang' && isLanguage(value)) found.language = value;
    else if (key === 'keep' && kept.length < MOST_KEPT) kept.push(...keptOf(value));
    else if (key.startsWith('issue.') && ID.test(key.slice(6))) {
      if (Object.keys(levels).length < MOST_ISSUES) levels[key.slice(6)] = levelOf(value);
    }
  }
  if (include.length > 0) found.include = include;
  if (Object.keys(levels).length > 0) found.levels = levels;
  if (kept.length > 0) found.kept = kept;
  return found;
}

function keptText(name: string, levels: Levels): string {
  const terms = Object.entries(levels).map(([id, level]) => `${id}:${level}`);
  return `${name.replaceAll('~', ' ')}~${terms.join(',')}`;
}

function keptOf(text: string): readonly Kept[] {
  const [name = '', terms = ''] = text.split('~');
  const levels = terms.split(',').flatMap((term) => {
    const [id = '', level = ''] = term.split(':');
    return ID.test(id) && level !== '' ? [[id, levelOf(level)] as const] : [];
  });
  return [{ name: name.slice(0, 80), levels: Object.fromEntries(levels) }];
}

/** A level is a number, or the id of an option. */
function levelOf(text: string): string | number {
  const value = Number(text);
  return text !== '' && Number.isFinite(value) ? value : text;
}

function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

function isView(text: string): text is View {
  return (VIEWS as readonly string[]).includes(text);
}

function isSolution(text: string): text is SolutionName {
  return (SOLUTIONS as readonly string[]).includes(text);
}

function isWeights(text: string): text is WeightsView {
  return (WEIGHTS as readonly string[]).includes(text);
}

function isLanguage(text: string): text is Language {
  return text === 'en' || text === 'ja';
}

/** Colons, commas and the like stay as they are, so that a person can read the address. */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(/%(3A|2C|7E|20)/g, (_, code) =>
    code === '20' ? '+' : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
