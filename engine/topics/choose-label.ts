import type { Draft } from './drafts.ts';
import { isAcronym } from './tokens.ts';

/** The name that a topic is shown by, where no rule has said which: the fullest of those that are used often. */
export function shownNameOf(draft: Draft): string {
  return fullest(draft, mostUsed(draft));
}

/** How many capitals a name has. */
export function capitals(name: string): number {
  return name.replace(/\P{Lu}/gu, '').length;
}

/** The name that ranks first, the better supported one among equals, then the longer one, then that in ordinary case. */
function mostUsed(draft: Draft): string {
  const [best = ''] = [...draft.names.keys()].sort(
    (a, b) =>
      rank(draft, b) - rank(draft, a) ||
      support(draft, b) - support(draft, a) ||
      b.length - a.length ||
      capitals(a) - capitals(b) ||
      (a < b ? -1 : 1),
  );
  return best;
}

/** A fuller spelling is the label where it is used at least once as often as so many times the most frequent one. */
const FULLER = 3;

/** The most frequent of the names that go on where a name ends, if it is used often enough: "Dome Petroleum" for "Dome". */
function fullest({ names, kind }: Draft, name: string): string {
  if (kind === 'person' || kind === 'place') return name;
  let best = name;
  let most = Math.max(2, (names.get(name) ?? 0) / FULLER);
  for (const [other, count] of names) {
    if (!other.startsWith(`${name} `) || count < most) continue;
    best = other;
    most = count;
  }
  return best;
}

/** How often a topic's names are seen that begin as a name does, or that it begins with: a slip has few of them. */
function support({ names }: Draft, name: string): number {
  let sum = 0;
  for (const [other, count] of names) if (other.startsWith(name) || name.startsWith(other)) sum += count;
  return sum;
}

/** Which name makes the label: a person's full name, else the most frequent one; a full name over its acronym. */
function rank(draft: Draft, name: string): number {
  const count = draft.names.get(name) ?? 0;
  const full = draft.kind === 'person' ? name.includes(' ') : !isAcronym(name);
  return count + (full ? 1_000_000 : 0) + (count > 0 ? 500_000 : 0);
}
