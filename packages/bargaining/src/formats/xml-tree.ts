import type { Position } from '@parley/intake';
import { SaxesParser } from 'saxes';
import type { FaultSink } from './format-faults.ts';
import { positionsIn } from './text-position.ts';

interface XmlAttribute {
  readonly value: string;
  readonly position: Position;
}

/** An element without its text: the formats read here keep everything in attributes. */
export interface XmlElement {
  readonly name: string;
  readonly position: Position;
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
  readonly children: readonly XmlElement[];
}

/** Largest text, in characters, and what a file may hold. */
const MAX_LENGTH = 8_000_000;
const MAX_DEPTH = 32;
const MAX_ELEMENTS = 300_000;
/** Syntax errors told of one file: after the first few, the rest follow from them. */
const MAX_ERRORS = 5;

interface Growing extends XmlElement {
  readonly attributes: Map<string, XmlAttribute>;
  readonly children: Growing[];
}

/**
 * Reads XML, bounded in length, depth and number of elements. Only XML's own entities are expanded; a
 * DOCTYPE is a fault. Faults go to `sink`.
 *
 * @returns the root, or null if there are faults
 */
export function readXml(text: string, sink: FaultSink): XmlElement | null {
  if (text.length > MAX_LENGTH) {
    const details = { found: text.length, limit: MAX_LENGTH };
    sink.report('file-too-large', { line: 1, column: 1 }, details);
    return null;
  }
  const at = positionsIn(text);
  const parser = new SaxesParser({ position: true });
  const open: Growing[] = [];
  let root: Growing | null = null;
  let elements = 0;
  let errors = 0;
  // Attributes come before their element is complete.
  let attributes = new Map<string, XmlAttribute>();
  let attributesFrom = 0;
  const refuse = (...[code, position, details]: Parameters<FaultSink['report']>) => {
    errors++;
    sink.report(code, position, details);
  };
  const here = () => Math.min(Math.max(0, parser.position - 1), Math.max(0, text.length - 1));

  parser.on('error', (error) => {
    if (errors >= MAX_ERRORS) return;
    const reason = error.message.replace(/^(?:undefined:)?\d+:\d+:\s*/, '');
    refuse('xml-syntax', at(here()), { reason: reason.replace(/[.\s]+$/, '') });
  });
  parser.on('doctype', () =>
    refuse('xml-doctype', at(Math.max(0, text.lastIndexOf('<!DOCTYPE', here())))),
  );
  parser.on('opentagstart', ({ name }) => {
    const start = Math.max(0, text.lastIndexOf('<', here()));
    const element: Growing = { name, position: at(start), attributes: new Map(), children: [] };
    attributes = element.attributes;
    attributesFrom = start + 1 + name.length;
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
    elements++;
    if (open.length === MAX_DEPTH + 1) refuse('too-deep', element.position, { limit: MAX_DEPTH });
    if (elements === MAX_ELEMENTS + 1) {
      refuse('too-many-elements', element.position, { limit: MAX_ELEMENTS });
    }
  });
  parser.on('attribute', ({ name, value }) => {
    const start = text.indexOf(name, attributesFrom);
    attributes.set(name, { value, position: at(start < 0 ? attributesFrom : start) });
    attributesFrom = parser.position;
  });
  parser.on('closetag', () => open.pop());
  try {
    parser.write(text).close();
  } catch (error) {
    // After some malformed references the library goes on to make a character of them.
    if (!(error instanceof RangeError) || !error.message.includes('code point')) throw error;
    refuse('xml-syntax', at(here()), { reason: 'malformed character entity' });
  }
  return errors > 0 ? null : root;
}
