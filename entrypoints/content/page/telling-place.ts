/** A block of fewer UTF-16 units may be a headline, which says little: a longer one that names the topic is read instead. */
const TELLING_BLOCK = 80;

/** Of mentions in their order, one of each topic: the first in a block that says something, else that in the longest. */
export function tellingPlaces<T extends { topicId: string; block: string }>(mentions: Iterable<T>): T[] {
  const places = new Map<string, T>();
  for (const mention of mentions) {
    const before = places.get(mention.topicId);
    if (!before || (before.block.length < TELLING_BLOCK && mention.block.length > before.block.length))
      places.set(mention.topicId, mention);
  }
  return [...places.values()];
}
