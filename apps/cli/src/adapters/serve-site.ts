import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { respond, type Site } from './site.ts';

/** This machine alone: nobody else on the network can ask. */
const HOST = '127.0.0.1';
/** Ports tried, one after the other. */
const TRIES = 20;

export type Serving =
  | {
      readonly kind: 'serving';
      /** `http://127.0.0.1:4173/` */
      readonly address: string;
      readonly port: number;
      readonly stop: () => Promise<void>;
    }
  /** Why the last port could not be had. */
  | { readonly kind: 'no-port'; readonly last: number; readonly reason: string };

/** Serves a site at a port, or the next one that is free. Port 0 is any free one. */
export async function serveSite(site: Site, port: number): Promise<Serving> {
  const server = createServer((request, response) => {
    const { status, headers, body } = respond(site, {
      method: request.method ?? '',
      target: request.url ?? '',
      host: request.headers.host,
      ifNoneMatch: request.headers['if-none-match'],
    });
    response.writeHead(status, headers).end(body);
  });
  const last = Math.min(port + TRIES - 1, 65_535);
  for (let at = port; ; at++) {
    const failure = await listening(server, at);
    if (failure === null) break;
    if (failure.code !== 'EADDRINUSE' || at >= last) {
      return { kind: 'no-port', last: at, reason: failure.message };
    }
  }
  const { port: found } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { kind: 'serving', address: `http://${HOST}:${found}/`, port: found, stop };
}

function listening(server: Server, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error);
    server.once('error', failed);
    server.listen(port, HOST, () => {
      server.removeListener('error', failed);
      resolve(null);
    });
  });
}
