import type { Article } from '../../engine/model/article.ts';
import { addressKey } from '../../engine/text/address-key.ts';

/** How many versions of its page the library has of each article that has more than one, by id; parts of a page are none. */
export function versionCounts(articles: readonly Pick<Article, 'id' | 'url' | 'excerpt'>[]): Map<string, number> {
  const byAddress = new Map<string, string[]>();
  for (const { id, url, excerpt } of articles) {
    const key = url === null || excerpt ? '' : addressKey(url);
    if (key !== '') byAddress.set(key, [...(byAddress.get(key) ?? []), id]);
  }
  const counts = new Map<string, number>();
  for (const ids of byAddress.values()) {
    if (ids.length > 1) for (const id of ids) counts.set(id, ids.length);
  }
  return counts;
}
