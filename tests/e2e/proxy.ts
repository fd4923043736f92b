import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets some requests through, refuses all others, and remembers both. */
export interface RecordingProxy {
  /** HOST:PORT, as a browser wants it. */
  address: string;
  /** Every address asked for, in order; of encrypted ones only HOST:PORT. */
  asked: string[];
  close(): Promise<void>;
}

/** Starts a proxy on the loopback address; `isAllowed` gets whole addresses. */
export async function startProxy(isAllowed: (url: string) => boolean): Promise<RecordingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    asked.push(url);
    if (!isAllowed(url)) {
      response.writeHead(502).end();
      return;
    }
    const onward = ask(url, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  // Encrypted connections and web sockets.
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
