import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import client from '../../../templates/preview.js?text';
import { Exit } from '../exit.ts';
import { Failure } from '../failure.ts';
import type { Snapshot } from './snapshot.ts';

/** A page on this machine alone, and those who look at it. */
export interface PreviewServer {
  readonly port: number;
  /** Shows a snapshot to every browser that looks, and to whoever comes. */
  show(snapshot: Snapshot): void;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1: `port`, or any free one where `port` is null. */
export async function servePreview(port: number | null, first: Snapshot): Promise<PreviewServer> {
  let current = first;
  const watching = new Set<ServerResponse>();
  const server = createServer((request, response) => answer(request, response));
  const own = await listen(server, port ?? PREFERRED, port === null);
  const hosts = new Set([`127.0.0.1:${own}`, `localhost:${own}`]);

  function answer(request: IncomingMessage, response: ServerResponse): void {
    // Another name for this address is another site that tries to read along.
    const path = (request.url ?? '/').replace(/\?.*$/, '');
    const found = FILES[path]?.(current);
    if (!hosts.has(request.headers.host ?? '')) response.writeHead(403).end();
    else if (request.method !== 'GET') response.writeHead(405, { allow: 'GET' }).end();
    else if (path === '/events') follow(response);
    else if (found === undefined) response.writeHead(404).end();
    else response.writeHead(200, { ...HEADERS, 'content-type': found.type }).end(found.body);
  }

  function follow(response: ServerResponse): void {
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
    response.write(eventOf(current));
    watching.add(response);
    response.on('close', () => watching.delete(response));
  }

  return {
    port: own,
    show(snapshot) {
      current = snapshot;
      for (const response of watching) response.write(eventOf(snapshot));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const FILES: Readonly<Record<string, (now: Snapshot) => { readonly type: string; readonly body: string }>> = {
  '/': ({ page }) => ({ type: 'text/html; charset=utf-8', body: watched(page) }),
  '/preview.js': () => ({ type: 'text/javascript; charset=utf-8', body: client }),
};

/** Nothing leaves the page but the question what is new. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'self' 'unsafe-inline'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** The page as it is written, but for its own rules of what it may load, and with the script that follows. */
const watched = (page: string): string =>
  page
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?/, '')
    .replace('</head>', '<script src="/preview.js" defer></script>\n</head>');

const eventOf = ({ version, page, title, mistakes }: Snapshot): string =>
  `data: ${JSON.stringify({ version, title, mistakes, page })}\n\n`;

function listen(server: Server, port: number, elsewhere: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && elsewhere) listen(server, 0, false).then(resolve, reject);
      else
        reject(
          new Failure(Exit.usage, { code: 'preview-port', args: { port, errno: error.code ?? '' } }, error),
        );
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

const PREFERRED = 4690;
