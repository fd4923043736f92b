import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeManifest, MANIFEST_PATH } from '../format/manifest.ts';
import { createStaticArchive } from './static-archive.ts';

const USAGE = `npm run archive -- OUT [--port N]

Serves an archive that "npm run pack" made, on this machine only, to try it. What is asked for is printed: numbers of buckets.`;

/** Where it is served when nobody says otherwise. */
const PORT = 8717;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' }, help: { type: 'boolean' } },
  });
  const [named] = positionals;
  if (named === undefined || values.help) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 1;
  } else {
    const folder = resolve(process.env.INIT_CWD ?? '.', named);
    const port = Number(values.port ?? PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new Error(`--port ${values.port}: write a whole number from 0 to 65535; 0 takes any that is free`);
    }
    const path = join(folder, MANIFEST_PATH);
    if (!existsSync(path))
      throw new Error(`${named}: there is no archive in it; make one with "npm run pack -- INPUT… ${named}"`);
    const { title, counts } = decodeManifest(readFileSync(path));
    const server = createServer(createStaticArchive(folder, (line) => console.log(line)));
    server.on('error', (error) => {
      console.error(`The port ${port} cannot be used (${error.message}): name another one with --port`);
      process.exitCode = 1;
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const at = typeof address === 'object' && address ? address.port : port;
      console.log(`${title}: ${counts.articles} articles, ${counts.names} names`);
      console.log(`http://127.0.0.1:${at}/`);
    });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
