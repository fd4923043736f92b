import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sumOf } from '../format/digest.ts';
import {
  type ArchiveManifest,
  encodeManifest,
  FORMAT,
  MANIFEST_PATH,
  readArchiveManifest,
} from '../format/manifest.ts';
import { FOLDING } from '../format/name-hash.ts';
import { encodeSums } from '../format/sums-file.ts';
import { BUCKETS_AT_ONCE, type MadeBuckets } from './bucket-task.ts';
import type { ShardFacts } from './find-task.ts';
import type { BucketPlan } from './plan-stage.ts';
import { readJson, writeWhole } from './whole-file.ts';
import type { WorkFolder } from './work-folder.ts';

/** What is known of an archive when all its buckets are made. */
export interface FinishParts {
  out: string;
  work: WorkFolder;
  shards: number;
  plan: BucketPlan;
  title: string;
  publisher: string | null;
  /** Passages of a topic at most. */
  passages: number;
}

/** What the buckets of an archive take. */
export interface BucketFacts {
  /** All of them as they are served (bytes). */
  bytes: number;
  /** What of that is no padding (bytes). */
  filled: number;
  /** Passages, counted once for each bucket that has them. */
  passages: number;
  /** The size that 95 of 100 buckets do not exceed (bytes). */
  p95: number;
}

/**
 * Makes an archive of what is ready: the checksums, the edition under its name, the manifest last. Editions other than this
 * one and the one before it are removed.
 */
export function finish(parts: FinishParts): { manifest: ArchiveManifest; buckets: BucketFacts } {
  const { out, work, shards, plan, title, publisher, passages } = parts;
  const made: MadeBuckets[] = [];
  for (let from = 0; from < 2 ** plan.bits; from += BUCKETS_AT_ONCE) {
    made.push(readJson<MadeBuckets>(work.file(`buckets-${from}.json`)) as MadeBuckets);
  }
  const sums = encodeSums(made.flatMap((one) => one.sums.map((sum) => Uint8Array.from(Buffer.from(sum, 'hex')))));
  const facts = Array.from(
    { length: shards },
    (_, shard) => readJson<ShardFacts>(work.shard('facts', shard)) as ShardFacts,
  );
  const sizes = made.flatMap((one) => one.sizes).sort((a, b) => a - b);
  // A pack that was stopped between the next two steps finds the edition in its place.
  const isHere = existsSync(join(work.edition, 'names.bin'));
  if (isHere) writeWhole(join(work.edition, 'sums.bin'), sums);
  const edition = isHere
    ? editionOf(work, shards, { title, publisher, passages })
    : readFileSync(work.file('edition.txt'), 'utf8');
  writeWhole(work.file('edition.txt'), edition);
  const folder = join(out, edition);
  if (isHere) {
    // One of that name has the same content, and may be in use.
    if (existsSync(folder)) rmSync(work.edition, { recursive: true });
    else renameSync(work.edition, folder);
  }
  const file = (name: string) => ({
    path: `${edition}/${name}`,
    bytes: statSync(join(folder, name)).size,
    sha256: sumOf(readFileSync(join(folder, name))),
  });
  const manifest: ArchiveManifest = {
    format: FORMAT,
    edition,
    title,
    publisher,
    days: daysOf(facts),
    languages: languagesOf(facts),
    counts: {
      articles: facts.reduce((sum, one) => sum + one.articles, 0),
      passages: facts.reduce((sum, one) => sum + one.passages, 0),
      topics: plan.topics,
      names: plan.names,
    },
    hash: { name: 'sha256', bits: 32, folding: FOLDING },
    names: file('names.bin'),
    buckets: {
      path: `${edition}/b/`,
      bits: plan.bits,
      sizes: [...new Set(sizes)],
      least: plan.least,
      passages,
      sums: file('sums.bin'),
    },
    articles: { path: `${edition}/a/` },
    search: null,
  };
  const path = join(out, MANIFEST_PATH);
  const before = existsSync(path) ? editionIn(path) : null;
  writeWhole(path, encodeManifest(manifest));
  for (const name of readdirSync(out)) {
    if (/^[0-9a-f]{16}$/u.test(name) && name !== edition && name !== before) {
      rmSync(join(out, name), { recursive: true, force: true });
    }
  }
  return {
    manifest,
    buckets: {
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      filled: made.reduce((sum, one) => sum + one.filled, 0),
      passages: made.reduce((sum, one) => sum + one.passages, 0),
      p95: sizes[Math.ceil(sizes.length * 0.95) - 1] ?? 0,
    },
  };
}

/** The edition of an archive that is there already; `null` where its manifest cannot be read. */
function editionIn(path: string): string | null {
  try {
    return readArchiveManifest(JSON.parse(readFileSync(path, 'utf8'))).edition;
  } catch {
    return null;
  }
}

/** A name for all that an archive says: 64 bits of a hash over its names, its checksums and its articles. */
function editionOf(work: WorkFolder, shards: number, says: object): string {
  const hash = createHash('sha256').update(JSON.stringify(says));
  for (const name of ['names.bin', 'sums.bin']) hash.update(readFileSync(join(work.edition, name)));
  // The checksums of the articles stand in their lines.
  for (let shard = 0; shard < shards; shard++) hash.update(readFileSync(work.shard('papers', shard)));
  return hash.digest('hex').slice(0, 16);
}

function daysOf(facts: readonly ShardFacts[]): ArchiveManifest['days'] {
  const first = facts.flatMap((one) => one.first ?? []).sort()[0];
  const last = facts
    .flatMap((one) => one.last ?? [])
    .sort()
    .at(-1);
  return first && last ? [first, last] : null;
}

function languagesOf(facts: readonly ShardFacts[]): string[] {
  const counts = new Map<string, number>();
  for (const { languages } of facts) {
    for (const [language, count] of Object.entries(languages))
      counts.set(language, (counts.get(language) ?? 0) + count);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 100)
    .map(([language]) => language);
}
