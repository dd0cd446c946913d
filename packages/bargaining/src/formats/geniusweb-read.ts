import { between, type Language } from '@parley/intake';
import { allows, type Domain, type Issue } from '../domain/issue.ts';
import { type Rating, statedPreference } from '../domain/stated-utilities.ts';
import { type FaultSink, type FormatFault, faultSink, meant } from './format-faults.ts';
import type { Profile, ReadProfile } from './genius-profile.ts';
import { type JsonNode, readJson } from './json-tree.ts';
import { asMembers, asNumber, asText, known, member, stringOf } from './json-values.ts';

export type ReadGeniusWebDomain =
  | { readonly kind: 'read'; readonly domain: Domain }
  | { readonly kind: 'faulty'; readonly faults: readonly FormatFault[] };

/** GeniusWeb rounds interpolated utilities to this many decimals. */
const DECIMALS = 8;
const MAX_LEVELS = 1_000_000;
/** The weights of a profile add up to one within this. */
const WEIGHTS_TOLERANCE = 1e-9;

/** Reads a GeniusWeb domain: `issuesValues`, each with `values` or a `range` of low, high and step. */
export function readGeniusWebDomain(
  file: string,
  text: string,
  language: Language = 'en',
): ReadGeniusWebDomain {
  const sink = faultSink(file, language);
  const root = readJson(text, sink);
  const domain = root === null ? null : domainOf(root, sink);
  const faults = sink.faults();
  if (domain === null || faults.length > 0) return { kind: 'faulty', faults };
  return { kind: 'read', domain };
}

/**
 * Reads a GeniusWeb profile, a `LinearAdditiveUtilitySpace`, of a domain. The domain it carries must be the
 * same; weights add up to one; the reservation is the utility of its reservation bid, 0 where it has none.
 */
export function readGeniusWebProfile(
  file: string,
  text: string,
  domain: Domain,
  party: string,
  language: Language = 'en',
): ReadProfile {
  const sink = faultSink(file, language);
  const root = readJson(text, sink);
  const read = root === null ? null : profileOf(root, domain, party, sink);
  const faults = sink.faults();
  if (read === null || faults.length > 0) return { kind: 'faulty', faults };
  return { kind: 'read', ...read };
}

/** What a GeniusWeb file is, as far as its outermost keys tell. */
export function geniusWebKind(text: string): 'domain' | 'profile' | null {
  const root = readJson(text, faultSink('', 'en'));
  if (root?.kind !== 'object') return null;
  if (root.members.has('issuesValues')) return 'domain';
  return root.members.size > 0 ? 'profile' : null;
}

function domainOf(node: JsonNode, sink: FaultSink): Domain | null {
  const members = asMembers(node, sink);
  if (members === null) return null;
  known(members, ['name', 'issuesValues'], sink);
  const name = member(node, members, 'name', sink);
  const values = member(node, members, 'issuesValues', sink);
  const listed = values === null ? null : asMembers(values, sink);
  if (listed === null || values === null) return null;
  const issues = [...listed].map(([id, { value }]) => issueOf(id, value, sink));
  if (issues.length === 0) sink.report('no-issues', values.position);
  return {
    name: (name === null ? null : asText(name, sink)) ?? '',
    issues: issues.map((issue, k) => issue ?? { id: `${k}`, kind: 'options', options: [] }),
  };
}

function issueOf(id: string, node: JsonNode, sink: FaultSink): Issue | null {
  const members = asMembers(node, sink);
  if (members === null) return null;
  known(members, ['values', 'range'], sink);
  const range = members.get('range')?.value;
  if (range !== undefined) return rangeOf(id, range, sink);
  const values = member(node, members, 'values', sink);
  if (values === null) return null;
  if (values.kind !== 'list') {
    wrongType(values, 'list', sink);
    return null;
  }
  const options: string[] = [];
  const seen = new Set<string>();
  for (const item of values.items) {
    const option = asText(item, sink);
    if (option === null) continue;
    if (seen.has(option)) sink.report('value-duplicate', item.position, { found: option });
    seen.add(option);
    options.push(option);
  }
  if (values.items.length === 0) sink.report('no-values', values.position, { issue: id });
  return { id, kind: 'options', options };
}

