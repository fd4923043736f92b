import type { Span } from '../model/mention.ts';

/** A place in a passage that stands for somebody without their name, and the name to show for it. */
export interface StandIn {
  topicId: string;
  /** The name that is shown in brackets: "Stoltenberg". */
  name: string;
  /** Where it stands in the passage. */
  span: Span;
}

/** A text with names put in, and how spans of the text without them move. */
export interface TextWithNames {
  text: string;
  /** Where brackets were put in, with the space before them. */
  added: Span[];
  /** Where the names stand in them, and of which topics. */
  names: { topicId: string; start: number; end: number }[];
  move(span: Span): Span;
}

/**
 * Puts in who is meant: "But he noted that …" becomes "But he [Stoltenberg] noted that …". Each topic once, at the
 * first place that stands for it, and only where no name of it stands before (`named`: the places with names, by
 * topic). Offsets are those in the text.
 */
export function putNamesIn(
  text: string,
  standIns: readonly StandIn[],
  named: readonly { topicId: string; start: number }[],
): TextWithNames {
  const told = new Map<string, number>();
  for (const { topicId, start } of named) told.set(topicId, Math.min(start, told.get(topicId) ?? start));
  const inserts: { at: number; standIn: StandIn }[] = [];
  for (const standIn of [...standIns].sort((a, b) => a.span[0] - b.span[0])) {
    if ((told.get(standIn.topicId) ?? text.length) < standIn.span[0]) continue;
    told.set(standIn.topicId, -1);
    inserts.push({ at: standIn.span[1], standIn });
  }
  let shown = '';
  let from = 0;
  const added: Span[] = [];
  const names: TextWithNames['names'] = [];
  for (const { at, standIn } of inserts) {
    shown += text.slice(from, at);
    const start = shown.length;
    shown += ` [${standIn.name}]`;
    added.push([start, shown.length]);
    names.push({ topicId: standIn.topicId, start: start + 2, end: shown.length - 1 });
    from = at;
  }
  shown += text.slice(from);
  const moved = (offset: number, isStart: boolean) =>
    offset +
    inserts.reduce((sum, { at }, i) => {
      const [start = 0, end = 0] = added[i] ?? [];
      return at < offset || (at === offset && isStart) ? sum + end - start : sum;
    }, 0);
  return { text: shown, added, names, move: ([start, end]) => [moved(start, true), moved(end, false)] };
}
