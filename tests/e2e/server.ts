import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** The pages that ship with the project. */
export const PAGES = join(import.meta.dirname, '..', 'pages');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A page made for one test. */
export interface MadePage {
  body: string;
  /** `text/html; charset=utf-8` when missing. */
  type?: string;
  headers?: Record<string, string>;
}

/** A web server on the loopback address. */
export interface Server {
  /** Without a slash at the end. */
  origin: string;
  /** Another origin with the same pages, for frames across origins. */
  other: string;
  /** Serves a page at this path from now on; gives its address. */
  put(path: string, page: MadePage | string): string;
  /** Every path asked for so far, query included. */
  asked: string[];
  close(): Promise<void>;
}

/** Headers that a page file asks for in its first lines: `<!-- header NAME: VALUE -->`. */
function headersOf(body: string): Record<string, string> {
  return Object.fromEntries(
    [...body.matchAll(/<!--\s*header\s+([\w-]+):\s*(.*?)\s*-->/g)].map(([, key, value]) => [key, value]),
  );
}

/** Starts a server for a folder of pages. Close it, or the process stays. */
export async function startServer(folder: string = PAGES): Promise<Server> {
  const made = new Map<string, MadePage>();
  const asked: string[] = [];
  const listen = () => {
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://loopback').pathname);
      const page = made.get(path);
      if (page) {
        response.writeHead(200, { 'content-type': page.type ?? TYPES['.html'], ...page.headers });
        response.end(page.body);
        return;
      }
      const file = normalize(join(folder, path === '/' ? 'news.html' : path));
      if (!file.startsWith(normalize(folder)) || !existsSync(file) || !statSync(file).isFile()) {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('No such page');
        return;
      }
      const body = readFileSync(file);
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, ...headersOf(body.toString('utf8', 0, 1000)) });
      response.end(body);
    });
    return new Promise<{ origin: string; close(): Promise<void> }>((resolve) =>
      server.listen(0, '127.0.0.1', () =>
        resolve({
          origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
          close: () =>
            new Promise<void>((done) => {
              // Without this, connections that a browser keeps open hold the close back for many seconds.
              server.closeAllConnections();
              server.close(() => done());
            }),
        }),
      ),
    );
  };
  const [first, second] = await Promise.all([listen(), listen()]);
  return {
    origin: first.origin,
    other: second.origin,
    asked,
    put(path, page) {
      made.set(path, typeof page === 'string' ? { body: page } : page);
      return first.origin + path;
    },
    close: async () => void (await Promise.all([first.close(), second.close()])),
  };
}