function rangeOf(id: string, node: JsonNode, sink: FaultSink): Issue | null {
  if (node.kind !== 'list' || node.items.length !== 3) {
    wrongType(node, 'range', sink);
    return null;
  }
  const [from, to, step] = node.items.map((item) => asNumber(item, sink));
  if (typeof from !== 'number' || typeof to !== 'number' || typeof step !== 'number') return null;
  if (from > to || step <= 0) {
    sink.report('range-empty', node.position, { from, to });
    return null;
  }
  if ((to - from) / step >= MAX_LEVELS) {
    const found = Math.floor((to - from) / step) + 1;
    sink.report('number-out-of-range', node.position, { found, range: between(1, MAX_LEVELS) });
    return null;
  }
  return { id, kind: 'continuous', from, to, step };
}

function wrongType(node: JsonNode, expected: 'list' | 'range', sink: FaultSink): void {
  const words = {
    list: { en: 'a list', ja: 'リスト' },
    range: { en: 'a list of low, high and step', ja: '下限・上限・刻みのリスト' },
  };
  const example = { list: '["a", "b"]', range: '["0", "1", "0.1"]' }[expected];
  sink.report('type-wrong', node.position, {
    expected: words[expected],
    found: stringOf(node),
    example,
  });
}

const SPACE = 'LinearAdditiveUtilitySpace';

