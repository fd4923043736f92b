import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { connect } from '../cluster/connect.ts';
import { listInputs } from '../pack/inputs.ts';
import { buildEdition } from './build.ts';
import { dropEdition } from './edition.ts';
import { editionOf } from './order.ts';

const USAGE = `npm run index:archive -- --nodes ADDRESSES --archive NAME INPUT…

Makes an archive in a cluster of OpenSearch of all articles in the files and folders INPUT, of any kind that the library
brings in. Call it as often as you like, on as many machines as have the input: each takes the work that nobody is at. One
that was killed goes on when it is called again. When all is done, gateways answer from the new edition.

  --nodes ADDRESSES  of the cluster's nodes, with commas
  --archive NAME     what it is called in the cluster: small letters and digits
  --title TEXT       what readers see; the name when missing
  --publisher TEXT   whose it is
  --search           words may be sent, to be searched for
  --shards N         shards of each month's index; 1 when missing
  --replicas N       further copies of each shard; 1 when missing
  --shard N          articles learned together; 2000 when missing; the archive depends on it
  --worker NAME      what this worker is called; the process's number when missing
  --lease SECONDS    after so long without a word a worker is taken for gone; 120 when missing
  --drop EDITION     takes an edition away, and does nothing else`;

function whole(name: string, text: string | undefined, otherwise: number, most: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (Number.isInteger(value) && value >= (name === 'replicas' ? 0 : 1) && value <= most) return value;
  throw new Error(`--${name} ${text}: write a whole number up to ${most}`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      nodes: { type: 'string' },
      archive: { type: 'string' },
      title: { type: 'string' },
      publisher: { type: 'string' },
      search: { type: 'boolean' },
      shards: { type: 'string' },
      replicas: { type: 'string' },
      shard: { type: 'string' },
      worker: { type: 'string' },
      lease: { type: 'string' },
      drop: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const { nodes, archive } = values;
  if (values.help || !nodes || !archive || (positionals.length === 0 && !values.drop)) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 1;
  } else {
    const { BACKSTORY_USER: username, BACKSTORY_PASSWORD: password } = process.env;
    const client = connect({ nodes: nodes.split(',').filter(Boolean), timeout: 60_000, username, password });
    if (values.drop) await dropEdition(client, archive, values.drop);
    else {
      // npm starts this in the project's folder; paths are meant from where it was typed.
      const files = listInputs(positionals.map((path) => resolve(process.env.INIT_CWD ?? '.', path)));
      const order = {
        archive,
        files,
        title: values.title ?? archive,
        publisher: values.publisher ?? null,
        shardSize: whole('shard', values.shard, 2000, 50_000),
        search: values.search ?? false,
        plan: {
          shards: whole('shards', values.shards, 1, 1024),
          replicas: whole('replicas', values.replicas, 1, 10),
        },
      };
      const edition = await editionOf(order);
      await buildEdition(
        client,
        { ...order, edition },
        {
          worker: values.worker ?? `worker-${process.pid}`,
          lease: whole('lease', values.lease, 120, 86_400) * 1000,
          tell: (line) => console.log(JSON.stringify(line)),
        },
      );
      console.log(JSON.stringify({ edition, live: true }));
    }
    await client.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
