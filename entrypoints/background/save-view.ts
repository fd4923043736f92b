import type { Draft, Part, SavedVersion, SavePreview } from '../../bridge/saving.ts';
import { readArticle } from '../../engine/library/read-article.ts';
import type { Article, Printing, RawArticle } from '../../engine/model/article.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import { addressKey } from '../../engine/text/address-key.ts';
import { compareTexts, type TextChange } from '../../engine/text/compare-texts.ts';
import type { ExtractedArticle } from '../../sources/page/extract.ts';
import type { PageReading } from '../../sources/page/reading.ts';

/** So many names of an article are listed before it is saved. */
const NAMES = 12;

/** What was read of a page, as an article that can be saved. */
export function draftOf(found: ExtractedArticle, part: Part): Draft {
  const { title, publisher, published, url, byline, language, text } = found;
  const credits = byline === null ? [] : byline.split(', ');
  const excerpt = part === 'selection' ? { excerpt: true as const } : {};
  return { title, publisher, published, url, credits, language, text, ...excerpt };
}

/** A draft as the engine takes it. */
export function rawOf({ language, ...draft }: Draft): RawArticle {
  return language === null ? draft : { ...draft, language };
}

/** What is chosen of a page: what is selected where something is, unless the whole is wanted. */
export function choose(
  { page, selected }: PageReading,
  wanted: Part | undefined,
): { article: ExtractedArticle; part: Part; isStub: boolean } | null {
  if (selected && wanted !== 'page') return { article: selected, part: 'selection', isStub: false };
  return page.state === 'article' ? { article: page.article, part: 'page', isStub: page.isStub } : null;
}

/** What would be saved of a page, and what the library has of it. */
export async function previewOf(
  reading: PageReading,
  wanted: Part | undefined,
  reader: LibraryReader,
  muted: ReadonlySet<string>,
): Promise<SavePreview> {
  const chosen = choose(reading, wanted);
  if (!chosen) return { state: 'none', reason: reading.page.state === 'none' ? reading.page.reason : 'no-text' };
  const { part, isStub } = chosen;
  const draft = draftOf(chosen.article, part);
  const { article, passages } = readArticle(rawOf(draft));
  // A part that was selected once is no version of the page: it shall neither stand for it nor be compared with it.
  const versions = versionsOf(reader.articles(), draft.url, article.id).filter(
    ({ excerpt, articleId }) => !excerpt || articleId === article.id,
  );
  const current = versions.find(({ articleId }) => articleId === article.id) ?? null;
  const texts = passages.map(({ text }) => text);
  return {
    state: 'article',
    // The day may stand in a line of its own that is no part of the text.
    draft: { ...draft, published: article.published },
    part,
    parts: [
      ...(reading.selected ? (['selection'] as const) : []),
      ...(reading.page.state === 'article' ? (['page'] as const) : []),
    ],
    isStub,
    words: countWords(draft.text, article.language),
    names: namesIn(texts, reader, muted),
    versions,
    current,
    changes: current || part === 'selection' ? [] : await changesFrom(versions[0], texts, reader),
  };
}

/** How a text differs from that of a version; nothing when there is no version that the reader saved. */
async function changesFrom(
  version: SavedVersion | undefined,
  texts: readonly string[],
  reader: LibraryReader,
): Promise<TextChange[]> {
  if (!version || version.added === null) return [];
  const before = await reader.readArticle(version.articleId);
  return before
    ? compareTexts(
        before.passages.map(({ text }) => text),
        texts,
      )
    : [];
}

/** Labels of the topics that texts name, most often named first, but for those that the reader knows. */
function namesIn(texts: readonly string[], reader: LibraryReader, muted: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>();
  for (const { topicId } of reader.findMentions(texts).flat()) counts.set(topicId, (counts.get(topicId) ?? 0) + 1);
  return [...counts]
    .filter(([topicId]) => !muted.has(topicId))
    .sort(([, a], [, b]) => b - a)
    .slice(0, NAMES)
    .flatMap(([topicId]) => reader.topicOf(topicId)?.label ?? []);
}

/** The articles that have an address or are a text, those that came with Backstory last, else newest first. */
export function versionsOf(articles: readonly Article[], url: string | null, articleId?: string): SavedVersion[] {
  const key = url === null ? '' : addressKey(url);
  const has = (address: string | null) => key !== '' && address !== null && addressKey(address) === key;
  return (
    articles
      // What stands in somebody's copy is not the reader's.
      .filter(({ copy, archive }) => copy === undefined && archive === undefined)
      .filter((article) => article.id === articleId || has(article.url) || article.also?.some((also) => has(also.url)))
      .map(versionOf)
      .sort((a, b) => (b.added ?? -1) - (a.added ?? -1))
  );
}

/** Whether the page at an address is remembered: one of its articles is, by its address or its id. */
export function isRemembered(articles: readonly Article[], url: string, articleId?: string): boolean {
  const key = addressKey(url);
  return articles.some(
    (article) =>
      article.remembered !== undefined &&
      article.copy === undefined &&
      article.archive === undefined &&
      (article.id === articleId || (article.url !== null && addressKey(article.url) === key)),
  );
}

/** An article of the library as a version of a page. */
export function versionOf(article: Article & { added?: number }): SavedVersion {
  const { id, added = 0, also = [], remembered, excerpt } = article;
  return {
    ...printingOf(article),
    articleId: id,
    // What comes with Backstory was saved by nobody, at no time.
    added: added === 0 ? null : added,
    also: also.map(printingOf),
    ...(remembered === undefined ? {} : { remembered }),
    ...(excerpt ? { excerpt } : {}),
  };
}

/** What of an article differs from printing to printing. */
export const printingOf = ({ title, publisher, published, url }: Printing): Printing => ({
  title,
  publisher,
  published,
  url,
});

/** How many words a text has, as its language parts them. */
function countWords(text: string, language: string): number {
  let words = 0;
  for (const { isWordLike } of segmenterFor(language).segment(text)) if (isWordLike) words++;
  return words;
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    // What a page calls its language need not be a tag.
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
