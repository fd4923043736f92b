import { connect } from '../cluster/connect.ts';
import { createClusterStore } from './cluster-store.ts';
import { createGateway } from './gateway.ts';

// One gateway: `npm run gateway`. It is told by the environment: BACKSTORY_NODES (addresses of the cluster's nodes, with
// commas), BACKSTORY_ARCHIVE (what the archive is called), HOST and PORT (where it listens: 127.0.0.1 and 8080), and
// BACKSTORY_USER with BACKSTORY_PASSWORD where the cluster asks for them.
const { BACKSTORY_NODES = '', BACKSTORY_ARCHIVE = '', HOST = '127.0.0.1', PORT = '8080' } = process.env;
const { BACKSTORY_USER, BACKSTORY_PASSWORD } = process.env;
try {
  const nodes = BACKSTORY_NODES.split(',').filter(Boolean);
  if (nodes.length === 0) throw new RangeError('BACKSTORY_NODES must name the nodes of the cluster, with commas');
  if (!/^\d{1,5}$/u.test(PORT)) throw new RangeError(`PORT must be a number: ${PORT}`);
  const client = connect({ nodes, username: BACKSTORY_USER, password: BACKSTORY_PASSWORD });
  const app = createGateway(createClusterStore(client, BACKSTORY_ARCHIVE), {
    log: (line) => process.stdout.write(`${line}\n`),
  });
  await app.listen({ host: HOST, port: Number(PORT) });
  const { port } = app.server.address() as { port: number };
  process.stdout.write(`${JSON.stringify({ kind: 'listening', port })}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      app.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  process.stderr.write(`The gateway did not start: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
