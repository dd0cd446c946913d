import type { Language } from '@parley/intake';
import type { Issue } from '../domain/issue.ts';
import type { Rating, StatedUtilities } from '../domain/stated-utilities.ts';
import { type FaultSink, type FormatFault, faultSink, meant } from './format-faults.ts';
import type { GeniusDomain } from './genius-domain.ts';
import {
  boundsOf,
  checkSpaceType,
  childrenOf,
  issuesBelow,
  kindOf,
  numberOf,
  textOf,
  wholeNumberOf,
} from './genius-elements.ts';
import { readXml, type XmlElement } from './xml-tree.ts';

/** A party's profile: its stated utilities and what no deal is worth on the same scale. */
export interface Profile {
  readonly stated: StatedUtilities;
  /** 0 where the file gives none, as the programs of both formats take it. */
  readonly reservation: number;
  /** Whether the file gives it. */
  readonly reservationGiven: boolean;
  /** Share of the utility left at the deadline; null where the file gives none. */
  readonly discountFactor: number | null;
}

export type ReadProfile =
  | ({ readonly kind: 'read' } & Profile)
  | { readonly kind: 'faulty'; readonly faults: readonly FormatFault[] };

/** Highest evaluations below this count as zero in GENIUS. */
const ZERO_EVALUATION = 0.00001;

/**
 * Reads a GENIUS profile of a domain with the semantics of its program (`AdditiveUtilitySpace` and the
 * evaluators of GENIUS 10): a discrete value is worth its evaluation over the highest of the issue, weights
 * are not normalised, weights of objectives do not count, the sum is cut at 1, and the reservation value is
 * on that scale. All faults come back at once.
 */
export function readGeniusProfile(
  file: string,
  text: string,
  domain: GeniusDomain,
  party: string,
  language: Language = 'en',
): ReadProfile {
  const sink = faultSink(file, language);
  const root = readXml(text, sink);
  const read = root === null ? null : profileOf(root, domain, party, sink);
  const faults = sink.faults();
  if (read === null || faults.length > 0) return { kind: 'faulty', faults };
  return { kind: 'read', ...read };
}

const CHILDREN = ['objective', 'issue', 'weight', 'reservation', 'discount_factor'];

function profileOf(
  root: XmlElement,
  { domain, indices }: GeniusDomain,
  party: string,
  sink: FaultSink,
): Profile | null {
  if (root.name !== 'utility_space') {
    const details = { found: `<${root.name}>`, expected: '<utility_space>' };
    sink.report('root-wrong', root.position, details);
    return null;
  }
  checkSpaceType(root, sink);
  const weights: number[] = new Array(domain.issues.length).fill(Number.NaN);
  const ratings: Rating[] = new Array(domain.issues.length).fill({ kind: 'constant', rating: 0 });
  const seen = new Set<number>();
  const places = new Map(indices.map((index, at) => [index, at]));
  const ids = domain.issues.map(({ id }) => id);
  const weightsOf = weightReader(sink);
  for (const { issue: element, parent } of issuesBelow(root, CHILDREN, sink)) {
    const index = wholeNumberOf(element, 'index', sink);
    if (index === null) continue;
    const place = element.attributes.get('index')!.position;
    if (seen.has(index)) {
      sink.report('index-duplicate', place, { found: index });
      continue;
    }
    seen.add(index);
    const at = places.get(index) ?? -1;
    const issue = domain.issues[at];
    const name = element.attributes.get('name');
    if (issue === undefined) {
      sink.report('issue-unknown', place, meant(name?.value ?? String(index), ids));
      continue;
    }
    if (name !== undefined && name.value !== issue.id && issue.id !== `${name.value} (${index})`) {
      const details = { index, found: name.value, expected: issue.id };
      sink.report('issue-differs', name.position, details);
    }
    const weight = weightsOf(parent).get(index);
    if (weight === undefined) {
      sink.report('weight-missing', element.position, { issue: issue.id, index });
    }
    weights[at] = weight ?? Number.NaN;
    ratings[at] = ratingOf(element, issue, sink) ?? ratings[at]!;
  }
  domain.issues.forEach(({ id }, at) => {
    if (!seen.has(indices[at]!)) sink.report('issue-missing', root.position, { issue: id });
  });
  const reservation = single(root, 'reservation', sink);
  return {
    stated: { party, weights, ratings, cap: 1 },
    reservation: reservation ?? 0,
    reservationGiven: reservation !== null,
    discountFactor: single(root, 'discount_factor', sink),
  };
}

/** Weights stand beside the issues they belong to; each parent's are read once. */
function weightReader(sink: FaultSink) {
  const known = new Map<XmlElement, ReadonlyMap<number, number>>();
  return (parent: XmlElement): ReadonlyMap<number, number> => {
    const before = known.get(parent);
    if (before !== undefined) return before;
    const weights = new Map<number, number>();
    for (const child of parent.children) {
      if (child.name !== 'weight') continue;
      const index = wholeNumberOf(child, 'index', sink);
      const value = numberOf(child, 'value', sink);
      if (index === null) continue;
      if (weights.has(index)) sink.report('weight-duplicate', child.position, { index });
      weights.set(index, value ?? Number.NaN);
    }
    known.set(parent, weights);
    return weights;
  };
}

