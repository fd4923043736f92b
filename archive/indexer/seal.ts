import { keepBytes } from '../cluster/documents.ts';
import { DOCUMENT } from '../cluster/layout.ts';
import { BUCKET_SIZES, MOST_PASSAGES } from '../format/bucket.ts';
import { encodeManifest, FORMAT } from '../format/manifest.ts';
import { FOLDING } from '../format/name-hash.ts';
import type { NamePlan } from './compose.ts';
import type { FoundShard } from './find.ts';
import type { InputCount } from './prepare.ts';
import type { Workshop } from './workshop.ts';

/** Writes what the edition says of itself. */
export async function seal(shop: Workshop, names: NamePlan, { shards }: InputCount): Promise<void> {
  const { scratch, bulk, indices, edition, title, publisher, search } = shop;
  const days: string[] = [];
  const languages = new Map<string, number>();
  let articles = 0;
  let passages = 0;
  for (let shard = 0; shard < shards; shard++) {
    const found = await scratch.get<FoundShard>(`found-${shard}`);
    articles += found.articles.length;
    passages += found.passages.length;
    for (const { published, language } of found.articles) {
      if (published !== null) days.push(published);
      languages.set(language, (languages.get(language) ?? 0) + 1);
    }
  }
  days.sort();
  const [first, last] = [days[0], days.at(-1)];
  const { bytes, sha256 } = names.file;
  const manifest = encodeManifest({
    format: FORMAT,
    edition,
    title,
    publisher,
    days: first === undefined || last === undefined ? null : [first, last],
    languages: [...languages].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([language]) => language),
    counts: { articles, passages, topics: names.topics, names: names.names },
    hash: { name: 'sha256', bits: 32, folding: FOLDING },
    names: { path: `${edition}/names.bin`, bytes, sha256 },
    buckets: {
      path: `${edition}/b/`,
      bits: names.bits,
      sizes: [...BUCKET_SIZES],
      least: names.least,
      passages: MOST_PASSAGES,
      // A bucket is put together when it is asked for, and may be partial.
      sums: null,
    },
    articles: { path: `${edition}/a/` },
    search: search ? { path: 'search' } : null,
  });
  await bulk.put(indices.meta, DOCUMENT.manifest, { what: 'manifest', packed: keepBytes(manifest) });
  await bulk.flush();
}
