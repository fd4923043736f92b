import type { ComponentChildren } from 'preact';
import type { Span } from '../../engine/model/mention.ts';

/** A text with some stretches in `<mark>`; spans are sorted and do not overlap (UTF-16 units, end exclusive). */
export function MarkedText({ text, marks }: { text: string; marks: readonly Span[] }) {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    if (start < from) continue;
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}
