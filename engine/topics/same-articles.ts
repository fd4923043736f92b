import type { Evidence, NameCandidate } from './evidence.ts';

/** Whether two candidates stand in one article; false where one of them does not exist. */
export function sharesArticle(a: NameCandidate | undefined, b: NameCandidate | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [few, many] = a.articles.size <= b.articles.size ? [a.articles, b.articles] : [b.articles, a.articles];
  for (const article of few) if (many.has(article)) return true;
  return false;
}

/** Whether the articles that have a name of two words use its first one alone, and never its last. */
export function isCalledByFirst(candidate: NameCandidate, evidence: Evidence): boolean {
  const [first, last] = candidate.words.map((word) => evidence.candidates.get(word));
  return candidate.person === 0 && sharesArticle(first, candidate) && !sharesArticle(last, candidate);
}

/** In how many articles both candidates stand. */
export function sharedArticles(a: NameCandidate, b: NameCandidate): number {
  let count = 0;
  for (const article of a.articles) if (b.articles.has(article)) count++;
  return count;
}
