import type { Door } from '../../../archive/client/door.ts';
import { prefixOfArchive } from '../../../archive/client/own-ids.ts';
import { plain, tameArticle } from '../../../archive/client/tame.ts';
import { fetchWholeArticle, openWholeArticle } from '../../../archive/client/whole-article.ts';
import { ArchiveError } from '../../../archive/format/archive-error.ts';
import { type ArchiveArticle, decodeArchiveArticle } from '../../../archive/format/article.ts';
import type { ArchiveManifest } from '../../../archive/format/manifest.ts';
import type { Passage } from '../../../engine/model/article.ts';
import type { ArticleText } from '../../../engine/model/library-reader.ts';
import type { ArchiveStore } from '../../../store/archive-store.ts';

/** So long what came from an archive is kept (ms). */
export const KEPT_FOR = 7 * 86_400_000;

/** What came so much later than now was kept by a clock that was wrong (ms). */
export const WRONG_CLOCK = 86_400_000;

/** The passages of a whole article, under the ids that they have here. */
export type WholePassages = Pick<Passage, 'id' | 'kind' | 'text'>[];

/** A whole article that the reader may ask for. */
export interface OneWhole {
  /** What is kept of it; `null` where nothing is. Rejects never. */
  kept(): Promise<WholePassages | null>;
  /** Whether it can be asked for: a bucket told what it must be. */
  canAsk: boolean;
  /** Asks for it, which tells the archive that it is read. @throws ArchiveError saying why there is none. */
  bring(): Promise<WholePassages>;
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

/**
 * Makes the way to an article of the archive at an address. Nothing is asked for by making it.
 * @param article Its id in the archive, and its checksum, if a bucket here tells it: what is kept was checked when it came.
 */
export function createOneWhole(
  archive: string,
  { id, sum }: { id: string; sum: string | undefined },
  { store, door, manifest, isOver, now }: OneWholeNeeds,
): OneWhole {
  const shown = (whole: ArchiveArticle) => shownPassages(archive, whole);
  return {
    canAsk: sum !== undefined,
    async kept() {
      try {
        const bytes = await keptBytes(archive, id, { store, now });
        if (!bytes) return null;
        return shown(sum === undefined ? decodeArchiveArticle(bytes, id) : openWholeArticle(bytes, { id, sum }));
      } catch {
        return null;
      }
    },
    async bring() {
      const said = await manifest();
      if (!said || sum === undefined) throw new ArchiveError('refused', 'The archive was taken away');
      const bytes = await fetchWholeArticle(door, archive, said, id);
      const passages = shown(openWholeArticle(bytes, { id, sum }));
      // Kept or not, it is here to be read.
      if (!isOver()) await store.writeWhole({ archive, id, at: now(), bytes }).catch(() => undefined);
      return passages;
    },
  };
}

/**
 * An article of the archive at an address that is kept whole, as a library has it; `undefined` where none is. Rejects never.
 * @param shownId The id that it has here.
 */
export async function articleKept(
  archive: string,
  shownId: string,
  needs: Pick<OneWholeNeeds, 'now'> & { store: Pick<ArchiveStore, 'readWhole'> },
): Promise<ArticleText | undefined> {
  const prefix = prefixOfArchive(archive);
  if (!shownId.startsWith(prefix)) return undefined;
  const id = shownId.slice(prefix.length);
  try {
    const bytes = await keptBytes(archive, id, needs);
    if (!bytes) return undefined;
    const whole = decodeArchiveArticle(bytes, id);
    const passages = shownPassages(archive, whole).map((one, ordinal) => ({ ...one, articleId: shownId, ordinal }));
    return {
      article: { ...tameArticle(whole.article, needs.now()), id: shownId },
      passages,
      mentions: passages.map(() => []),
    };
  } catch {
    return undefined;
  }
}

/** The bytes of an article, where they came in the last week. */
async function keptBytes(
  archive: string,
  id: string,
  { store, now }: Pick<OneWholeNeeds, 'now'> & { store: Pick<ArchiveStore, 'readWhole'> },
): Promise<Uint8Array | null> {
  const found = await store.readWhole(archive, id);
  const isGood = found && found.at >= now() - KEPT_FOR && found.at <= now() + WRONG_CLOCK;
  return isGood ? found.bytes : null;
}

/** Passages as they are shown: plain, each under an id of its own. */
function shownPassages(archive: string, { passages }: ArchiveArticle): WholePassages {
  const prefix = prefixOfArchive(archive);
  return passages.map(({ id, kind, text }) => ({ id: prefix + id, kind, text: plain(text) }));
}
