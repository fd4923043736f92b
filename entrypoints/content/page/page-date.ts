import { dataScripts, lengthOf } from '../../../sources/page/linked-data.ts';
import { dayOfPage } from '../../../sources/page/page-date.ts';

/** What the documents told when last asked, and what they then had to tell it with. */
const known = new WeakMap<Document, { signs: string; day: string | undefined }>();

/**
 * The day on which the page's article was published, as `dayOfPage` finds it. The page is looked at again only when its
 * address or its data have changed: cards ask at every hover.
 */
export function readDate(page: Document, now: number): string | undefined {
  const signs = [page.URL, page.querySelectorAll('meta').length, ...dataScripts(page).map(lengthOf)].join(' ');
  const before = known.get(page);
  if (before?.signs === signs) return before.day;
  const day = dayOfPage(page, now);
  known.set(page, { signs, day });
  return day;
}
