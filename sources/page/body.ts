import { Readability } from '@mozilla/readability';
import { ELEMENT, isInline, isUnread, lettersOf, nextNode, squeeze, TEXT } from './dom.ts';

/** What was found of an article's text. */
export interface Body {
  /** Paragraphs, subheadings, items of lists and quotations, in the order of the page; none is empty. */
  paragraphs: string[];
  /** The line of the author as it stands beside the text, `null` when there is none. */
  byline: string | null;
  /** The share of the text that stands in links, 0 to 1. */
  linked: number;
  /** Headings that are links or hold one: each leads to another article. */
  teasers: number;
}

/** Larger pages (elements) are not read: they take seconds, and no article is so large. */
const MOST_ELEMENTS = 150_000;

/** Deeper trees (elements) are not read; browsers' parsers nest no deeper than 512. */
const DEEPEST = 600;

/** Nor are pages of which all depths together are more: a text is looked at once for every element around it. */
const MOST_WORK = 4_000_000;

/** Why a page has no body: it is too large or too deep to be read, made Readability fail, or has no text that could be one. */
export type NoBody = 'too-large' | 'unreadable' | 'no-text';

/** Boxes that stand in the text of an article and are none of it, by what sites call them. */
const BOX =
  /newsletter|sign-?up|subscri|related|recommend|read-?(more|next)|more-?(stories|on|from)|shar(e|ing)\b|social|promo|advert|\bads?\b|print-?citation/iu;

/** Boxes have no more text than this (UTF-16 code units); what has more is an article in a badly named element. */
const LARGEST_BOX = 400;

/** What sites call the words under a picture, and who made it. */
const CAPTION = /caption|\bcredits?\b|copyright|photo-?(credit|by)|img-?(text|desc)/iu;

/** Lines that are no part of an article wherever they stand. */
const NO_PARAGRAPH =
  /^(advertisement|anzeige|werbung|publicité|publicidad|publicidade|reklame|annonse|annons|إعلان|広告|loading\W*|share( this( article| story)?)?|tweet|email|print|(image|photo) ?(credit|caption|copyright)s?\b.*|(story|article) continues below( advertisement)?)\W*$/iu;

/** How lines begin that lead to another article. They are left out when they are a link. */
const LEADS_AWAY =
  /^(read more|related|see also|more:|also read|watch:|mehr zum thema|lesen sie auch|lire aussi|lea también|leia também|les også|اقرأ أيضا)/iu;

/**
 * The text of the page's article, as Mozilla's Readability finds it, without captions and boxes. It works on a clone
 * without a window: the page is never edited, no script runs, no picture is fetched.
 */
export function readBody(page: Document, title: string | null): Body | NoBody {
  if (isTooLarge(page)) return 'too-large';
  let found: { content?: unknown; byline?: string | null } | null;
  try {
    const clone = page.cloneNode(true) as Document;
    removeBoxes(clone);
    found = new Readability<Node>(clone, {
      disableJSONLD: true,
      serializer: (node) => node,
    }).parse();
  } catch {
    // It walks any tree there is, and was not written for all: it fails where text stands outside the body.
    return 'unreadable';
  }
  const content = found?.content as Element | undefined;
  if (!content) return 'no-text';
  const body = { ...paragraphsOf(content, title), byline: found?.byline ?? null };
  return body.paragraphs.length === 0 ? 'no-text' : body;
}

/** Counts elements and depths without recursion, until any is too much. */
function isTooLarge(page: Document): boolean {
  let count = 0;
  let depth = 0;
  let work = 0;
  const root = page.documentElement;
  for (let node: Element | null = root; node; ) {
    count++;
    work += depth;
    if (count > MOST_ELEMENTS || depth > DEEPEST || work > MOST_WORK) return true;
    if (node.firstElementChild) {
      node = node.firstElementChild;
      depth++;
      continue;
    }
    while (node && node !== root && !node.nextElementSibling) {
      node = node.parentElement;
      depth--;
    }
    node = node === root ? null : (node?.nextElementSibling ?? null);
  }
  return false;
}

/** The paragraphs of what Readability found. */
function paragraphsOf(content: Element, title: string | null): Pick<Body, 'paragraphs' | 'linked' | 'teasers'> {
  const paragraphs: string[] = [];
  let text = '';
  let ofLinks = 0;
  let linkedAll = 0;
  let lettersAll = 0;
  let block: Node | null = null;
  const flush = () => {
    const line = squeeze(text);
    const share = line === '' ? 0 : ofLinks / line.length;
    lettersAll += line.length;
    linkedAll += ofLinks;
    const isTitle = title !== null && paragraphs.length === 0 && lettersOf(line) === lettersOf(title);
    const isNone = !/[\p{L}\p{N}]/u.test(line) || NO_PARAGRAPH.test(line) || (share > 0.5 && LEADS_AWAY.test(line));
    if (!isNone && !isTitle) paragraphs.push(line);
    text = '';
    ofLinks = 0;
  };
  for (let node: Node | null = content; node; ) {
    let skip = false;
    if (node.nodeType === ELEMENT) {
      const element = node as Element;
      skip = isUnread(element);
      if (!skip && (element.localName === 'br' || element.localName === 'img')) text += ' ';
    } else if (node.nodeType === TEXT) {
      const own = blockOf(node);
      const value = node.nodeValue ?? '';
      if (own !== block && /\S/u.test(value)) {
        flush();
        block = own;
      }
      text += value;
      if (isInLink(node, content)) ofLinks += squeeze(value).length;
    }
    node = nextNode(node, content, skip);
  }
  flush();
  const teasers = [...content.querySelectorAll('h2, h3, h4')].filter((heading) => leadsAway(heading)).length;
  return { paragraphs, teasers, linked: lettersAll === 0 ? 0 : linkedAll / lettersAll };
}

/** Whether a heading as a whole is a link to another page: to a place in the same one many headings are. */
function leadsAway(heading: Element): boolean {
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  const isElsewhere = link !== null && !/^(#|$)|#[^/]*$/u.test(link.getAttribute('href') ?? '');
  return isElsewhere && squeeze(link.textContent).length >= 0.8 * squeeze(heading.textContent).length;
}

/** The nearest element around a text that begins a line: cells of a table do not, its rows do. */
function blockOf(node: Node): Node | null {
  let at = node.parentNode;
  while (at && at.nodeType === ELEMENT && (isInline(at as Element) || /^t[dh]$/u.test((at as Element).localName))) {
    at = at.parentNode;
  }
  return at;
}

function isInLink(node: Node, root: Node): boolean {
  for (let at = node.parentNode; at && at !== root; at = at.parentNode) {
    if ((at as Element).localName === 'a') return true;
    if (!isInline(at as Element) && !/^h\d$/u.test((at as Element).localName)) return false;
  }
  return false;
}

/**
 * Takes captions and boxes out of a clone, by what sites call them: before Readability, which looks at names itself but
 * forgets them as it rebuilds the tree.
 */
function removeBoxes(clone: Document): void {
  for (const element of [...clone.querySelectorAll('figcaption, body [class], body [id]')]) {
    const called = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    const isOne = element.localName === 'figcaption' || CAPTION.test(called) || BOX.test(called);
    if (isOne && (element.textContent ?? '').length <= LARGEST_BOX) element.parentNode?.removeChild(element);
  }
}
