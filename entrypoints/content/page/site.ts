/** Types of document that hold prose; others (XML, drawings, feeds, a browser's own viewers) are left alone. */
const READABLE = new Set(['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown']);

/** Whether a document is one that we read. */
export function isReadable(page: Document): boolean {
  const { contentType, documentElement } = page;
  return READABLE.has(contentType) && documentElement?.namespaceURI === 'http://www.w3.org/1999/xhtml';
}

/**
 * The host of the site that the reader sees in the address bar; '' for files. A frame of another origin is told by its
 * ancestors where the browser names them, else by its referrer; its own host is the last resort.
 */
export function siteHost(): string {
  if (window.top === window) return location.hostname;
  const { ancestorOrigins } = location as { ancestorOrigins?: DOMStringList };
  const top = ancestorOrigins?.[ancestorOrigins.length - 1] ?? document.referrer;
  return URL.canParse(top) ? new URL(top).hostname : location.hostname;
}