/** The value of an element that stands at most once, at any depth; null where it does not. */
function single(root: XmlElement, name: string, sink: FaultSink): number | null {
  const found: XmlElement[] = [];
  const collect = (element: XmlElement) => {
    for (const child of element.children) {
      if (child.name === name) found.push(child);
      else if (child.name === 'objective') collect(child);
    }
  };
  collect(root);
  for (const extra of found.slice(1)) {
    if (name === 'reservation') sink.report('reservation-duplicate', extra.position);
    else sink.report('value-duplicate', extra.position, { found: `<${name}>` });
  }
  return found[0] === undefined ? null : numberOf(found[0], 'value', sink);
}

function ratingOf(element: XmlElement, issue: Issue, sink: FaultSink): Rating | null {
  const kind = kindOf(element, sink);
  if (kind === null) return null;
  const children = childrenOf(element, ['item', 'range', 'evaluator'], sink);
  const expected = { options: 'discrete', integer: 'integer', continuous: 'real' }[issue.kind];
  if (kind !== expected) {
    const details = { key: issue.id, found: kind, expected };
    sink.report('kind-conflict', element.position, details);
    return null;
  }
  if (issue.kind === 'options') {
    return tableOf(element, issue.id, issue.options, children.get('item') ?? [], sink);
  }
  const bounds = boundsOf(element, children.get('range') ?? [], kind === 'integer', sink);
  if (bounds === null) return null;
  if (bounds.from !== issue.from || bounds.to !== issue.to) {
    sink.report('issue-differs', element.position, {
      index: issue.id,
      found: `${bounds.from}–${bounds.to}`,
      expected: `${issue.from}–${issue.to}`,
    });
  }
  const [evaluator] = children.get('evaluator') ?? [];
  if (evaluator === undefined) {
    sink.report('evaluator-missing', element.position, { issue: issue.id });
    return null;
  }
  return kind === 'integer'
    ? integerRating(evaluator, bounds.from, sink)
    : realRating(evaluator, sink);
}

function tableOf(
  element: XmlElement,
  issue: string,
  options: readonly string[],
  items: readonly XmlElement[],
  sink: FaultSink,
): Rating {
  const known = new Set(options);
  const evaluations = new Map<string, number>();
  for (const item of items) {
    const value = textOf(item, 'value', sink);
    if (value === null) continue;
    const place = item.attributes.get('value')!.position;
    if (evaluations.has(value)) sink.report('value-duplicate', place, { found: value });
    if (!known.has(value)) {
      sink.report('value-unknown', place, meant(value, options, { issue }));
    }
    const given = item.attributes.get('evaluation');
    if (given === undefined || given.value === 'null') {
      sink.report('evaluation-missing', item.position, { found: value, issue });
      evaluations.set(value, Number.NaN);
    } else evaluations.set(value, numberOf(item, 'evaluation', sink) ?? Number.NaN);
  }
  for (const option of options) {
    if (!evaluations.has(option)) {
      sink.report('evaluation-missing', element.position, { found: option, issue });
    }
  }
  const most = [...evaluations.values()].reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return {
    kind: 'table',
    ratings: options.map((option) =>
      most < ZERO_EVALUATION ? 0 : (evaluations.get(option) ?? Number.NaN) / most,
    ),
  };
}

function integerRating(evaluator: XmlElement, origin: number, sink: FaultSink): Rating | null {
  const type = evaluator.attributes.get('ftype') ?? evaluator.attributes.get('type');
  if (type !== undefined && type.value.toLowerCase() !== 'linear') {
    const details = { found: type.value, known: 'linear' };
    sink.report('evaluator-unknown', type.position, details);
    return null;
  }
  const slope = numberOf(evaluator, 'slope', sink);
  const offset = numberOf(evaluator, 'offset', sink);
  if (slope === null || offset === null) return null;
  return { kind: 'clamped-line', origin, slope, offset };
}

function realRating(evaluator: XmlElement, sink: FaultSink): Rating | null {
  const type = textOf(evaluator, 'ftype', sink);
  if (type === null) return null;
  const parameter = (k: number) => numberOf(evaluator, `parameter${k}`, sink);
  switch (type.toLowerCase()) {
    case 'linear': {
      const offset = parameter(0);
      const slope = parameter(1);
      if (offset === null || slope === null) return null;
      return { kind: 'clamped-line', origin: 0, slope, offset };
    }
    case 'constant': {
      const rating = parameter(0);
      return rating === null ? null : { kind: 'constant', rating };
    }
    case 'triangular': {
      const from = parameter(0);
      const to = parameter(1);
      const top = parameter(2);
      if (from === null || to === null || top === null) return null;
      if (from <= top && top <= to) return { kind: 'triangle', from, to, top };
      sink.report('range-empty', evaluator.position, { from, to });
      return null;
    }
    default:
      sink.report('evaluator-unknown', evaluator.attributes.get('ftype')!.position, {
        found: type,
        known: 'linear, constant, triangular',
      });
      return null;
  }
}
