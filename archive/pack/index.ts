import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MOST_PASSAGES } from '../format/bucket.ts';
import { packArchive } from './pack-archive.ts';

/** Articles that are learned together when nobody says otherwise: two workers stay below a gigabyte. */
const SHARD = 2000;

/** Tasks at a time when nobody says otherwise. */
const WORKERS = 2;

const USAGE = `npm run pack -- INPUT… OUT

Makes an archive in the folder OUT of all articles in the files and folders INPUT, of any kind that the library brings in.
Stopped, it goes on when it is called again. Any file server can serve OUT; "npm run archive -- OUT" does on this machine.

  --title TEXT       what the archive is called; the name of OUT when missing
  --publisher TEXT   whose it is
  --passages N       passages of a topic at most, from 1 to ${MOST_PASSAGES}; ${MOST_PASSAGES} when missing
  --workers N        tasks at a time, ${WORKERS} when missing: together they stay below a gigabyte, each more takes 0.4
  --shard N          articles learned together, ${SHARD} when missing, fewer where they are long: fewer take less memory;
                     the archive depends on it`;

function whole(name: string, text: string | undefined, otherwise: number, most: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most) {
    throw new Error(`--${name} ${text}: write a whole number from 1 to ${most}`);
  }
  return value;
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      title: { type: 'string' },
      publisher: { type: 'string' },
      passages: { type: 'string' },
      workers: { type: 'string' },
      shard: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  // npm starts this in the project's folder; paths are meant from where it was typed.
  const paths = positionals.map((path) => resolve(process.env.INIT_CWD ?? '.', path));
  const out = paths.pop();
  if (values.help || out === undefined || paths.length === 0) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 1;
  } else {
    const { manifest, made } = await packArchive({
      inputs: paths,
      out,
      title: values.title ?? basename(out),
      publisher: values.publisher ?? null,
      passages: whole('passages', values.passages, MOST_PASSAGES, MOST_PASSAGES),
      workers: whole('workers', values.workers, Math.min(WORKERS, availableParallelism()), 64),
      shardSize: whole('shard', values.shard, SHARD, 50_000),
      say: (line) => console.log(line),
    });
    console.log(JSON.stringify({ edition: manifest.edition, ...manifest.counts, ...made }));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
