import type { LibraryView, NameOrigin } from '../../bridge/library-view.ts';
import type { Knowledge } from './knowledge.ts';

/** The library as the options page shows it: what was found in each article, and each topic's names. */
export function viewLibrary(
  { library, engine, edits }: Knowledge,
  handMade: ReadonlySet<string>,
  muted: ReadonlySet<string>,
): LibraryView {
  const articleOf = new Map(library.passages.map(({ id, articleId }) => [id, articleId]));
  const found = new Map<string, Map<string, number>>(library.articles.map(({ id }) => [id, new Map()]));
  const passages = new Map<string, number>();
  for (const { articleId } of library.passages) passages.set(articleId, (passages.get(articleId) ?? 0) + 1);

  const topics = library.topics.map((topic) => {
    for (const { passageId } of library.postings[topic.id] ?? []) {
      const counts = found.get(articleOf.get(passageId) ?? '');
      counts?.set(topic.id, (counts.get(topic.id) ?? 0) + 1);
    }
    const given = new Set(
      edits.flatMap(({ edit }) => (edit.type === 'rename' && edit.topicId === topic.id ? [edit.label] : [])),
    );
    const originOf = (name: string): NameOrigin =>
      given.has(name) ? 'reader' : handMade.has(name) ? 'hand-made' : 'derived';
    return {
      topic,
      names: [topic.label, ...topic.aliases].map((name) => ({ name, origin: originOf(name) })),
      ...engine.spreadOf(topic.id),
      muted: muted.has(topic.id),
    };
  });

  return {
    articles: library.articles.map((article) => ({
      article,
      passages: passages.get(article.id) ?? 0,
      topics: [...(found.get(article.id) ?? [])]
        .map(([topicId, count]) => ({ topicId, count }))
        .sort((a, b) => b.count - a.count),
    })),
    topics,
    edits: edits.map(({ id, edit, label, into, applies }) => ({ id, edit, label, into, applies })),
  };
}
