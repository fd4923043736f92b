import type { PageMention } from '../marks/mention.ts';

/** So much of what a page says elsewhere is told (UTF-16 units): an article of 900 words. */
const ELSEWHERE = 6000;

/**
 * What a page says around one of its mentions, by their number, or from its beginning: the paragraphs that name something,
 * nearest first, each once. They have been read already, so that nothing is read for it.
 */
export function textAround(mentions: readonly Pick<PageMention, 'block'>[], at = 0): string {
  const blocks = new Set<string>();
  let length = 0;
  for (let step = 0; step < mentions.length && length < ELSEWHERE; step++) {
    for (const near of step === 0 ? [at] : [at - step, at + step]) {
      const block = mentions[near]?.block;
      if (block === undefined || blocks.has(block)) continue;
      blocks.add(block);
      length += block.length + 1;
    }
  }
  return [...blocks].join('\n').slice(0, ELSEWHERE);
}
