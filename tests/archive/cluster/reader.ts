import { gunzipSync } from 'node:zlib';
import { type ArchiveBucket, decodeBucket } from '../../../archive/format/bucket.ts';
import { libraryOfBuckets } from '../../../archive/format/library-of-buckets.ts';
import { type ArchiveManifest, decodeManifest } from '../../../archive/format/manifest.ts';
import { bucketName, bucketOf } from '../../../archive/format/name-hash.ts';
import { type ArchiveNames, decodeNameFile } from '../../../archive/format/names-file.ts';
import { knownPrefixes } from '../../../archive/format/recognise.ts';
import { createBundledReader } from '../../../engine/bundled-reader.ts';

/** Gets the bytes under a path of an archive: from a folder, or from a gateway. */
export type Get = (path: string) => Promise<Uint8Array>;

/** An archive as an extension reads it: what is asked are buckets, and ranking is done here. */
export interface ArchiveReading {
  manifest: ArchiveManifest;
  names: ArchiveNames;
  bucket(number: number): Promise<ArchiveBucket>;
  /** What a page with this text learns: each topic that it names, with its passages, best first. */
  ask(text: string): Promise<Record<string, string[]>>;
}

/** Opens an archive. */
export async function openArchive(get: Get): Promise<ArchiveReading> {
  const manifest = decodeManifest(await get('manifest.json'));
  const names = decodeNameFile(await get(manifest.names.path));
  const { path, bits, sizes } = manifest.buckets;
  const bucket = async (number: number) =>
    decodeBucket(await get(path + bucketName(number, bits)), { bucket: number, bits, sizes });
  return {
    manifest,
    names,
    bucket,
    async ask(text) {
      const numbers = new Set(knownPrefixes([text], names).map((prefix) => bucketOf(prefix, bits)));
      const reader = createBundledReader(libraryOfBuckets(await Promise.all([...numbers].map(bucket))));
      const found: Record<string, string[]> = {};
      for (const { topicId } of reader.findMentions([text]).flat()) {
        const card = await reader.lookUp({ topicId, context: text, limit: 20 });
        found[topicId] = card?.snippets.map(({ text: shown }) => shown) ?? [];
      }
      return found;
    },
  };
}

/** What stands packed in a bucket: where two are packed by others, their bytes differ and this does not. */
export function textOfBucket(bytes: Uint8Array): string {
  const { buffer, byteOffset } = bytes;
  const length = new DataView(buffer, byteOffset).getUint32(8, true);
  return gunzipSync(bytes.subarray(12, 12 + length)).toString('utf8');
}
