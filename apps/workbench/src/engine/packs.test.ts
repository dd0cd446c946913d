import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPack } from './packs.ts';

const VALUE = { 'case.yaml': 'title: 日米関税交渉', 'README.md': '' };
const JSON_TEXT = JSON.stringify(VALUE);

/** A host that answers with these bytes, in pieces of a size. */
function host(bytes: Uint8Array<ArrayBuffer>, status = 200, piece = bytes.length) {
  return async () =>
    new Response(
      new ReadableStream<Uint8Array<ArrayBuffer>>({
        start: (controller) => {
          for (let at = 0; at < bytes.length; at += piece)
            controller.enqueue(bytes.slice(at, at + piece));
          controller.close();
        },
      }),
      { status },
    );
}
const bytesOf = (text: string | Buffer) => new Uint8Array(Buffer.from(text));
const zipped = (text: string) => bytesOf(gzipSync(text));

describe('a pack', () => {
  test.each([
    ['gzipped, in one piece', zipped(JSON_TEXT), Number.MAX_SAFE_INTEGER],
    ['gzipped, byte by byte', zipped(JSON_TEXT), 1],
    ['inflated on the way', bytesOf(JSON_TEXT), Number.MAX_SAFE_INTEGER],
    ['inflated, byte by byte', bytesOf(JSON_TEXT), 1],
  ])('%s', async (_, bytes, piece) => {
    const fetch = host(bytes, 200, Math.min(piece, bytes.length));
    expect(await readPack('a.json.gz', { fetch })).toEqual({ kind: 'pack', value: VALUE });
  });

  test('comes over the wire', async () => {
    const server = createServer((_, response) => response.end(gzipSync(JSON_TEXT)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const read = await readPack(`http://127.0.0.1:${port}/a.json.gz`);
      expect(read).toEqual({ kind: 'pack', value: VALUE });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('what is not a pack', () => {
  const cut = zipped(JSON_TEXT.repeat(50)).slice(0, 60);
  test.each([
    ['no answer', async () => Promise.reject(new TypeError('fetch failed')), 'unreachable'],
    ['another answer', host(bytesOf('not here'), 404), 'missing'],
    ['cut short', host(cut), 'damaged'],
    ['no JSON', host(zipped('{')), 'damaged'],
    ['no text', host(Uint8Array.of(0xff, 0xfe, 0xff)), 'damaged'],
    ['nothing', host(new Uint8Array(0)), 'damaged'],
  ])('%s', async (_, fetch, reason) => {
    const read = await readPack('a.json.gz', { fetch });
    expect(read).toMatchObject({ kind: 'faulty', reason, url: 'a.json.gz' });
  });

  test('a small file that inflates beyond bounds is let go early', async () => {
    const bomb = zipped(' '.repeat(20_000_000));
    expect(bomb.length).toBeLessThan(50_000);
    const read = await readPack('a.json.gz', { fetch: host(bomb), maxBytes: 1_000_000 });
    expect(read).toMatchObject({ kind: 'faulty', reason: 'too-large' });
  });

  test('a host that never answers, and one that stops in the middle', async () => {
    const never = (_: string, { signal }: { signal: AbortSignal }) =>
      new Promise<Response>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    const stalls = async () =>
      new Response(new ReadableStream({ start: (c) => c.enqueue(bytesOf('{"a')) }));
    for (const fetch of [never, stalls]) {
      const read = await readPack('a.json.gz', { fetch, timeoutMs: 50 });
      expect(read).toMatchObject({ kind: 'faulty', reason: 'timed-out' });
    }
  });

  test('one that is no longer wanted', async () => {
    const stalls = async () =>
      new Response(new ReadableStream({ start: (c) => c.enqueue(bytesOf('{"a')) }));
    const wanted = new AbortController();
    const reading = readPack('a.json.gz', { fetch: stalls, signal: wanted.signal });
    setTimeout(() => wanted.abort(new Error('closed')), 20);
    expect(await reading).toMatchObject({ kind: 'faulty', reason: 'cancelled' });
  });
});
