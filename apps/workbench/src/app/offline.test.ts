import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchOptions } from '../../../../scripts/chromium.ts';
import { describeWithChromium } from '../../../../scripts/with-chromium.ts';
import { builtWorkbench } from '../../../../scripts/workbench/built.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A plain host that knows nothing of the workbench, which lies in a folder of it. */
function plainHost(folder: string): Server {
  return createServer(({ url = '' }, response) => {
    const path = url.replace(/^\/some\/folder\//, '').replace(/[?#].*$/, '') || 'index.html';
    try {
      const bytes = readFileSync(join(folder, path));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/gzip' });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
}

describeWithChromium('a workbench on any host', (executablePath) => {
  let browser: Browser;
  let server: Server;
  let address = '';
  beforeAll(async () => {
    server = plainHost(builtWorkbench());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/some/folder/`;
    browser = await chromium.launch({ ...launchOptions, executablePath });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test('asks for its own files alone, and opens again when the host is gone', async () => {
    const page = await (await browser.newContext()).newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`${address}#case=japan-us-2025&lang=en`);
    const heading = page.getByText('Japan–US tariff negotiations, 2025').first();
    await heading.waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => null)');
    expect(asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(address))).toEqual(
      [],
    );
    expect(complaints).toEqual([]);

    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await page.reload();
    await heading.waitFor();
    // Another case, too, and all that it is computed from.
    const pack = await page.evaluate(async () => {
      const response = await fetch('packs/cases/us-uk-2025.json.gz');
      return (await response.arrayBuffer()).byteLength;
    });
    expect(pack).toBeGreaterThan(1000);
    expect(complaints.filter((text) => /Content.Security.Policy/i.test(text))).toEqual([]);
  });
});
