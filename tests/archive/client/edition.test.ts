import { expect, test } from 'vitest';
import type { Door } from '../../../archive/client/door.ts';
import { fetchEdition, openEdition, topicsNamed } from '../../../archive/client/edition.ts';
import { ArchiveError } from '../../../archive/format/archive-error.ts';
import { encodeBucket } from '../../../archive/format/bucket.ts';
import { sumOf } from '../../../archive/format/digest.ts';
import { MANIFEST_PATH } from '../../../archive/format/manifest.ts';
import { bucketsOf, LEAST_NAMES } from '../../../archive/format/name-hash.ts';
import { encodeNameFile, sortPrefixes } from '../../../archive/format/names-file.ts';
import { makeArchive, person } from './made-archive.ts';

const made = makeArchive(
  [{ topic: person('boel', 'Boel Ekmanson'), texts: ['Boel Ekmanson opened the quay.', 'She left.'] }],
  {
    others: 400,
  },
);

/** A door to an archive of which some files are other ones. */
const doorTo = (others: Record<string, Uint8Array> = {}): Door => ({
  async ask(_, path, { limit }) {
    const bytes = others[path] ?? made.files.get(path);
    if (!bytes) throw new ArchiveError('missing', path);
    if (bytes.length > limit) throw new ArchiveError('too-large', path);
    return bytes;
  },
});
const faultOf = (others: Record<string, Uint8Array>) =>
  fetchEdition(doorTo(others), 'https://a.example/').then(
    () => 'none',
    (error: { fault: string }) => error.fault,
  );
const changed = (path: string) => {
  const bytes = (made.files.get(path) as Uint8Array).slice();
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] as number) ^ 1;
  return bytes;
};
const manifestWith = (patch: object) => new TextEncoder().encode(JSON.stringify({ ...made.manifest, ...patch }));

test('brings the files of an archive, each as its manifest says it is', async () => {
  const files = await fetchEdition(doorTo(), 'https://a.example/');
  expect(openEdition(files).manifest.title).toBe('Sund Tidende');
});

test('refuses files with another checksum, larger than said, of a newer format, and no manifest at all', async () => {
  const { names, buckets } = made.manifest;
  expect(await faultOf({ [names.path]: changed(names.path) })).toBe('damaged');
  expect(await faultOf({ [buckets.sums?.path ?? '']: changed(buckets.sums?.path ?? '') })).toBe('damaged');
  expect(await faultOf({ [names.path]: new Uint8Array(names.bytes + 1) })).toBe('too-large');
  expect(await faultOf({ [MANIFEST_PATH]: manifestWith({ format: 9 }) })).toBe('newer');
  expect(await faultOf({ [MANIFEST_PATH]: new TextEncoder().encode('<html>') })).toBe('damaged');
  expect(await faultOf({ [MANIFEST_PATH]: manifestWith({ names: { ...names, bytes: 2 ** 29 } }) })).toBe('too-large');
});

test('a bucket with fewer names than its number promises is refused, whatever the list of names says', async () => {
  const { manifest } = made;
  const honest = openEdition(await fetchEdition(doorTo(), 'https://a.example/'));
  const bits = manifest.buckets.bits + 4;
  const [number] = bucketsOf(person('boel', 'Boel Ekmanson'), bits) as [number];
  const whole = honest.open(number >> 4, made.files.get(made.pathOf(number >> 4)) as Uint8Array);
  // Names that nobody has make up the number.
  const invented = Array.from({ length: 2 ** bits * LEAST_NAMES }, (_, n) =>
    Math.floor((n * 2 ** 32) / 2 ** bits / LEAST_NAMES),
  );
  const names = encodeNameFile(sortPrefixes(invented));
  const bytes = encodeBucket({
    bucket: number,
    topics: whole.topics.filter((topic) => bucketsOf(topic, bits).includes(number)),
    articles: [],
    passages: [],
  });
  const liar = manifestWith({
    names: { ...manifest.names, bytes: names.length, sha256: sumOf(names) },
    buckets: { ...manifest.buckets, bits, sums: null },
  });
  const door = doorTo({ [MANIFEST_PATH]: liar, [manifest.names.path]: names });
  const edition = openEdition(await fetchEdition(door, 'https://a.example/'));
  expect(() => edition.open(number, bytes)).toThrow('fewer than 32 names');
});

test('of a bucket only the topic that was named is taken, with the passages about it', async () => {
  const edition = openEdition(await fetchEdition(doorTo(), 'https://a.example/'));
  const [[number, keys]] = [...edition.recognise(['boel ekmanson', 'nobody at all'])] as [[number, string[]]];
  const bucket = edition.open(number, made.files.get(made.pathOf(number)) as Uint8Array);
  expect(bucket.topics.length).toBeGreaterThan(20);
  const [one, ...others] = topicsNamed(bucket, new Set(keys));
  expect(others).toEqual([]);
  expect(one?.topics.map(({ label }) => label)).toEqual(['Boel Ekmanson']);
  expect(one?.passages.map(({ text, names, article }) => [text, names, article])).toEqual([
    ['Boel Ekmanson opened the quay.', [[0, 0, 13]], 0],
  ]);
  expect(one?.articles.map(({ title }) => title)).toEqual(['Boel Ekmanson, report 1']);
});
