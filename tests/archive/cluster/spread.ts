import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands before several gateways, as a house would have it: one address for all. */
export interface Spread {
  /** With a slash at the end. */
  address: string;
  /** How many questions each gateway has answered so far. */
  answered: readonly number[];
  close(): Promise<void>;
}

/**
 * Gives each question to the next gateway in turn, and to another where one does not answer. Close it, or the process stays.
 * @param gateways Their addresses, without a slash at the end.
 */
export async function startSpread(gateways: readonly string[]): Promise<Spread> {
  const answered = gateways.map(() => 0);
  let turn = 0;

  function pass(asked: IncomingMessage, body: Buffer, response: ServerResponse, tried = 0): void {
    if (tried === gateways.length) {
      response.writeHead(502).end();
      return;
    }
    const at = turn++ % gateways.length;
    const { method, headers, url = '/' } = asked;
    const onward = request(`${gateways[at]}${url}`, { method, headers }, (answer) => {
      answered[at] = (answered[at] as number) + 1;
      response.writeHead(answer.statusCode as number, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => {
      if (response.headersSent) response.destroy();
      else pass(asked, body, response, tried + 1);
    });
    onward.end(body);
  }

  const server = createServer((asked, response) => {
    const parts: Buffer[] = [];
    asked.on('data', (part: Buffer) => parts.push(part));
    asked.on('end', () => pass(asked, Buffer.concat(parts), response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    answered,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
