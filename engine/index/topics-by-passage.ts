import { createVarintReader } from '../base/varint.ts';

/** Which topics passages name: those of passage `i` from `starts[i]` to before `starts[i + 1]`. */
export interface TopicsByPassage {
  starts: Uint32Array;
  topics: Uint32Array;
}

/**
 * From the passages of each topic, the topics of each passage: counted first, then put in their places.
 * @param postings The places of all topics, as a segment writes them.
 * @param begins Where those of each topic begin.
 * @param counts How many passages name each topic.
 * @param size How many passages there are.
 */
export function turnAround(
  postings: Uint8Array,
  begins: Uint32Array,
  counts: Uint32Array,
  size: number,
): TopicsByPassage {
  const starts = new Uint32Array(size + 1);
  const each = (visit: (passage: number, topic: number) => void) => {
    counts.forEach((count, topic) => {
      const reader = createVarintReader(postings, begins[topic]);
      let passage = -1;
      for (let i = 0; i < count; i++) {
        passage += reader.next() + 1;
        visit(passage, topic);
        for (let rest = 2 * reader.next(); rest > 0; rest--) reader.next();
      }
    });
  };
  each((passage) => {
    starts[passage + 1] = (starts[passage + 1] as number) + 1;
  });
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const topics = new Uint32Array(starts[size] as number);
  const next = starts.slice();
  each((passage, topic) => {
    const at = next[passage] as number;
    topics[at] = topic;
    next[passage] = at + 1;
  });
  return { starts, topics };
}
