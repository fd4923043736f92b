import type { Mention } from '../model/mention.ts';
import type { Matcher } from './matcher.ts';

/**
 * One matcher over two: what both find in one place goes to the longer mention, else to the first matcher's. So a few
 * names can be added to many without compiling all of them anew.
 */
export function joinMatchers(first: Matcher, second: Matcher): Matcher {
  return {
    find(text, onOther) {
      const found = first.find(text, onOther);
      const added = second.find(text, onOther);
      return added.length === 0 ? found : longest([...found, ...added]);
    },
  };
}

/** Of mentions that overlap the longest ones, sorted; of equally long ones that which stands first in the list. */
function longest(mentions: readonly Mention[]): Mention[] {
  const byLength = [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Mention[] = [];
  for (const one of byLength) {
    if (kept.every((other) => one.end <= other.start || one.start >= other.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