function profileOf(root: JsonNode, domain: Domain, party: string, sink: FaultSink): Profile | null {
  const outer = asMembers(root, sink);
  if (outer === null) return null;
  for (const [key, { keyPosition }] of outer) {
    if (key !== SPACE) sink.report('not-additive', keyPosition, { found: `“${key.slice(0, 60)}”` });
  }
  const space = outer.size === 0 ? member(root, outer, SPACE, sink) : outer.get(SPACE)?.value;
  const members = space ? asMembers(space, sink) : null;
  if (!space || members === null) return null;
  known(members, ['name', 'domain', 'issueUtilities', 'issueWeights', 'reservationBid'], sink);
  const own = member(space, members, 'domain', sink);
  if (own !== null) checkSame(own, domain, sink);
  const utilities = byIssue(member(space, members, 'issueUtilities', sink), domain, sink);
  const shares = byIssue(member(space, members, 'issueWeights', sink), domain, sink);
  const ratings = domain.issues.map((issue): Rating => {
    const node = utilities.get(issue.id);
    return (node && ratingOf(node, issue, sink)) ?? { kind: 'constant', rating: 0 };
  });
  const weights = domain.issues.map(({ id }) => {
    const node = shares.get(id);
    return (node && shareOf(node, sink)) ?? Number.NaN;
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > WEIGHTS_TOLERANCE) {
    const place = members.get('issueWeights')?.value.position ?? space.position;
    sink.report('weights-not-one', place, { found: Number(sum.toPrecision(12)) });
  }
  const stated = { party, weights, ratings, cap: Number.POSITIVE_INFINITY };
  const bid = members.get('reservationBid')?.value;
  const given = bid !== undefined && !(bid.kind === 'other' && bid.value === null);
  const levels = given ? bidLevels(bid, domain, sink) : null;
  const { additive } = statedPreference(domain, stated);
  const reservation = (levels ?? []).reduce<number>(
    (total, level, issue) => (level === null ? total : total + additive.terms[issue]!(level)),
    0,
  );
  return { stated, reservation, reservationGiven: given, discountFactor: null };
}

/** Members of a table by issue; reports issues that are not the domain's, and those left out. */
function byIssue(
  node: JsonNode | null,
  domain: Domain,
  sink: FaultSink,
): ReadonlyMap<string, JsonNode> {
  const members = node === null ? null : asMembers(node, sink);
  if (node === null || members === null) return new Map();
  reportUnknownIssues(members, domain, sink);
  for (const { id } of domain.issues) {
    if (!members.has(id)) sink.report('issue-missing', node.position, { issue: id });
  }
  return new Map([...members].map(([id, { value }]) => [id, value]));
}

function reportUnknownIssues(
  members: ReadonlyMap<string, { readonly keyPosition: JsonNode['position'] }>,
  { issues }: Domain,
  sink: FaultSink,
): void {
  const ids = issues.map(({ id }) => id);
  const own = new Set(ids);
  for (const [id, { keyPosition }] of members) {
    if (!own.has(id)) sink.report('issue-unknown', keyPosition, meant(id, ids));
  }
}

/** The profile's own domain must have the same issues with the same values. */
function checkSame(node: JsonNode, domain: Domain, sink: FaultSink): void {
  const own = domainOf(node, sink);
  if (own === null || node.kind !== 'object') return;
  const listed = node.members.get('issuesValues')?.value;
  if (listed?.kind !== 'object') return;
  reportUnknownIssues(listed.members, domain, sink);
  const byId = new Map(own.issues.map((issue) => [issue.id, issue]));
  for (const issue of domain.issues) {
    const place = listed.members.get(issue.id);
    const other = byId.get(issue.id);
    if (place === undefined || other === undefined) {
      sink.report('issue-missing', listed.position, { issue: issue.id });
    } else if (describe(other) !== describe(issue)) {
      sink.report('issue-differs', place.keyPosition, {
        index: issue.id,
        found: describe(other),
        expected: describe(issue),
      });
    }
  }
}

function describe(issue: Issue): string {
  if (issue.kind === 'options') return [...issue.options].sort().join(', ');
  const step = issue.kind === 'continuous' ? ` / ${issue.step ?? ''}` : '';
  return `${issue.from}–${issue.to}${step}`;
}

const UNIT = between(0, 1);

/** A number from 0 to 1. */
function shareOf(node: JsonNode, sink: FaultSink): number | null {
  const value = asNumber(node, sink);
  if (value === null || (value >= 0 && value <= 1)) return value;
  sink.report('number-out-of-range', node.position, { found: value, range: UNIT });
  return null;
}

function ratingOf(node: JsonNode, issue: Issue, sink: FaultSink): Rating | null {
  const members = asMembers(node, sink);
  if (members === null) return null;
  known(members, ['discreteutils', 'numberutils'], sink);
  const key = issue.kind === 'options' ? 'discreteutils' : 'numberutils';
  const table = member(node, members, key, sink);
  const entries = table === null ? null : asMembers(table, sink);
  if (table === null || entries === null) return null;
  if (issue.kind !== 'options') {
    const names = ['lowValue', 'highValue', 'lowUtility', 'highUtility'];
    known(entries, names, sink);
    const [from, to] = ['lowValue', 'highValue'].map((name) => {
      const value = member(table, entries, name, sink);
      return value === null ? null : asNumber(value, sink);
    });
    const [ratingFrom, ratingTo] = ['lowUtility', 'highUtility'].map((name) => {
      const value = member(table, entries, name, sink);
      return value === null ? null : shareOf(value, sink);
    });
    if (from == null || to == null || ratingFrom == null || ratingTo == null) return null;
    if (from !== issue.from || to !== issue.to) {
      sink.report('issue-differs', table.position, {
        index: issue.id,
        found: `${from}–${to}`,
        expected: `${issue.from}–${issue.to}`,
      });
    }
    return { kind: 'linear', from, to, ratingFrom, ratingTo, decimals: DECIMALS };
  }
  known(entries, ['valueUtilities'], sink);
  const values = member(table, entries, 'valueUtilities', sink);
  const listed = values === null ? null : asMembers(values, sink);
  if (values === null || listed === null) return null;
  const options = new Set(issue.options);
  for (const [option, { keyPosition }] of listed) {
    if (options.has(option)) continue;
    sink.report('value-unknown', keyPosition, meant(option, issue.options, { issue: issue.id }));
  }
  const ratings = issue.options.map((option) => {
    const entry = listed.get(option);
    if (entry !== undefined) return shareOf(entry.value, sink) ?? Number.NaN;
    sink.report('evaluation-missing', values.position, { found: option, issue: issue.id });
    return Number.NaN;
  });
  return { kind: 'table', ratings };
}

/** Level by issue of a bid; null for issues it leaves out, which count for nothing. */
function bidLevels(
  node: JsonNode,
  domain: Domain,
  sink: FaultSink,
): readonly (number | null)[] | null {
  const members = asMembers(node, sink);
  if (members === null) return null;
  known(members, ['issuevalues'], sink);
  const values = member(node, members, 'issuevalues', sink);
  const listed = values === null ? null : asMembers(values, sink);
  if (listed === null) return null;
  reportUnknownIssues(listed, domain, sink);
  return domain.issues.map((issue) => {
    const value = listed.get(issue.id)?.value;
    if (value === undefined) return null;
    if (issue.kind !== 'options') {
      const level = asNumber(value, sink);
      if (level === null || allows(issue, level)) return level;
      sink.report('number-out-of-range', value.position, {
        found: level,
        range: between(issue.from, issue.to),
      });
      return null;
    }
    const option = asText(value, sink);
    if (option === null) return null;
    const level = issue.options.indexOf(option);
    if (level >= 0) return level;
    sink.report('value-unknown', value.position, meant(option, issue.options, { issue: issue.id }));
    return null;
  });
}
