/** What has no words of the article: it is neither run nor read. */
const SKIPPED = new Set(
  'script style noscript template svg math iframe object embed form button select textarea audio video canvas head title nav'.split(
    ' ',
  ),
);

/** Elements that begin a line of their own, of HTML and of NITF. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul ' +
    'block hl1 hl2 bq fn note media media-caption media-producer'
  ).split(' '),
);

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** No more characters of a document are read (UTF-16 code units). */
const MOST = 2 ** 24;

/**
 * The text of a document's elements, paragraphs apart by an empty line, line breaks kept: `<p>A</p><p>B<br>C</p>` is
 * "A\n\nB\nC". Scripts, styles, forms, players and navigation are left out. It takes any standard DOM and edits nothing.
 */
export function blockText(document: Document): string {
  const root: Node | null = document.body ?? document.documentElement;
  const blocks: string[] = [];
  let block = '';
  let length = 0;
  const close = () => {
    const text = block
      .split('\n')
      .map((line) => line.replace(/\s+/gu, ' ').trim())
      .join('\n')
      .replace(/\n{2,}/gu, '\n\n')
      .trim();
    if (text !== '') blocks.push(text);
    block = '';
  };
  let node: Node | null = root;
  while (node && length < MOST) {
    const name: string = node.nodeType === ELEMENT ? node.nodeName.toLowerCase() : '';
    const isSkipped = SKIPPED.has(name) && node !== root;
    if (node.nodeType === TEXT || node.nodeType === CDATA) {
      const value = node.nodeValue ?? '';
      length += value.length;
      // Line breaks of the source are spaces, but in <pre>.
      block += isPreformatted(node) ? value : value.replace(/\s+/gu, ' ');
    } else if (name === 'br') block += '\n';
    else if (BLOCKS.has(name)) close();
    if (!isSkipped && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && BLOCKS.has(node.nodeName.toLowerCase())) close();
    }
    if (!node || node === root) break;
    if (BLOCKS.has(node.nodeName.toLowerCase())) close();
    node = node.nextSibling;
  }
  close();
  return blocks.join('\n\n');
}

const isPreformatted = (node: Node) => node.parentNode?.nodeName.toLowerCase() === 'pre';

/** Whether a text has tags of HTML in it: "<p>One</p>" has, "a < b" has not. */
export const hasTags = (text: string): boolean =>
  /<(?:p|div|br|a|b|i|em|strong|span|h[1-6]|ul|ol|li|blockquote|article|section|figure|img|table|html|body)\b[^<>]*>/iu.test(
    text,
  );

/** Where a link leads, as it is written; '' for nowhere. Not all DOMs write `HREF` in small letters, as bookmarks have it. */
export const hrefOf = (link: Element): string => link.getAttribute('href') ?? link.getAttribute('HREF') ?? '';
