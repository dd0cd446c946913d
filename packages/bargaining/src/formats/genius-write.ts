import type { Domain, Issue } from '../domain/issue.ts';
import { type Rating, type StatedUtilities, statedPreference } from '../domain/stated-utilities.ts';

/** What a format has no words for. */
export interface Inexpressible {
  readonly code: /** The sum can pass 1, where GENIUS cuts it. */
    | 'sum-above-one'
    /** No level of an issue is worth more than nothing, and some are worth less. */
    | 'only-losses'
    /** The issue or its rating is of a kind the format does not have. */
    | 'kind'
    /** A name holds characters that XML cannot. */
    | 'name'
    /** Weights or ratings do not lie between 0 and 1, or weights do not add up to one. */
    | 'not-normalised'
    /** No deal is worth something that no package is. */
    | 'reservation';
  readonly issue?: string;
}

export type Written =
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'inexpressible'; readonly reasons: readonly Inexpressible[] };

const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** A domain as GENIUS XML. Issues are numbered from 1 in their order. */
export function writeGeniusDomain(domain: Domain): Written {
  const reasons = domain.issues.flatMap((issue) => namesOf(issue).concat(stepOf(issue)));
  if (NOT_XML.test(domain.name)) reasons.push({ code: 'name' });
  if (reasons.length > 0) return { kind: 'inexpressible', reasons };
  const issues = domain.issues.map((issue, k) => [
    `      <issue index="${k + 1}" name=${quoted(issue.id)} ${typeOf(issue)}>`,
    ...bodyOf(issue, () => ''),
    '      </issue>',
  ]);
  return {
    kind: 'written',
    text: [
      '<negotiation_template>',
      `  <utility_space number_of_issues="${domain.issues.length}">`,
      `    <objective index="0" name=${quoted(domain.name)} description="" type="objective" etype="objective">`,
      ...issues.flat(),
      '    </objective>',
      '  </utility_space>',
      '</negotiation_template>',
      '',
    ].join('\n'),
  };
}

/**
 * Stated utilities as a GENIUS profile that its program values the same, to rounding. Ratings whose
 * highest is not 1 are scaled to it, and the issue's weight with them.
 *
 * @param reservation utility of no deal, on the scale of the utilities
 */
export function writeGeniusProfile(
  domain: Domain,
  stated: StatedUtilities,
  reservation: number,
  discountFactor = 1,
): Written {
  const reasons: Inexpressible[] = domain.issues.flatMap((issue) =>
    namesOf(issue).concat(stepOf(issue)),
  );
  const made = domain.issues.map((issue, k) => {
    const rating = evaluationsOf(issue, stated.weights[k]!, stated.ratings[k]!);
    if ('code' in rating) reasons.push(rating);
    return rating;
  });
  if (stated.cap !== 1 && highestSum(domain, stated) > 1 + 1e-12) {
    reasons.push({ code: 'sum-above-one' });
  }
  if (reasons.length > 0) return { kind: 'inexpressible', reasons };
  const lines = made.flatMap((rating, k) => {
    if ('code' in rating) return [];
    const issue = domain.issues[k]!;
    return [
      `    <issue index="${k + 1}" name=${quoted(issue.id)} ${typeOf(issue)}>`,
      ...bodyOf(issue, (level) => ` evaluation="${rating.evaluations[level]}"`),
      ...rating.evaluator,
      '    </issue>',
      `    <weight index="${k + 1}" value="${rating.weight}"/>`,
    ];
  });
  return {
    kind: 'written',
    text: [
      '<utility_space>',
      `  <objective index="0" name=${quoted(domain.name)} description="" type="objective" etype="objective">`,
      ...lines,
      '  </objective>',
      `  <discount_factor value="${discountFactor}"/>`,
      `  <reservation value="${reservation}"/>`,
      '</utility_space>',
      '',
    ].join('\n'),
  };
}

