import { ArchiveError } from '../format/archive-error.ts';
import { type ArchiveBucket, decodeBucket } from '../format/bucket.ts';
import { prefixOf, sumOf } from '../format/digest.ts';
import { type ArchiveManifest, decodeManifest, MANIFEST_PATH, MOST_MANIFEST } from '../format/manifest.ts';
import { bucketName, bucketOf, fewestNames, LEAST_NAMES, nameKeysOf } from '../format/name-hash.ts';
import { decodeNameFile } from '../format/names-file.ts';
import { decodeSums } from '../format/sums-file.ts';
import type { Door } from './door.ts';

/** The files of an archive that are kept from the start, as they came. */
export interface EditionFiles {
  manifest: Uint8Array;
  names: Uint8Array;
  /** The checksums of its buckets; `null` where it has none. */
  sums: Uint8Array | null;
}

/** An archive as it says it is at one time. */
export interface Edition {
  manifest: ArchiveManifest;
  /** How many buckets it has, numbered from 0. */
  buckets: number;
  /** The buckets of those folded names that it may know, each with these names. Some it does not know: they are cover. */
  recognise(keys: Iterable<string>): Map<number, string[]>;
  /** Whether these are the bytes of a bucket, as far as its checksum tells. */
  fits(bucket: number, bytes: Uint8Array): boolean;
  /** What a bucket says, from its bytes. @throws ArchiveError when they are not what they should be. */
  open(bucket: number, bytes: Uint8Array): ArchiveBucket;
}

/** Files larger than this are not kept (bytes): the names of some thirty million topics. */
const MOST_FILE = 2 ** 26;

/** A bucket is never larger (bytes), whatever the manifest says. */
const MOST_BUCKET = 2 ** 23;

/** So long each of its files may take (ms). */
const FILE_WITHIN = 60_000;
const MANIFEST_WITHIN = 15_000;

/** So long a bucket may take (ms): nobody waits for it, and others are not held up. */
const BUCKET_WITHIN = 15_000;

/** Asks an archive which edition it has. @throws ArchiveError saying why nobody can tell. */
export async function fetchEditionName(door: Door, archive: string): Promise<string> {
  return decodeManifest(await fetchManifest(door, archive)).edition;
}

const fetchManifest = (door: Door, archive: string) =>
  door.ask(archive, MANIFEST_PATH, { limit: MOST_MANIFEST, within: MANIFEST_WITHIN });

/**
 * Brings the files of an archive and checks them by what its manifest says.
 * @throws ArchiveError naming the file that is missing, too large, or not what it should be.
 */
export async function fetchEdition(door: Door, archive: string): Promise<EditionFiles> {
  const bytes = await fetchManifest(door, archive);
  const { names, buckets } = decodeManifest(bytes);
  const fetched = async (file: typeof names) => {
    if (file.bytes > MOST_FILE) throw new ArchiveError('too-large', `${file.path}: it is too large`);
    const body = await door.ask(archive, file.path, { limit: file.bytes, within: FILE_WITHIN });
    if (sumOf(body) !== file.sha256) throw new ArchiveError('damaged', `${file.path}: it has another checksum`);
    return body;
  };
  const files = { manifest: bytes, names: await fetched(names), sums: buckets.sums && (await fetched(buckets.sums)) };
  checkCover(files);
  return files;
}

/**
 * Makes sure that a number says little: an archive whose buckets hold fewer names would learn what somebody reads.
 * @throws ArchiveError when some bucket has fewer than 32 names, counted here, and it is not the only one.
 */
function checkCover(files: EditionFiles): void {
  const { bits } = openEdition(files).manifest.buckets;
  if (bits > 0 && fewestNames(decodeNameFile(files.names).prefixes, bits) < LEAST_NAMES)
    throw new ArchiveError('damaged', `buckets: one has fewer than ${LEAST_NAMES} names`);
}

