import type { LibraryStep } from '../../bridge/library-news.ts';
import type { LibraryChanges } from '../../bridge/library-worker.ts';
import { readManifest } from '../../engine/library/manifest.ts';
import type { RawArticle } from '../../engine/model/article.ts';
import { BUNDLED_COLLECTION } from '../../engine/model/collection.ts';
import type { CuratedTopics } from '../../engine/model/topic.ts';
import { createLibraryWriter } from '../../engine/writer.ts';
import type { BrowserStorage } from '../../store/library-storage.ts';
import { newsOf } from './news.ts';

/** Under this name it is noted which bundled articles the library has. */
const NOTE = 'seeds';

/** What is noted: which seeds they were, and the ids of their articles. */
interface Noted {
  id: string;
  articles: string[];
}

/** The articles that come with Backstory, and what goes with them; `id` changes when anything of them does. */
export interface Seeds {
  id: string;
  articles: RawArticle[];
  curated: CuratedTopics;
}

/** The library as it is kept: what changes it, and what a change means for pages that are open. */
export interface Keeper {
  changes: LibraryChanges;
  /** What has changed since this was last asked, and before that since the library was opened. */
  news(): LibraryStep;
}

/**
 * Opens the reader's library for changes. Before its first article come those that are bundled, as a collection of
 * their own, so that it answers as the bundled library did, and more; after an update with others, those take their
 * place.
 * @throws RecordError when the stored library cannot be read; StoreError when the storage fails.
 */
export async function createKeeper(storage: BrowserStorage, seeds: Seeds): Promise<Keeper> {
  const writer = await createLibraryWriter(storage, { curated: seeds.curated });
  const reader = writer.reader();
  let noted = (await storage.readNote(NOTE)) as Noted | undefined;
  let told = reader.topics;
  let toldAt = reader.generation();

  async function bringSeeds(): Promise<void> {
    if (noted?.id === seeds.id) return;
    const isFirst = (await readManifest(storage)).segments.length === 0;
    const { ids } = await writer.add(seeds.articles, { collection: BUNDLED_COLLECTION });
    await writer.remove((noted?.articles ?? []).filter((id) => !ids.includes(id)));
    // What is hand-made may have changed alone: that all is to be learned anew must be known all the same.
    await writer.edit((await readManifest(storage)).edits);
    if (isFirst) {
      // Their names have the ids that they will keep, which is what readers' own changes hang on.
      await writer.settle();
      told = reader.topics;
    }
    const fresh = { id: seeds.id, articles: ids };
    await storage.writeNote(NOTE, fresh);
    noted = fresh;
  }

  return {
    changes: {
      ...writer,
      async add(articles, options) {
        await bringSeeds();
        return writer.add(articles, options);
      },
      // The day of an article that came with Backstory can be corrected before anything was saved.
      async correct(ids, correction) {
        await bringSeeds();
        await writer.correct(ids, correction);
      },
      async settle() {
        if ((await readManifest(storage)).segments.length > 0) await bringSeeds();
        await writer.settle();
      },
    },
    news() {
      const [before, from] = [told, toldAt];
      told = reader.topics;
      toldAt = reader.generation();
      const news = newsOf(before, told, (id) => reader.topicOf(id)?.id);
      return { news: news ?? { words: [], lost: [] }, from, to: toldAt };
    },
  };
}