function quoted(text: string): string {
  const escaped = text.replace(/[&<>"\t\n\r]/g, (found) => `&#${found.charCodeAt(0)};`);
  return `"${escaped}"`;
}

function namesOf(issue: Issue): Inexpressible[] {
  const names = issue.kind === 'options' ? [issue.id, ...issue.options] : [issue.id];
  return names.some((name) => NOT_XML.test(name)) ? [{ code: 'name', issue: issue.id }] : [];
}

/** GENIUS has no grids on real issues. */
function stepOf(issue: Issue): Inexpressible[] {
  const stepped = issue.kind === 'continuous' && issue.step !== undefined;
  return stepped ? [{ code: 'kind', issue: issue.id }] : [];
}

function typeOf(issue: Issue): string {
  const type = { options: 'discrete', integer: 'integer', continuous: 'real' }[issue.kind];
  const bounds =
    issue.kind === 'options' ? '' : ` lowerbound="${issue.from}" upperbound="${issue.to}"`;
  return `type="${type}" etype="${type}" vtype="${type}"${bounds}`;
}

function bodyOf(issue: Issue, evaluation: (level: number) => string): readonly string[] {
  if (issue.kind !== 'options') {
    return [`        <range lowerbound="${issue.from}" upperbound="${issue.to}"/>`];
  }
  return issue.options.map(
    (option, k) => `        <item index="${k + 1}" value=${quoted(option)}${evaluation(k)}/>`,
  );
}

interface Evaluations {
  readonly weight: number;
  readonly evaluations: readonly number[];
  readonly evaluator: readonly string[];
}

function evaluationsOf(issue: Issue, weight: number, rating: Rating): Evaluations | Inexpressible {
  const line = (attributes: string) => ({
    weight,
    evaluations: [],
    evaluator: [`        <evaluator ${attributes}/>`],
  });
  const real = issue.kind === 'continuous';
  const kind: Inexpressible = { code: 'kind', issue: issue.id };
  switch (rating.kind) {
    case 'table': {
      if (issue.kind !== 'options') return kind;
      const most = rating.ratings.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
      if (most === 1) return { weight, evaluations: rating.ratings, evaluator: [] };
      if (rating.ratings.every((value) => value === 0)) {
        return { weight, evaluations: rating.ratings, evaluator: [] };
      }
      if (!(most > 0)) return { code: 'only-losses', issue: issue.id };
      const evaluations = rating.ratings.map((value) => value / most);
      return { weight: weight * most, evaluations, evaluator: [] };
    }
    case 'clamped-line': {
      const { origin, slope, offset } = rating;
      if (real) {
        const constant = offset - slope * origin;
        return line(`ftype="linear" parameter0="${constant}" parameter1="${slope}"`);
      }
      if (issue.kind !== 'integer') return kind;
      const start = offset + slope * (issue.from - origin);
      return line(`ftype="linear" slope="${slope}" offset="${start}"`);
    }
    case 'constant':
      return real ? line(`ftype="constant" parameter0="${rating.rating}"`) : kind;
    case 'triangle':
      return real
        ? line(
            `ftype="triangular" parameter0="${rating.from}" parameter1="${rating.to}" parameter2="${rating.top}"`,
          )
        : kind;
    case 'linear':
      // GENIUS rounds nothing and holds lines between 0 and 1.
      return kind;
  }
}

/** The most the sum can reach; lines are highest at an end, triangles at their top. */
function highestSum(domain: Domain, stated: StatedUtilities): number {
  const { terms } = statedPreference(domain, stated).additive;
  return domain.issues.reduce((sum, issue, k) => {
    const rating = stated.ratings[k]!;
    const levels =
      issue.kind === 'options'
        ? issue.options.keys()
        : [issue.from, issue.to, ...(rating.kind === 'triangle' ? [rating.top] : [])];
    return sum + Math.max(...Array.from(levels, (level) => terms[k]!(level)));
  }, 0);
}
