import type { Mention, Snippet, Span } from '../engine/model/types.ts';

/** A stretch of a snippet that is shown in one way. */
export interface Segment {
  text: string;
  /** `name`: the topic itself; `shared`: words shared with the page; `null`: plain. */
  mark: 'name' | 'shared' | null;
  /** The other topic named here; always whole names. */
  topicId: string | null;
}

/**
 * Cuts a snippet's text into segments, in order and without a gap.
 * @param names Other topics named in the text; those that overlap a mark of the topic itself are left out.
 */
export function segmentsOf(
  { text, marks, shared }: Pick<Snippet, 'text' | 'marks' | 'shared'>,
  names: readonly Mention[] = [],
): Segment[] {
  const links = names.filter(({ start, end }) => !marks.some(([from, to]) => from < end && start < to));
  const cuts = new Set([0, text.length]);
  for (const [start, end] of [...marks, ...shared, ...links.map(({ start, end }): Span => [start, end])]) {
    cuts.add(start).add(end);
  }
  const edges = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  const within = (spans: readonly Span[], at: number) => spans.some(([start, end]) => start <= at && at < end);
  return edges.slice(0, -1).map((start, i) => ({
    text: text.slice(start, edges[i + 1]),
    mark: within(marks, start) ? 'name' : within(shared, start) ? 'shared' : null,
    topicId: links.find((link) => link.start <= start && start < link.end)?.topicId ?? null,
  }));
}
