import type { FaultSink } from './format-faults.ts';
import type { XmlElement } from './xml-tree.ts';

/** What GENIUS writes beside what matters here; read over with all it holds. */
const IGNORED = new Set(['agent', 'similarity_function', 'criteria_function']);

/** Elements of utility spaces that are no sums over issues. */
const NONLINEAR = new Set([
  'ufun',
  'hyperrectangle',
  'includes',
  'nonlinear',
  'constraint',
  'constraints',
  'rule',
  'rules',
  'utility_function',
]);

/** Types of a utility space that are sums over issues; GENIUS writes none, or `any`. */
const ADDITIVE_TYPES = new Set(['any', 'additive', 'linear']);

/** The element's children by name; reports those that are not in `known`. */
export function childrenOf(
  element: XmlElement,
  known: readonly string[],
  sink: FaultSink,
): ReadonlyMap<string, readonly XmlElement[]> {
  const found = new Map<string, XmlElement[]>(known.map((name) => [name, []]));
  for (const child of element.children) {
    const list = found.get(child.name);
    if (list !== undefined) list.push(child);
    else if (NONLINEAR.has(child.name.toLowerCase())) {
      sink.report('not-additive', child.position, { found: `<${child.name}>` });
    } else if (!IGNORED.has(child.name)) {
      const details = { found: child.name, inside: element.name, known: known.join(', ') };
      sink.report('element-unexpected', child.position, details);
    }
  }
  return found;
}

/** Reports a utility space that says it is of another type. */
export function checkSpaceType(space: XmlElement, sink: FaultSink): void {
  const type = space.attributes.get('type');
  if (type !== undefined && !ADDITIVE_TYPES.has(type.value.toLowerCase())) {
    sink.report('not-additive', type.position, { found: `“${type.value}”` });
  }
}

/** An attribute that must be there. */
export function textOf(element: XmlElement, key: string, sink: FaultSink): string | null {
  const found = element.attributes.get(key);
  if (found === undefined) {
    sink.report('attribute-missing', element.position, { element: element.name, key });
    return null;
  }
  return found.value;
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A finite number in an attribute that must be there. */
export function numberOf(element: XmlElement, key: string, sink: FaultSink): number | null {
  const text = textOf(element, key, sink);
  if (text === null) return null;
  const trimmed = text.trim();
  const value = DECIMAL.test(trimmed) ? Number(trimmed) : Number.NaN;
  if (Number.isFinite(value)) return value;
  sink.report('number-malformed', element.attributes.get(key)?.position ?? element.position, {
    found: trimmed === '' ? '""' : trimmed.slice(0, 40),
    expected: { en: 'a finite number', ja: '有限の数' },
    example: '0.25',
  });
  return null;
}

/** A whole number in an attribute that must be there. */
export function wholeNumberOf(element: XmlElement, key: string, sink: FaultSink): number | null {
  const value = numberOf(element, key, sink);
  if (value === null || Number.isSafeInteger(value)) return value;
  sink.report('number-malformed', element.attributes.get(key)?.position ?? element.position, {
    found: String(value),
    expected: { en: 'a whole number', ja: '整数' },
    example: '1',
  });
  return null;
}

export type IssueKind = 'discrete' | 'integer' | 'real';

/** Kind of an issue: its `type`, as GENIUS reads it; where `vtype` or `etype` disagree is a fault. */
export function kindOf(issue: XmlElement, sink: FaultSink): IssueKind | null {
  const type = issue.attributes.get('type');
  const kind = (type?.value ?? 'discrete').toLowerCase();
  for (const key of ['vtype', 'etype']) {
    const other = issue.attributes.get(key);
    if (other === undefined || other.value.toLowerCase() === kind) continue;
    const details = { key, found: other.value, expected: type?.value ?? 'discrete' };
    sink.report('kind-conflict', other.position, details);
  }
  if (kind === 'discrete' || kind === 'integer' || kind === 'real') return kind;
  sink.report('kind-unknown', type?.position ?? issue.position, {
    found: kind,
    known: 'discrete, integer, real',
  });
  return null;
}

/** Lower and upper bound, on the issue itself or on its `<range>`. */
export function boundsOf(
  issue: XmlElement,
  ranges: readonly XmlElement[],
  whole: boolean,
  sink: FaultSink,
): { readonly from: number; readonly to: number } | null {
  const bearer = ranges[0] ?? issue;
  const read = whole ? wholeNumberOf : numberOf;
  const from = read(bearer, 'lowerbound', sink);
  const to = read(bearer, 'upperbound', sink);
  if (from === null || to === null) return null;
  if (from > to) {
    sink.report('range-empty', bearer.position, { from, to });
    return null;
  }
  return { from, to };
}

/** All issues below an element, through nested objectives, in document order, with their parents. */
export function issuesBelow(
  element: XmlElement,
  known: readonly string[],
  sink: FaultSink,
): readonly { readonly issue: XmlElement; readonly parent: XmlElement }[] {
  childrenOf(element, known, sink);
  return element.children.flatMap((child) => {
    if (child.name === 'issue') return [{ issue: child, parent: element }];
    if (child.name === 'objective') return issuesBelow(child, known, sink);
    return [];
  });
}
