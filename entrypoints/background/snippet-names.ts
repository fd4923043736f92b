import type { Snippet, SnippetName } from '../../engine/model/answer.ts';

/**
 * What has snippets, a card say, with only those names in its snippets that are wanted: without a topic that the reader knows, say. `exact` is
 * the name as the snippet has it, `passageId` where it stands.
 */
export function filterNames<T extends { snippets: Snippet[] }>(
  card: T,
  isWanted: (name: SnippetName, exact: string, passageId: string) => boolean,
): T {
  const snippets = card.snippets.map((snippet) => ({
    ...snippet,
    names: snippet.names.filter((name) => isWanted(name, snippet.text.slice(name.start, name.end), snippet.passageId)),
  }));
  return { ...card, snippets };
}
