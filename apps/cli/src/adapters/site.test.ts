import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, respond, type SiteRequest } from './site.ts';

let around = '';
let folder = '';
beforeAll(() => {
  around = mkdtempSync(join(tmpdir(), 'parley-site-'));
  folder = join(around, 'dist');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'packs'));
  writeFileSync(join(around, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'index-1a2b.js'), 'start();');
  writeFileSync(join(folder, 'packs', 'cases.json'), '{}');
  writeFileSync(join(folder, 'packs', 'a b.json.gz'), 'gz');
  symlinkSync(join(around, 'secret.txt'), join(folder, 'link.txt'));
});
afterAll(() => rmSync(around, { recursive: true }));

const extras = new Map([['packs/cases/mine.json.gz', Buffer.from('mine')]]);
const ask = (target: string, changes: Partial<SiteRequest> = {}) =>
  respond(
    { folder, extras },
    { method: 'GET', target, host: '127.0.0.1:4173', ifNoneMatch: undefined, ...changes },
  );
const text = (target: string) => Buffer.from(ask(target).body).toString();

describe('a site', () => {
  test('gives its page, its files and what comes with this run', () => {
    expect(text('/')).toBe('<!doctype html>');
    expect(text('/index.html?a=1')).toBe('<!doctype html>');
    expect(text('/packs/a%20b.json.gz')).toBe('gz');
    expect(text('/packs/cases/mine.json.gz')).toBe('mine');
  });

  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    [
      '/assets/index-1a2b.js',
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ],
    ['/packs/cases.json', 'application/json; charset=utf-8', 'no-cache'],
    ['/packs/a%20b.json.gz', 'application/gzip', 'no-cache'],
    ['/packs/cases/mine.json.gz', 'application/gzip', 'no-store'],
  ])('%s: type and keeping', (target, type, keeping) => {
    const { headers } = ask(target);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toBe(keeping);
    expect(headers).not.toHaveProperty('content-encoding');
  });

  test('sends what has changed alone', () => {
    const { headers } = ask('/');
    expect(ask('/', { ifNoneMatch: headers.etag }).status).toBe(304);
    expect(ask('/', { ifNoneMatch: '"other"' }).status).toBe(200);
  });

  test('HEAD has the headers without the body', () => {
    const { status, headers, body } = ask('/', { method: 'HEAD' });
    expect([status, headers['content-length'], body.length]).toEqual([200, '15', 0]);
  });

  test('every answer comes with the policy, the refusals too', () => {
    for (const { headers } of [ask('/'), ask('/nowhere'), ask('/', { method: 'POST' })]) {
      expect(headers['content-security-policy']).toContain(CONTENT_SECURITY_POLICY);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  test("the page's own policy is the same, for hosts that send no headers", () => {
    const page = fileURLToPath(new URL('../../../workbench/index.html', import.meta.url));
    const html = readFileSync(page, 'utf8');
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1];
    expect(policy).toBe(CONTENT_SECURITY_POLICY);
  });
});

describe('what a site refuses', () => {
  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '//etc/passwd',
    '/link.txt',
    '/assets',
    '/assets/',
    '/%',
    '/%00',
    'http://elsewhere.org/',
    '*',
    '',
  ])('%s', (target) => {
    expect(ask(target).status).toBe(404);
  });

  test('no path leads out of the folder', () => {
    const part = fc.constantFrom('..', '.', '%2e%2e', '%2f', '\\', '/', 'secret.txt', 'assets', '');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        expect(Buffer.from(ask(`/${parts.join('/')}`).body).toString()).not.toContain('secret');
      }),
    );
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s', (method) => {
    expect(ask('/', { method }).status).toBe(405);
  });

  test.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil:4173',
    undefined,
    '',
  ])('the host %s', (host) => {
    expect(ask('/', { host }).status).toBe(421);
  });

  test.each(['127.0.0.1', 'localhost:80', 'LOCALHOST', '[::1]:4173'])('but not %s', (host) => {
    expect(ask('/', { host }).status).toBe(200);
  });
});
