import type { Door } from '../../../archive/client/door.ts';
import { type CheckedArticle, fetchWholeArticle, openWholeArticle } from '../../../archive/client/whole-article.ts';
import { ArchiveError } from '../../../archive/format/archive-error.ts';
import type { ArchiveArticle } from '../../../archive/format/article.ts';
import type { ArchiveManifest } from '../../../archive/format/manifest.ts';
import type { ArchiveStore } from '../../../store/archive-store.ts';

/** So long what came from an archive is kept (ms). */
export const KEPT_FOR = 7 * 86_400_000;

/** A whole article that the reader may ask for. */
export interface OneWhole {
  /** What is kept of it; `null` where nothing is. Rejects never. */
  kept(): Promise<ArchiveArticle | null>;
  /** Asks for it, which tells the archive that it is read. @throws ArchiveError saying why there is none. */
  bring(): Promise<ArchiveArticle>;
}

/** What it needs from its archive. */
export interface OneWholeNeeds {
  store: Pick<ArchiveStore, 'readWhole' | 'writeWhole'>;
  door: Door;
  /** What the archive says of itself; `null` when it was taken away. */
  manifest(): Promise<ArchiveManifest | null>;
  /** The archive was taken away: nothing more is kept. */
  isOver(): boolean;
  /** ms since 1970. */
  now(): number;
}

/** Makes the way to an article of the archive at an address. Nothing is asked for by making it. */
export function createOneWhole(
  archive: string,
  article: CheckedArticle,
  { store, door, manifest, isOver, now }: OneWholeNeeds,
): OneWhole {
  const { id } = article;
  return {
    async kept() {
      try {
        const found = await store.readWhole(archive, id);
        return found && found.at >= now() - KEPT_FOR ? openWholeArticle(found.bytes, article) : null;
      } catch {
        return null;
      }
    },
    async bring() {
      const said = await manifest();
      if (!said) throw new ArchiveError('refused', 'The archive was taken away');
      const bytes = await fetchWholeArticle(door, archive, said, id);
      const whole = openWholeArticle(bytes, article);
      // Kept or not, it is here to be read.
      if (!isOver()) await store.writeWhole({ archive, id, at: now(), bytes }).catch(() => undefined);
      return whole;
    },
  };
}
