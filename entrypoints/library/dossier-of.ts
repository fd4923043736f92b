import { quotedSpeaker } from '../../engine/memory/quoted-speaker.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { DossierEntry } from '../../exports/dossier.ts';

/** Every passage that names a topic, with its article, and whom it quotes where it says so. */
export async function dossierOf(reader: LibraryReader, topicId: string): Promise<DossierEntry[]> {
  const entries: DossierEntry[] = [];
  for (const { id } of await reader.articlesNaming(topicId)) {
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
