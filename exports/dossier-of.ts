import { quotedSpeaker } from '../engine/memory/quoted-speaker.ts';
import type { Article } from '../engine/model/article.ts';
import type { LibraryReader } from '../engine/model/library-reader.ts';
import type { DossierEntry } from './dossier.ts';

/**
 * Every passage that names a topic, with its article, and whom it quotes where it says so.
 * @param topicId The id that the topic has now.
 * @param articles Those that are looked at: all that name it when missing.
 */
export async function dossierOf(
  reader: LibraryReader,
  topicId: string,
  articles?: readonly Article[],
): Promise<DossierEntry[]> {
  const entries: DossierEntry[] = [];
  for (const { id } of articles ?? (await reader.articlesNaming(topicId))) {
    const read = await reader.readArticle(id);
    read?.passages.forEach((passage, i) => {
      const mentions = read.mentions[i] ?? [];
      if (!mentions.some((mention) => mention.topicId === topicId)) return;
      const persons = mentions.filter((mention) => reader.topicOf(mention.topicId)?.kind === 'person');
      const speaker = quotedSpeaker(passage.text, persons);
      const quoted = speaker === undefined ? undefined : reader.topicOf(speaker)?.label;
      entries.push({ article: read.article, passage, ...(quoted ? { quoted } : {}) });
    });
  }
  return entries;
}
