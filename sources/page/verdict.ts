import type { Body } from './body.ts';
import { ARTICLE_TYPE, type DataNode } from './linked-data.ts';
import { firstOf, type PageMeta } from './meta.ts';

/**
 * Why a page has no article: no text, nothing but leads to others, a film, a page too large to be read, or one that made
 * the reading fail.
 */
export type NoArticle = 'no-text' | 'list' | 'video' | 'too-large' | 'unreadable';

/** Less text (see `weightOf`) is no article; a page that calls itself one may have this little. */
const SHORTEST = 250;
const SHORTEST_OF_ARTICLE = 120;

/** A text that goes on behind a wall has less than this before it (see `weightOf`). */
const LONGEST_STUB = 1500;

/** What walls say where the text ends, in six languages and their neighbors. */
const WALL =
  /subscribe (now )?to (continue|read|keep)|to (continue|keep) reading|continue reading (with|by)|(sign|log) in to (continue|read)|(for|to) subscribers only|subscribers? only|exclusive to subscribers|already a subscriber|jetzt weiterlesen|nur für abonnenten|mit einem abo|lesen sie weiter mit|réservée? (à nos|aux) abonnés|il vous reste \d+ ?% de cet? article|pour lire la suite|suscríbe(te|se) para|(solo|exclusivo) para (sus?criptores|assinantes)|contenido exclusivo|assine para|for abonnenter|bli abonnent|logg inn for å lese|للمشتركين فقط|اشترك للمتابعة|有料会員限定|会員限定記事/iu;

/** A text's length in letters of an alphabet: a letter of Chinese, Japanese or Korean says as much as three. */
export const weightOf = (text: string): number =>
  text.length +
  2 * (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0);

/** Whether a page calls itself an article, by JSON-LD or Open Graph. */
export function claimsArticle(meta: PageMeta, data: readonly DataNode[]): boolean {
  return (
    firstOf(meta, 'og:type')?.toLowerCase() === 'article' ||
    data.some(({ node, depth }) => depth === 0 && ARTICLE_TYPE.test(String(node['@type'])))
  );
}

/** Why what was found on a page is no article; `null` when it is one. */
export function whyNone(body: Body, meta: PageMeta, data: readonly DataNode[]): NoArticle | null {
  const weight = weightOf(body.paragraphs.join(' '));
  const claims = claimsArticle(meta, data);
  const types = data.filter(({ depth }) => depth === 0).map(({ node }) => String(node['@type']));
  const isOfArticles = types.some((type) => ARTICLE_TYPE.test(type));
  if (!isOfArticles && types.some((type) => /CollectionPage|SearchResultsPage|ItemList/u.test(type))) return 'list';
  const isVideo = firstOf(meta, 'og:type')?.startsWith('video') || types.some((type) => /VideoObject/u.test(type));
  if (isVideo && !claims && weight < 1000) return 'video';
  if (weight < (claims ? SHORTEST_OF_ARTICLE : SHORTEST)) return 'no-text';
  // Prose is sentences that lead nowhere; a list of articles is short lines that do.
  const prose = body.paragraphs.filter((paragraph) => weightOf(paragraph) >= 100);
  if (!claims && (body.linked > 0.5 || body.teasers >= 4 || prose.length === 0)) return 'list';
  if (claims && body.linked > 0.8) return 'list';
  return null;
}

/**
 * Whether an article's text ends at a paywall: the page says that it is not free (`isAccessibleForFree`, schema.org) or
 * that it goes on for subscribers, and has little text. A long text is whole, whatever the page says.
 */
export function isStub(page: Document, body: Body, meta: PageMeta, data: readonly DataNode[]): boolean {
  const text = body.paragraphs.join('\n');
  if (weightOf(text) >= LONGEST_STUB) return false;
  const isLocked = data.some(({ node }) => /^false$/iu.test(String(node.isAccessibleForFree)));
  if (isLocked || /^(locked|metered)$/u.test(firstOf(meta, 'article:content_tier') ?? '')) return true;
  if (WALL.test(text)) return true;
  const walls = page.querySelectorAll(
    '[class*="paywall" i], [id*="paywall" i], [class*="regwall" i], [class*="subscribe-wall" i]',
  );
  return [...walls].some((wall) => WALL.test((wall.textContent ?? '').slice(0, 2000)));
}
