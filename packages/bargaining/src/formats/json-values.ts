import type { Bilingual } from '@parley/intake';
import { type FaultSink, meant } from './format-faults.ts';
import type { JsonMember, JsonNode } from './json-tree.ts';

type Members = ReadonlyMap<string, JsonMember>;

const TYPES: Readonly<Record<'object' | 'text' | 'number', Bilingual>> = {
  object: { en: 'an object', ja: 'オブジェクト' },
  text: { en: 'a string', ja: '文字列' },
  number: { en: 'a number', ja: '数値' },
};
const EXAMPLES = { object: '{ … }', text: '"…"', number: '0.25' } as const;

function refuse(node: JsonNode, expected: keyof typeof TYPES, sink: FaultSink): null {
  sink.report('type-wrong', node.position, {
    expected: TYPES[expected],
    found: stringOf(node),
    example: EXAMPLES[expected],
  });
  return null;
}

/** What a value is, for a fault. */
export function stringOf(node: JsonNode): string {
  switch (node.kind) {
    case 'object':
      return '{…}';
    case 'list':
      return '[…]';
    default:
      return JSON.stringify(node.value).slice(0, 60);
  }
}

export function asMembers(node: JsonNode, sink: FaultSink): Members | null {
  return node.kind === 'object' ? node.members : refuse(node, 'object', sink);
}

export function asText(node: JsonNode, sink: FaultSink): string | null {
  return node.kind === 'text' ? node.value : refuse(node, 'text', sink);
}

/** A number; GeniusWeb also writes decimals as strings. */
export function asNumber(node: JsonNode, sink: FaultSink): number | null {
  if (node.kind === 'number') return node.value;
  const decimal = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
  if (node.kind === 'text' && decimal.test(node.value) && Number.isFinite(Number(node.value))) {
    return Number(node.value);
  }
  return refuse(node, 'number', sink);
}

/** A member that must be there. */
export function member(
  node: JsonNode,
  members: Members,
  key: string,
  sink: FaultSink,
): JsonNode | null {
  const found = members.get(key);
  if (found !== undefined) return found.value;
  sink.report('key-missing', node.position, {
    key,
    expected: { en: 'it is needed', ja: '必須です' },
  });
  return null;
}

/** Reports keys that have no meaning here. */
export function known(members: Members, keys: readonly string[], sink: FaultSink): void {
  for (const [key, { keyPosition }] of members) {
    if (keys.includes(key)) continue;
    sink.report('key-unknown', keyPosition, meant(key.slice(0, 60), keys));
  }
}
