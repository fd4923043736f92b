import { LONGEST_TITLE, LONGEST_URL } from '../../../bridge/messages.ts';
import type { PageInfo } from '../../../engine/model/answer.ts';
import type { Span } from '../../../engine/model/mention.ts';
import type { PageMention } from '../marks/mention.ts';
import { readDate } from './page-date.ts';

/** What the page tells of itself, cut to what messages carry; `now` is in ms since 1970. */
export function readPage(page: Document, now: number): PageInfo {
  const published = readDate(page, now);
  const url = page.URL.length <= LONGEST_URL ? { url: page.URL } : {};
  return { ...url, title: page.title.slice(0, LONGEST_TITLE), ...(published === undefined ? {} : { published }) };
}

/** How much text around a mention is told (UTF-16 units each way): more than any sentence, a good part of a paragraph. */
const AROUND = 1500;

/**
 * The paragraph of a mention and where the mention is in it, as `lookUp` takes them: of a long paragraph only what is
 * near. The engine cuts the sentence: what abbreviations do not end one is a long list, and this script is in every tab.
 */
export function paragraphOf({ block, start, end }: Where): { text: string; at: Span } {
  const from = Math.max(0, start - AROUND);
  return { text: block.slice(from, end + AROUND), at: [start - from, end - from] };
}

type Where = Pick<PageMention, 'block' | 'start' | 'end'>;
