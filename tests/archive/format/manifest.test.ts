import { describe, expect, test } from 'vitest';
import {
  type ArchiveManifest,
  decodeManifest,
  encodeManifest,
  MANIFEST_PATH,
  readArchiveManifest,
} from '../../../archive/format/manifest.ts';

const MANIFEST: ArchiveManifest = {
  format: 1,
  edition: '0a1b2c3d4e5f',
  title: 'The Lindwick Post, 1990 to 2031',
  publisher: 'The Lindwick Post',
  days: ['1990-01-02', '2031-04-02'],
  languages: ['en'],
  counts: { articles: 3, passages: 20, topics: 5, names: 9 },
  hash: { name: 'sha256', bits: 32, folding: 'backstory-1' },
  names: { path: '0a1b2c3d4e5f/names.bin', bytes: 30, sha256: '0'.repeat(64) },
  buckets: {
    path: '0a1b2c3d4e5f/b/',
    bits: 0,
    sizes: [65_536, 131_072],
    least: 9,
    passages: 200,
    sums: { path: '0a1b2c3d4e5f/sums.bin', bytes: 28, sha256: '1'.repeat(64) },
  },
  articles: { path: '0a1b2c3d4e5f/a/' },
  search: null,
};

describe('the manifest', () => {
  test('comes back as it was, and is the same bytes whatever the order of its fields', () => {
    expect(decodeManifest(encodeManifest(MANIFEST))).toEqual(MANIFEST);
    const turned = Object.fromEntries(Object.entries(MANIFEST).reverse()) as unknown as ArchiveManifest;
    expect(encodeManifest(turned)).toEqual(encodeManifest(MANIFEST));
  });

  test('is asked for under one name, and names paths under it only', () => {
    const origin = 'https://archive.example/lindwick/';
    const paths = [MANIFEST_PATH, MANIFEST.names.path, MANIFEST.buckets.path, MANIFEST.articles.path];
    expect(paths.filter((path) => !new URL(path, origin).href.startsWith(origin))).toEqual([]);
  });

  test('may say more than is known', () => {
    expect(readArchiveManifest({ ...MANIFEST, colour: 'blue' })).toEqual(MANIFEST);
  });

  test.each([
    ['format', { ...MANIFEST, format: '1' }],
    ['edition', { ...MANIFEST, edition: '../x' }],
    ['title', { ...MANIFEST, title: ' ' }],
    ['days.1', { ...MANIFEST, days: ['1990-01-02', 'yesterday'] }],
    ['hash.folding', { ...MANIFEST, hash: { ...MANIFEST.hash, folding: 'other' } }],
    ['names.path', { ...MANIFEST, names: { ...MANIFEST.names, path: 'https://other.example/names.bin' } }],
    ['names.path', { ...MANIFEST, names: { ...MANIFEST.names, path: 'a/../../names.bin' } }],
    ['names.sha256', { ...MANIFEST, names: { ...MANIFEST.names, sha256: 'x' } }],
    ['buckets.path', { ...MANIFEST, buckets: { ...MANIFEST.buckets, path: '/b/' } }],
    ['buckets.bits', { ...MANIFEST, buckets: { ...MANIFEST.buckets, bits: 40 } }],
    ['buckets.sizes', { ...MANIFEST, buckets: { ...MANIFEST.buckets, sizes: [8, 4] } }],
    ['buckets.passages', { ...MANIFEST, buckets: { ...MANIFEST.buckets, passages: 201 } }],
    ['search.path', { ...MANIFEST, search: { path: '//other.example' } }],
  ])('names the field %s when it is wrong', (field, value) => {
    expect(() => readArchiveManifest(value)).toThrow(new RegExp(`the field ${field.replace('.', '\\.')} is`, 'u'));
  });

  test('says when the format is a later one, and when it is no JSON', () => {
    expect(() => readArchiveManifest({ ...MANIFEST, format: 2 })).toThrow(expect.objectContaining({ fault: 'newer' }));
    expect(() => decodeManifest(new Uint8Array([1, 2]))).toThrow('manifest: it is not valid JSON');
    expect(() => decodeManifest(new Uint8Array(70_000))).toThrow(expect.objectContaining({ fault: 'too-large' }));
    expect(() => readArchiveManifest(null)).toThrow('manifest: the field');
  });
});
