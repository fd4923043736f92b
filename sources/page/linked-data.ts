/** An object of a page's JSON-LD, and how deep it lies below the top; what `@graph` holds is as high as the graph. */
export interface DataNode {
  node: Record<string, unknown>;
  depth: number;
}

/**
 * What a page may say of itself has no end, and nobody shall wait for it: so many scripts with data, so much text of one
 * and of all (UTF-16 units), so many things in them and so deep are looked at. Pages of the news have some ten kilobytes
 * and some hundred things.
 */
const MOST = { scripts: 50, script: 300_000, text: 600_000, things: 5000, depth: 50 };

/** XHTML wraps scripts so; JSON does not know it. */
const WRAPPING = /^\s*<!\[CDATA\[|\]\]>\s*$/g;

/** The scripts of a page that hold JSON-LD, as many as are looked at. */
export const dataScripts = (page: Document): Element[] =>
  [...page.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST.scripts);

/** The length of a script's text (UTF-16 units), without bringing the text into our world. */
export const lengthOf = ({ firstChild }: Element): number => (firstChild as CharacterData | null)?.length ?? 0;

/**
 * Visits the objects of some scripts with JSON-LD (schema.org), outer before inner: an article, then its author and its
 * publisher. Broken JSON is common and tells nothing. Whether that was all: a page may hold more than is looked at.
 */
export function visitData(
  scripts: readonly Element[],
  visit: (node: DataNode['node'], depth: number) => void,
): boolean {
  let things = 0;
  const look = (value: unknown, depth: number, nesting: number): void => {
    if (typeof value !== 'object' || value === null || nesting > MOST.depth || ++things > MOST.things) return;
    const isList = Array.isArray(value);
    if (!isList) visit(value as DataNode['node'], depth);
    for (const [key, inner] of Object.entries(value)) {
      look(inner, isList || key === '@graph' ? depth : depth + 1, nesting + 1);
    }
  };
  let left = MOST.text;
  for (const script of scripts) {
    const length = lengthOf(script);
    if (length > MOST.script || length > left) continue;
    left -= length;
    try {
      look(JSON.parse(((script.firstChild as CharacterData | null)?.data ?? '').replace(WRAPPING, '')), 0, 0);
    } catch {
      // Broken JSON-LD is common and tells nothing.
    }
  }
  return things <= MOST.things;
}

/** The objects of a page's JSON-LD, as many as `visitData` looks at. */
export function readData(page: Document): DataNode[] {
  const found: DataNode[] = [];
  visitData(dataScripts(page), (node, depth) => found.push({ node, depth }));
  return found;
}

/** What schema.org calls an article: `NewsArticle`, `ReportageNewsArticle`, `LiveBlogPosting`, `Report`. */
export const ARTICLE_TYPE = /Article|Posting|Report/u;
