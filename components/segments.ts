import type { Snippet, SnippetName } from '../engine/model/answer.ts';
import type { Span } from '../engine/model/mention.ts';

/** A stretch of a snippet that is shown in one way. */
export interface Segment {
  text: string;
  /** `name`: the topic itself; `shared`: words shared with the page; `null`: plain. */
  mark: 'name' | 'shared' | null;
  /** The name of another topic that the stretch is, or is a part of. */
  name: SnippetName | null;
  /** Whether the article does not have it: it is ours, and says who is meant. */
  isAdded?: true;
}

/**
 * Cuts a snippet's text into segments, in order and without a gap: "Ada met Bo in Oslo." with a mark on "Ada", another
 * name "Bo" and "Oslo" shared is "Ada", " met ", "Bo", " in ", "Oslo", ".".
 */
export function segmentsOf({
  text,
  marks,
  shared,
  names,
  added = [],
}: Pick<Snippet, 'text' | 'marks' | 'shared' | 'names' | 'added'>): Segment[] {
  const cuts = new Set([0, text.length]);
  for (const [start, end] of [...marks, ...shared, ...added, ...names.map(({ start, end }): Span => [start, end])]) {
    cuts.add(start).add(end);
  }
  const edges = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  const within = (spans: readonly Span[], at: number) => spans.some(([start, end]) => start <= at && at < end);
  return edges.slice(0, -1).map(
    (start, i): Segment => ({
      text: text.slice(start, edges[i + 1]),
      mark: within(marks, start) ? 'name' : within(shared, start) ? 'shared' : null,
      name: names.find((name) => name.start <= start && start < name.end) ?? null,
      ...(within(added, start) ? { isAdded: true } : {}),
    }),
  );
}

/** Segments that belong together: all of one name, or what stands between two names. */
export interface Stretch {
  name: SnippetName | null;
  segments: Segment[];
}

/**
 * Joins what one name is made of, however many marks cut it: "September 11, 2001" with "September" shared is one
 * stretch of two segments. In order and without a gap, as the segments are.
 */
export function stretchesOf(segments: readonly Segment[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const segment of segments) {
    const last = stretches.at(-1);
    if (last && last.name === segment.name) last.segments.push(segment);
    else stretches.push({ name: segment.name, segments: [segment] });
  }
  return stretches;
}
