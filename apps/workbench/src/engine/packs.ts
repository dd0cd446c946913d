import type { PackedTradeProfile } from '@parley/law';

/** What is said in both languages. */
interface Bilingual {
  readonly en: string;
  readonly ja: string;
}

/** A case, as `cases.json` lists it. */
export interface ListedCase {
  readonly id: string;
  /** Set by a server that adds a case of the user's own: a folder on this machine. */
  readonly folder?: string;
  readonly title: Bilingual;
  readonly parties: readonly { readonly code: string; readonly name: Bilingual }[];
  readonly asOf: string;
  /** Identity of its own files, as the command line says it. */
  readonly hash: string;
  /** World economy that it reads. */
  readonly dataset: string;
  /** The case whose measures are its law, itself or another, and the law's identity; null where it has none. */
  readonly law: { readonly case: string; readonly version: string } | null;
}

/** `cases.json`, and what each other pack holds. */
export interface CasesPack {
  /** Version of the trade that every law is weighed by. */
  readonly trade: string;
  readonly cases: readonly ListedCase[];
}
/** Texts by path: `cases/<id>.json.gz`, `world-2023.json.gz`, … */
export type FilesPack = Readonly<Record<string, string>>;
export interface TradePack {
  /** Identity of the files that the profile was read from: half of a law's. */
  readonly version: string;
  readonly profile: PackedTradeProfile;
}
/** Words of the lines of the profile of that version, in their order. */
export interface DescriptionsPack {
  readonly version: string;
  readonly descriptions: readonly string[];
}

/** `unreachable`: no answer; `missing`: an answer without it; `damaged`: cut short, no gzip, no JSON. */
type PackTrouble = 'unreachable' | 'missing' | 'too-large' | 'damaged' | 'timed-out' | 'cancelled';

export type ReadPack<Value> =
  | { readonly kind: 'pack'; readonly value: Value }
  | {
      readonly kind: 'faulty';
      readonly reason: PackTrouble;
      readonly url: string;
      readonly detail: string;
    };

export interface ReadPackOptions {
  /** Most bytes of JSON that a pack may hold. */
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly fetch?: (url: string, init: { signal: AbortSignal }) => Promise<Response>;
}

const MAX_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MS = 60_000;

/**
 * Reads a pack, gzipped or plain JSON: a host that declares the compression has it undone on the way, one that
 * serves files as they are does not. Runs in a page, a worker and in Node.
 */
export async function readPack<Value>(
  url: string,
  options: ReadPackOptions = {},
): Promise<ReadPack<Value>> {
  const { maxBytes = MAX_BYTES, timeoutMs = TIMEOUT_MS, fetch = globalThis.fetch } = options;
  const late = AbortSignal.timeout(timeoutMs);
  const signal = options.signal === undefined ? late : AbortSignal.any([late, options.signal]);
  const faulty = (reason: PackTrouble, detail: string): ReadPack<Value> => ({
    kind: 'faulty',
    reason,
    url,
    detail,
  });
  const broken = (otherwise: PackTrouble, error: unknown) => {
    if (options.signal?.aborted === true) return faulty('cancelled', String(error));
    return faulty(late.aborted ? 'timed-out' : otherwise, String(error));
  };
  let response: Response;
  try {
    response = await fetch(url, { signal });
  } catch (error) {
    return broken('unreachable', error);
  }
  if (!response.ok || response.body === null) return faulty('missing', `HTTP ${response.status}`);
  let text: string | null;
  try {
    text = await boundedText(await inflated(response.body), maxBytes, signal);
  } catch (error) {
    return broken('damaged', error);
  }
  if (text === null) return faulty('too-large', `more than ${maxBytes} bytes`);
  try {
    return { kind: 'pack', value: JSON.parse(text) as Value };
  } catch (error) {
    return faulty('damaged', String(error));
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

/** The bytes with gzip undone, where they begin as gzip does. */
async function inflated(body: ReadableStream<Bytes>): Promise<ReadableStream<Bytes>> {
  const reader = body.getReader();
  let head: Bytes = new Uint8Array(0);
  while (head.length < 2) {
    const { done, value } = await reader.read();
    if (done) break;
    const longer = new Uint8Array(head.length + value.length);
    longer.set(head);
    longer.set(value, head.length);
    head = longer;
  }
  const whole = new ReadableStream<Bytes>({
    start: (controller) => controller.enqueue(head),
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const zipped = head[0] === 0x1f && head[1] === 0x8b;
  return zipped ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}

/** The text of a stream; null where it is longer than it may be, which is found out as it comes. */
async function boundedText(
  stream: ReadableStream<Bytes>,
  maxBytes: number,
  signal: AbortSignal,
): Promise<string | null> {
  const reader = stream.getReader();
  const stop = () => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const parts: string[] = [];
    let bytes = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (signal.aborted) throw signal.reason;
      if (done) break;
      bytes += value.length;
      if (bytes > maxBytes) {
        stop();
        return null;
      }
      parts.push(decoder.decode(value, { stream: true }));
    }
    return parts.join('') + decoder.decode();
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
