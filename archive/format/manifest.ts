import * as v from 'valibot';
import { ArchiveError } from './archive-error.ts';
import { MOST_PASSAGES } from './bucket.ts';
import { checked, Day, textUpTo, upTo } from './checked.ts';
import { FOLDING, MOST_BITS } from './name-hash.ts';
import { MOST_NAMES } from './names-file.ts';

/** The version of the contract that is read here. */
export const FORMAT = 1;

/** What an archive is asked for first, under its address. */
export const MANIFEST_PATH = 'manifest.json';

/** A manifest is no longer (bytes). */
export const MOST_MANIFEST = 65_536;

/** More buckets than anybody has articles for: what counts are bounded by. */
const MANY = 1e12;

/** A path under the archive's address: names and slashes, nothing that leads out of it. */
const Path = v.pipe(v.string(), v.maxLength(200), v.regex(/^(?!.*(?:^|\/)\.)[\w.-]+(?:\/[\w.-]+)*\/?$/u));
const Folder = v.pipe(Path, v.endsWith('/'));
const Sum = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));

/** A file with its size in bytes and its SHA-256 in hexadecimal. */
const CheckedFile = v.object({ path: Path, bytes: upTo(2 ** 30), sha256: Sum });

/** What is known, and skipped over, of fields that later versions may add. */
const Shape = v.object({
  format: v.literal(FORMAT),
  /** Changes with anything that the archive says; all paths but the manifest's may be kept for as long as it is the same. */
  edition: v.pipe(v.string(), v.regex(/^[a-z0-9]{4,40}$/u)),
  title: v.pipe(textUpTo(200), v.trim(), v.nonEmpty()),
  publisher: v.nullable(textUpTo(200)),
  /** The first day of an article, and the last; `null` where none is dated. */
  days: v.nullable(v.tuple([Day, Day])),
  /** BCP 47 tags, most articles first. */
  languages: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u))), v.maxLength(100)),
  counts: v.object({ articles: upTo(MANY), passages: upTo(MANY), topics: upTo(MANY), names: upTo(MOST_NAMES) }),
  /** How names are hashed: SHA-256 of the folded name in UTF-8, its first 32 bits. */
  hash: v.object({ name: v.literal('sha256'), bits: v.literal(32), folding: v.literal(FOLDING) }),
  names: CheckedFile,
  buckets: v.object({
    /** A bucket's address is this and its number: see `bucketName`. */
    path: Folder,
    /** The first bits of a name's hash that number its bucket. */
    bits: upTo(MOST_BITS),
    /** The sizes that a bucket may have, ascending (bytes). */
    sizes: v.pipe(v.array(upTo(2 ** 26)), v.minLength(1), v.maxLength(16)),
    /** How many names the bucket with the fewest has. */
    least: upTo(MOST_NAMES),
    /** How many passages a topic has at most. */
    passages: upTo(MOST_PASSAGES),
    /** The checksums of all buckets; `null` where buckets are made when they are asked for. */
    sums: v.nullable(CheckedFile),
  }),
  /** An article's address is this and its id. */
  articles: v.object({ path: Folder }),
  /** Where words may be sent, if anywhere. */
  search: v.nullable(v.object({ path: Path })),
});

/** What an archive says of itself. */
export type ArchiveManifest = v.InferOutput<typeof Shape>;

/**
 * Checks what an archive says of itself. Fields that are not known are left out.
 * @throws ArchiveError naming the field; its fault is `newer` where the format is another one.
 */
export function readArchiveManifest(value: unknown): ArchiveManifest {
  const { format } = (value ?? {}) as { format?: unknown };
  if (typeof format === 'number' && format > FORMAT) {
    throw new ArchiveError('newer', `manifest: the field format is ${format}, this version reads ${FORMAT}`);
  }
  const manifest = checked(Shape, value, 'manifest');
  const { sizes } = manifest.buckets;
  if (sizes.some((size, i) => i > 0 && size <= (sizes[i - 1] as number))) {
    throw new ArchiveError('damaged', 'manifest: the field buckets.sizes is not ascending');
  }
  return manifest;
}

/**
 * Reads the bytes of a manifest.
 * @throws ArchiveError as `readArchiveManifest`, and when they are too many or no JSON.
 */
export function decodeManifest(bytes: Uint8Array): ArchiveManifest {
  if (bytes.length > MOST_MANIFEST) throw new ArchiveError('too-large', 'manifest: it is too large');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ArchiveError('damaged', 'manifest: it is not valid JSON');
  }
  return readArchiveManifest(value);
}

/** Writes a manifest: JSON that people can read, its fields in one order. @throws ArchiveError naming a wrong field. */
export function encodeManifest(manifest: ArchiveManifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(readArchiveManifest(manifest), null, 2)}\n`);
}