/** Opens the files of an archive. @throws ArchiveError when they are none. */
export function openEdition({ manifest: bytes, names: nameBytes, sums: sumBytes }: EditionFiles): Edition {
  const manifest = decodeManifest(bytes);
  const { bits, sizes } = manifest.buckets;
  const names = decodeNameFile(nameBytes);
  const sums = sumBytes && decodeSums(sumBytes, bits);
  return {
    manifest,
    buckets: 2 ** bits,
    recognise(keys) {
      const found = new Map<number, string[]>();
      for (const key of keys) {
        const prefix = prefixOf(key);
        if (!names.has(prefix)) continue;
        const bucket = bucketOf(prefix, bits);
        const there = found.get(bucket);
        if (there) there.push(key);
        else found.set(bucket, [key]);
      }
      return found;
    },
    fits: (bucket, served) => (sums ? sums.fits(bucket, served) : sizes.includes(served.length)),
    open(bucket, served) {
      if (sums && !sums.fits(bucket, served)) {
        throw new ArchiveError('damaged', `bucket ${bucket}: it has another checksum`);
      }
      const read = decodeBucket(served, { bucket, bits, sizes });
      // Names in `names.bin` that nobody has would make a number tell more than is promised.
      if (bits > 0 && !read.partial && namesIn(read, bits) < LEAST_NAMES)
        throw new ArchiveError('damaged', `bucket ${bucket}: it has fewer than ${LEAST_NAMES} names`);
      return read;
    },
  };
}

/** How many names a bucket has, of all its topics, by their 32 bits. */
function namesIn({ bucket, topics }: ArchiveBucket, bits: number): number {
  const hashes = topics.flatMap((topic) => nameKeysOf(topic).map(prefixOf));
  return new Set(hashes.filter((hash) => bucketOf(hash, bits) === bucket)).size;
}

/** Brings the bytes of a bucket, unchecked. @throws ArchiveError saying why there are none. */
export function fetchBucket(
  door: Door,
  archive: string,
  { buckets: { path, bits, sizes } }: ArchiveManifest,
  bucket: number,
): Promise<Uint8Array> {
  return door.ask(archive, path + bucketName(bucket, bits), {
    limit: Math.min(sizes.at(-1) ?? 0, MOST_BUCKET),
    within: BUCKET_WITHIN,
  });
}

/**
 * Of a bucket each topic that has one of some folded names, as a bucket of its own: what else is in it nobody has read.
 */
export function topicsNamed(bucket: ArchiveBucket, keys: ReadonlySet<string>): ArchiveBucket[] {
  return bucket.topics.flatMap((topic, at) => {
    if (!nameKeysOf(topic).some((key) => keys.has(key))) return [];
    const its = (places: ArchiveBucket['passages'][number]['names']) =>
      places.flatMap(([named, start, end]): [number, number, number][] => (named === at ? [[0, start, end]] : []));
    const passages = bucket.passages
      .map((passage) => ({ ...passage, names: its(passage.names), means: its(passage.means ?? []) }))
      .filter(({ names, means }) => names.length + means.length > 0);
    const papers = [...new Set(passages.map(({ article }) => article))];
    const placeOf = new Map(papers.map((article, place) => [article, place]));
    return [
      {
        bucket: bucket.bucket,
        topics: [topic],
        articles: papers.flatMap((article) => bucket.articles[article] ?? []),
        passages: passages.map((passage) => ({ ...passage, article: placeOf.get(passage.article) as number })),
      },
    ];
  });
}

/**
 * The buckets of another edition that have the same names.
 * @param wanted Buckets of the one before, each with the folded names that are looked for in it.
 */
export function rehashed(edition: Edition, wanted: readonly (readonly [number, ReadonlySet<string>])[]) {
  const found = edition.recognise(wanted.flatMap(([, keys]) => [...keys]));
  return new Map([...found].map(([bucket, keys]) => [bucket, new Set(keys)]));
}
