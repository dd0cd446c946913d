/**
 * The text of the service worker that keeps a built workbench at hand, so that it opens without a network.
 *
 * Files whose names hold a hash of their content never change and come from the cache; all others come from the
 * host as long as it answers, so that a new version shows at once, and from the cache where it does not. Nothing but
 * the workbench's own files is ever kept, and nothing that the host forbids to store (a case of the user's own).
 *
 * @param version identity of the files together
 * @param files kept from the start, as paths from the service worker's own folder
 * @param later kept once they have been read
 */
export function serviceWorker(
  version: string,
  files: readonly string[],
  later: readonly string[],
): string {
  return `'use strict';
const CACHE = ${JSON.stringify(`parley-${version}`)};
const FILES = ${JSON.stringify(['./', ...files])};
const LATER = ${JSON.stringify(later)};
const base = new URL('./', self.location.href);
const inFull = (files) => new Set(files.map((file) => new URL(file, base).href));
const own = inFull([...FILES, ...LATER]);
const later = inFull(LATER);
const addressOf = (request) => request.url.replace(/[?#].*$/, '');
const mayKeep = ({ headers }) => !/no-store/.test(headers.get('cache-control') ?? '');
const isHashed = (address) => address.startsWith(base.href + 'assets/');

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll());
});

async function keepAll() {
  const cache = await caches.open(CACHE);
  const keepOne = async (url) => {
    // Asked of the host again: what the browser still holds may be of another version.
    const response = await fetch(new Request(url, { cache: 'no-cache' }));
    if (!response.ok) throw new Error(url + ': HTTP ' + response.status);
    if (mayKeep(response)) await cache.put(url, response);
  };
  await Promise.all([...inFull(FILES)].map(keepOne));
}

self.addEventListener('activate', (event) => {
  const isOld = (name) => name.startsWith('parley-') && name !== CACHE;
  const clear = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter(isOld).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(clear());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = addressOf(request);
  const page = request.mode === 'navigate' && address.startsWith(base.href);
  if (request.method !== 'GET' || !(page || own.has(address))) return;
  event.respondWith(isHashed(address) ? kept(request, address) : fresh(request, address));
});

async function kept(request, address) {
  const cache = await caches.open(CACHE);
  return (await cache.match(address)) ?? fetch(request);
}

async function fresh(request, address) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (later.has(address) && response.ok && mayKeep(response)) await cache.put(address, response.clone());
    return response;
  } catch (error) {
    const found = await cache.match(request.mode === 'navigate' ? base.href : address);
    if (found === undefined) throw error;
    return found;
  }
}
`;
}
