import { createVarintReader, createVarintWriter } from '../base/varint.ts';
import type { Reference } from './references.ts';

/**
 * Writes the places of each passage that stand for topics, one list a passage: for each, how many passages lie between,
 * the topic's position in `ids`, the start and the length. Topics are sorted, so that equal ones have equal bytes.
 */
export function encodeReferences(lists: readonly (readonly Reference[])[]): { ids: string[]; bytes: Uint8Array } {
  const ids = [...new Set(lists.flatMap((list) => list.map(({ topicId }) => topicId)))].sort();
  const numbers = new Map(ids.map((id, i) => [id, i]));
  const writer = createVarintWriter();
  let last = 0;
  lists.forEach((list, passage) => {
    for (const { topicId, start, end } of list) {
      writer.put(passage - last);
      writer.put(numbers.get(topicId) as number);
      writer.put(start);
      writer.put(end - start);
      last = passage;
    }
  });
  return { ids, bytes: writer.bytes() };
}

/** Reads what `encodeReferences` wrote. */
export function decodeReferences(bytes: Uint8Array, ids: readonly string[]): (Reference & { passage: number })[] {
  const reader = createVarintReader(bytes);
  const found: (Reference & { passage: number })[] = [];
  let passage = 0;
  while (reader.at < bytes.length) {
    passage += reader.next();
    const topicId = ids[reader.next()] ?? '';
    const start = reader.next();
    found.push({ passage, topicId, start, end: start + reader.next() });
  }
  return found;
}
