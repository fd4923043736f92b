import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MadeArchive } from '../archive/client/made-archive.ts';

/** What an archive's server writes down of a question. */
export interface LoggedQuestion {
  method: string;
  /** With all that stands behind it. */
  path: string;
  headers: Record<string, string | string[] | undefined>;
  /** What was posted. */
  body: string;
}

/** A server of an archive, on loopback. */
export interface ArchiveServer {
  /** With a slash at the end. */
  address: string;
  /** All questions so far. */
  log: LoggedQuestion[];
  /** Answers a path in another way: with other bytes, not at all (`slow`), or not (`missing`). */
  spoil(path: string, how: 'slow' | 'missing' | Uint8Array): void;
  close(): Promise<void>;
}

/** Serves an archive. Close it, or the process stays. */
export async function serveArchive(archive: MadeArchive): Promise<ArchiveServer> {
  const log: LoggedQuestion[] = [];
  const spoiled = new Map<string, 'slow' | 'missing' | Uint8Array>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', headers } = request;
      log.push({ method, path, headers, body: Buffer.concat(parts).toString('utf8') });
      const how = spoiled.get(path);
      if (how === 'slow') return;
      if (method === 'POST' && path === archive.manifest.search?.path) {
        const { words } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { words: string };
        response.writeHead(200, { 'content-type': 'application/json' }).end(archive.search(words));
        return;
      }
      const bytes = typeof how === 'object' ? how : archive.files.get(path);
      if (!bytes || how === 'missing') response.writeHead(404).end();
      else response.writeHead(200, { 'set-cookie': 'seen=1', 'content-type': 'application/octet-stream' }).end(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    log,
    spoil: (path, how) => void spoiled.set(path, how),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
