import type { Question } from '../../../bridge/messages.ts';
import { MOST_JUDGED } from '../../../bridge/page-names.ts';
import type { Entry } from '../marks/found.ts';
import { paragraphOf } from './context.ts';
import { tellingPlaces } from './telling-place.ts';

/** A topic to be judged, with the place where the page names it. */
export type JudgedName = Question<'judgeMarks'>['names'][number];

type Named = Pick<Entry, 'topicId' | 'isEveryday' | 'block' | 'start' | 'end'>;

/** Which names that stand everywhere are worth a mark on a page. */
export interface Worth {
  /** Whether a mention is of such a name and not known to be worth a mark. */
  isQuiet(entry: Pick<Entry, 'topicId' | 'isEveryday'>): boolean;
  /**
   * Asks about those of the topics mentioned that were not asked about on this page, each once; says whether that made
   * any of them worth a mark, or no longer worth one.
   */
  judge(entries: readonly Named[]): Promise<boolean>;
}

/**
 * Makes the memory of one page. Where a page puts another in its place, which its address tells, all is asked anew, and
 * what was known holds until the answer is there. What nobody answers is asked again with the next question.
 */
export function createWorth(ask: (names: JudgedName[]) => Promise<string[] | null>): Worth {
  const worth = new Set<string>();
  const asked = new Set<string>();
  let page = '';

  async function askAbout(names: JudgedName[]): Promise<boolean> {
    const found = await ask(names);
    let isNews = false;
    for (const { topicId } of names) {
      if (found === null) asked.delete(topicId);
      else if (found.includes(topicId) !== worth.has(topicId)) {
        isNews = true;
        if (worth.has(topicId)) worth.delete(topicId);
        else worth.add(topicId);
      }
    }
    return isNews;
  }

  return {
    isQuiet: ({ topicId, isEveryday }) => isEveryday && !worth.has(topicId),
    async judge(entries) {
      const here = document.URL.replace(/#.*/u, '');
      if (here !== page) asked.clear();
      page = here;
      const places = tellingPlaces(entries.filter(({ topicId, isEveryday }) => isEveryday && !asked.has(topicId)));
      const names = places.map((entry) => ({ topicId: entry.topicId, ...paragraphOf(entry) }));
      for (const { topicId } of names) asked.add(topicId);
      let isNews = false;
      for (let from = 0; from < names.length; from += MOST_JUDGED)
        isNews = (await askAbout(names.slice(from, from + MOST_JUDGED))) || isNews;
      return isNews;
    },
  };
}
