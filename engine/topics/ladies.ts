import type { Draft, Drafts } from './drafts.ts';
import type { Evidence } from './evidence.ts';
import { foldName } from './fold-name.ts';

/**
 * Adds a surname with a lady's title where the articles that have the full name use it so, and hardly ever "Mr": "Ms
 * Jamieson" of Tavish Jamieson, whatever a list knows of the given name.
 */
export function addLady(draft: Draft, surnames: ReadonlySet<string>, evidence: Evidence, drafts: Drafts): void {
  for (const surname of surnames) {
    const lady = evidence.ladies.get(surname);
    if (lady === undefined) continue;
    const own = (articles: ReadonlySet<string>) => [...draft.articles].filter((id) => articles.has(id)).length;
    if (own(lady.articles) <= own(lady.men)) continue;
    const titles = new Set(['Ms', 'Mrs', ...[...lady.forms].map((form) => form.split(' ')[0]?.replace('.', '') ?? '')]);
    for (const title of titles)
      for (const form of [`${title} ${surname}`, `${title}. ${surname}`]) {
        if (/^(?:Miss|Dame|Baroness)\./u.test(form) || drafts.byName.has(foldName(form))) continue;
        drafts.name(draft, form, 0);
        if (draft.introduced.has(surname)) draft.introduced.add(form);
      }
  }
}
