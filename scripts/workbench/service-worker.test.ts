import { beforeEach, describe, expect, test } from 'vitest';
import { serviceWorker } from './service-worker.ts';

const BASE = 'https://example.org/parley/';
const FILES = ['assets/index-1a2b.js', 'packs/cases.json', 'packs/cases/a.json.gz'];
const LATER = ['packs/words.json.gz'];

/** A browser's side of a service worker: caches by name, a host, events. */
function browser(version: string, caches: Map<string, Map<string, Response>>) {
  const host = {
    online: true,
    headers: {} as Record<string, string>,
    status: 200,
    asked: [] as string[],
    modes: [] as unknown[],
  };
  const handlers = new Map<string, (event: object) => void>();
  const urlOf = (request: string | { url: string }) =>
    typeof request === 'string' ? request : request.url;
  const fetch = async (request: string | { url: string; cache?: string }) => {
    host.asked.push(urlOf(request));
    host.modes.push(typeof request === 'string' ? undefined : request.cache);
    if (!host.online) throw new TypeError('Failed to fetch');
    return new Response(`${version} of ${urlOf(request)}`, {
      headers: host.headers,
      status: host.status,
    });
  };
  const open = async (name: string) => {
    const entries = caches.get(name) ?? new Map<string, Response>();
    caches.set(name, entries);
    return {
      match: async (url: string) => entries.get(url)?.clone(),
      put: async (url: string, response: Response) => void entries.set(url, response),
    };
  };
  const self = {
    location: { href: `${BASE}sw.js` },
    clients: { claim: async () => undefined },
    addEventListener: (name: string, handler: (event: object) => void) =>
      handlers.set(name, handler),
  };
  /** Only called with `new`. */
  function Asked(this: object, url: string, init: { cache: string }) {
    Object.assign(this, { url }, init);
  }
  const cacheStorage = {
    open,
    keys: async () => [...caches.keys()],
    delete: async (name: string) => caches.delete(name),
  };
  const text = serviceWorker(version, FILES, LATER);
  new Function('self', 'caches', 'fetch', 'Request', text)(self, cacheStorage, fetch, Asked);
  const until = async (name: string) => {
    let done: Promise<unknown> = Promise.resolve();
    handlers.get(name)?.({ waitUntil: (promise: Promise<unknown>) => (done = promise) });
    await done;
  };
  /** What the page gets; null where the request is left to the browser. */
  const get = async (url: string, init: { method?: string; mode?: string } = {}) => {
    let answer: Promise<Response> | null = null;
    const request = { url, method: 'GET', mode: 'cors', ...init };
    handlers.get('fetch')?.({
      request,
      respondWith: (promise: Promise<Response>) => (answer = promise),
    });
    return answer === null ? null : await (await (answer as Promise<Response>)).text();
  };
  return { host, get, install: () => until('install'), activate: () => until('activate') };
}

describe('the service worker', () => {
  const caches = new Map<string, Map<string, Response>>();
  beforeEach(() => caches.clear());
  const started = async (version = 'one') => {
    const started = browser(version, caches);
    await started.install();
    await started.activate();
    started.host.asked.length = 0;
    return started;
  };

  test('opens the page and all its files without a network', async () => {
    const { host, get } = await started();
    host.online = false;
    expect(await get(BASE, { mode: 'navigate' })).toBe(`one of ${BASE}`);
    expect(await get(`${BASE}index.html#case=a`, { mode: 'navigate' })).toBe(`one of ${BASE}`);
    for (const file of FILES) expect(await get(BASE + file)).toBe(`one of ${BASE}${file}`);
  });

  test('takes what can change from the host while it answers, hashed files from the cache', async () => {
    const { host, get } = await started();
    for (const file of FILES) await get(BASE + file);
    expect(host.asked).toEqual([`${BASE}packs/cases.json`, `${BASE}packs/cases/a.json.gz`]);
  });

  test('keeps words of lines once they were read, but nothing that may not be stored', async () => {
    const { host, get } = await started();
    const words = BASE + LATER[0];
    host.headers = { 'cache-control': 'no-store' };
    await get(words);
    host.online = false;
    await expect(get(words)).rejects.toThrow('Failed to fetch');
    host.online = true;
    host.headers = {};
    await get(words);
    host.online = false;
    expect(await get(words)).toBe(`one of ${words}`);
  });

  test('keeps no case of the user’s own: the host forbids to store it', async () => {
    const { host, install, get } = browser('one', caches);
    host.headers = { 'cache-control': 'no-store' };
    await install();
    host.online = false;
    await expect(get(`${BASE}packs/cases.json`)).rejects.toThrow('Failed to fetch');
  });

  test('is not installed by halves', async () => {
    const { host, install } = browser('one', caches);
    host.status = 503;
    await expect(install()).rejects.toThrow('HTTP 503');
  });

  test('asks the host anew when it is installed', async () => {
    const { host, install } = browser('one', caches);
    await install();
    expect(host.modes).toEqual(['no-cache', 'no-cache', 'no-cache', 'no-cache']);
  });

  test('leaves alone what is not its own', async () => {
    const { get } = await started();
    expect(await get('https://elsewhere.org/a.js')).toBeNull();
    expect(await get(`${BASE}packs/cases/mine.json.gz`)).toBeNull();
    expect(await get('https://example.org/other/', { mode: 'navigate' })).toBeNull();
    expect(await get(BASE + FILES[0], { method: 'POST' })).toBeNull();
  });

  test('a new version takes the place of the old, and of nothing else', async () => {
    await started('one');
    caches.set('another-page', new Map());
    const { host, get } = await started('two');
    expect([...caches.keys()].toSorted()).toEqual(['another-page', 'parley-two']);
    host.online = false;
    expect(await get(BASE + FILES[0])).toBe(`two of ${BASE}${FILES[0]}`);
  });
});
