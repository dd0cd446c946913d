import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { filesIn } from './text-files.ts';

/** A folder of files to be served as they are, and what is served beside or instead of them. */
export interface Site {
  readonly folder: string;
  /** By path, such as `packs/cases.json`: of this run alone, never to be stored. */
  readonly extras: ReadonlyMap<string, Uint8Array>;
}

export interface SiteRequest {
  readonly method: string;
  /** As the request line has it: `/packs/cases.json?v=1`. */
  readonly target: string;
  readonly host: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

export interface SiteResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What a page of the workbench may load and do: its own files, and nothing from anywhere else. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const ALWAYS = {
  // Only a header can forbid frames; the rest stands in the page as well, for other hosts.
  'content-security-policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  // A pack is read as it lies there: were it declared as an encoding, the browser would undo it.
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Answers a request. Only files that are listed in the folder exist, so that no path leads out of it; only this
 * machine by its own name is answered, so that no other site can pass itself off as it.
 */
export function respond(site: Site, request: SiteRequest): SiteResponse {
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(request.host ?? '')) {
    return refusal(421, 'This server answers to 127.0.0.1 and localhost only.');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refusal(405, 'GET or HEAD', { allow: 'GET, HEAD' });
  }
  const path = pathOf(request.target);
  const extra = path === null ? undefined : site.extras.get(path);
  const held = path !== null && filesIn(site.folder).includes(path);
  if (path === null || (extra === undefined && !held)) return refusal(404, 'Not found');
  const bytes = extra ?? readFileSync(join(site.folder, path));
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const headers = { ...ALWAYS, 'cache-control': keeping(path, extra !== undefined), etag: tag };
  if (request.ifNoneMatch === tag) return { status: 304, headers, body: new Uint8Array() };
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-length': String(bytes.length),
    },
    body: request.method === 'HEAD' ? new Uint8Array() : bytes,
  };
}

/** Files with a hash of their content in their name never change; all others are asked for again. */
function keeping(path: string, ofThisRun: boolean): string {
  if (ofThisRun) return 'no-store';
  return path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** `/packs/a.json?x` as `packs/a.json`; null for what is no path. */
function pathOf(target: string): string | null {
  const [raw = ''] = target.split(/[?#]/);
  try {
    const path = decodeURIComponent(raw);
    if (!path.startsWith('/')) return null;
    return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
  } catch {
    return null;
  }
}

function refusal(
  status: number,
  words: string,
  headers: Readonly<Record<string, string>> = {},
): SiteResponse {
  const body = Buffer.from(`${words}\n`);
  return {
    status,
    headers: {
      ...ALWAYS,
      ...headers,
      'cache-control': 'no-store',
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(body.length),
    },
    body,
  };
}
