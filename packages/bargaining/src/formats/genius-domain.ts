import type { Language } from '@parley/intake';
import type { Domain, Issue } from '../domain/issue.ts';
import { type FaultSink, type FormatFault, faultSink } from './format-faults.ts';
import {
  boundsOf,
  checkSpaceType,
  childrenOf,
  issuesBelow,
  kindOf,
  textOf,
  wholeNumberOf,
} from './genius-elements.ts';
import { readXml, type XmlElement } from './xml-tree.ts';

/** A domain read from GENIUS, with the indices by which its profiles refer to issues. */
export interface GeniusDomain {
  readonly domain: Domain;
  /** By issue. */
  readonly indices: readonly number[];
}

export type ReadGeniusDomain =
  | ({ readonly kind: 'read' } & GeniusDomain)
  | { readonly kind: 'faulty'; readonly faults: readonly FormatFault[] };

/** Levels of an integer issue at most. */
const MAX_LEVELS = 1_000_000;

/**
 * Reads a GENIUS domain: `<negotiation_template>` with discrete, integer and real issues, in objectives
 * nested at will. All faults come back at once with their places.
 *
 * @param file name told with faults
 */
export function readGeniusDomain(
  file: string,
  text: string,
  language: Language = 'en',
): ReadGeniusDomain {
  const sink = faultSink(file, language);
  const root = readXml(text, sink);
  const read = root === null ? null : domainOf(root, sink);
  const faults = sink.faults();
  if (read === null || faults.length > 0) return { kind: 'faulty', faults };
  return { kind: 'read', ...read };
}

function domainOf(root: XmlElement, sink: FaultSink): GeniusDomain | null {
  const expected = '<negotiation_template>';
  if (root.name !== 'negotiation_template') {
    sink.report('root-wrong', root.position, { found: `<${root.name}>`, expected });
    return null;
  }
  const [space] = childrenOf(root, ['utility_space'], sink).get('utility_space') ?? [];
  const issues: Issue[] = [];
  const indices: number[] = [];
  const seen = new Set<number>();
  const ids = new Set<string>();
  if (space !== undefined) {
    checkSpaceType(space, sink);
    for (const { issue } of issuesBelow(space, ['objective', 'issue', 'weight'], sink)) {
      const index = wholeNumberOf(issue, 'index', sink);
      const name = textOf(issue, 'name', sink);
      const kind = kindOf(issue, sink);
      const children = childrenOf(issue, ['item', 'range', 'evaluator'], sink);
      if (index !== null && seen.has(index)) {
        sink.report('index-duplicate', issue.attributes.get('index')!.position, { found: index });
      }
      if (index !== null) seen.add(index);
      // Names of issues may repeat across objectives: the index tells them apart.
      const id = ids.has(name ?? '') ? `${name} (${index})` : (name ?? '');
      ids.add(id);
      const ranges = children.get('range') ?? [];
      const made =
        kind === 'discrete'
          ? optionsIssue(id, issue, children.get('item') ?? [], sink)
          : kind === null
            ? null
            : rangeIssue(id, kind, issue, ranges, sink);
      issues.push(made ?? { id, kind: 'options', options: [] });
      indices.push(index ?? Number.NaN);
    }
  }
  if (issues.length === 0) sink.report('no-issues', (space ?? root).position);
  return { domain: { name: nameOf(space), issues }, indices };
}

/** The name of the outermost objective: GENIUS has no other for a domain. */
function nameOf(space: XmlElement | undefined): string {
  const objective = space?.children.find(({ name }) => name === 'objective');
  return objective?.attributes.get('name')?.value ?? '';
}

function optionsIssue(
  id: string,
  issue: XmlElement,
  items: readonly XmlElement[],
  sink: FaultSink,
): Issue {
  const options: string[] = [];
  const known = new Set<string>();
  for (const item of items) {
    const value = textOf(item, 'value', sink);
    if (value === null) continue;
    if (known.has(value)) {
      sink.report('value-duplicate', item.attributes.get('value')!.position, { found: value });
    }
    known.add(value);
    options.push(value);
  }
  if (options.length === 0) sink.report('no-values', issue.position, { issue: id });
  return { id, kind: 'options', options };
}

function rangeIssue(
  id: string,
  kind: 'integer' | 'real',
  issue: XmlElement,
  ranges: readonly XmlElement[],
  sink: FaultSink,
): Issue | null {
  const bounds = boundsOf(issue, ranges, kind === 'integer', sink);
  if (bounds === null) return null;
  if (kind === 'real') return { id, kind: 'continuous', ...bounds };
  if (bounds.to - bounds.from >= MAX_LEVELS) {
    sink.report('number-out-of-range', issue.position, {
      found: bounds.to - bounds.from + 1,
      range: { en: `at most ${MAX_LEVELS} levels`, ja: `${MAX_LEVELS} 段階以下` },
    });
    return null;
  }
  return { id, kind: 'integer', ...bounds };
}
