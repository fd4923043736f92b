import { closest, findAll, hostOrParentOf, isElement, textOf } from '../../../bridge/dom.ts';
import type { Block, Piece } from './pieces.ts';

/** Parts of a page that lead elsewhere: a label in them is no text, whether it is a link or not. */
const MENUS =
  'nav,menu,[role="navigation"],[role="menu"],[role="menubar"],[role="tablist"],[role="toolbar"],[role="listbox"],' +
  '[role="tree"]';
/** What leads elsewhere by itself. */
const LINKS = 'a,button,summary,[role="link"],[role="button"],[role="menuitem"],[role="tab"],[role="option"]';
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
/** A page's top and bottom; those of an article are a part of it. */
const EDGES = 'header,footer,[role="banner"],[role="contentinfo"]';
const ARTICLES = 'article,main,[role="article"],[role="main"]';
const LISTS = 'ul,ol,dl,table,[role="list"]';

/** A label has so many words and so many UTF-16 units at most: "US & Canada". A headline has more. */
const LABEL_WORDS = 4;
const LABEL_LENGTH = 40;
/** With the white space of the markup it may be so long (UTF-16 units). */
const LABEL_MARKUP = 400;
/** So many links, and so great a share of a list's letters in them, make a list of links of it. */
const LIST_LINKS = 3;
const LIST_SHARE = 0.8;
/** What is longer than this (UTF-16 units) is not measured: no list of labels is. */
const LIST_LENGTH = 3000;

/** Tells furniture from text: see {@link createFurnitureJudge}. */
export type FurnitureJudge = (block: Block) => boolean;

/**
 * Makes a judge that says whether a block is furniture of the page and no text that is read: short labels in a menu, or
 * a label that is nothing but a link and stands at the page's top or bottom or in a list of links ("US & Canada",
 * "Asia"). A headline there is text, and so is every heading that is no part of a menu. It is asked only of blocks in
 * which a name was found, and measures a list once: make a new one when the page has changed.
 */
export function createFurnitureJudge(): FurnitureJudge {
  const lists = new Map<Element, boolean>();
  const isLinks = (list: Element): boolean => {
    const known = lists.get(list) ?? isListOfLinks(list);
    lists.set(list, known);
    return known;
  };
  return ({ text, pieces, element }) => {
    if (!isElement(element)) return false;
    if (!isLabel(text)) return closest(element, MENUS) !== null && isLineOfLabels(pieces);
    if (closest(element, MENUS) !== null) return true;
    if (closest(element, HEADINGS) !== null) return false;
    if (!pieces.every(({ node }) => node.data.trim() === '' || isInLink(node))) return false;
    const edge = closest(element, EDGES);
    if (edge !== null && closest(edge, ARTICLES) === null) return true;
    const list = closest(element, LISTS);
    return list !== null && isLinks(list);
  };
}

/** Whether a text is short and no sentence. */
function isLabel(text: string): boolean {
  if (text.length > LABEL_MARKUP) return false;
  const words = text.replace(/\s+/gu, ' ').trim();
  return words.length <= LABEL_LENGTH && words.split(' ').length <= LABEL_WORDS && !/[.!?…]["”’)]?$/u.test(words);
}

function isInLink(node: Text): boolean {
  return linkOf(node) !== null;
}

/** Whether a line is nothing but links with short labels: the items of a menu may stand in one. */
function isLineOfLabels(pieces: readonly Piece[]): boolean {
  const labels = new Map<Element | null, string>();
  for (const { node } of pieces) {
    const link = linkOf(node);
    labels.set(link, (labels.get(link) ?? '') + node.data);
  }
  return [...labels].every(([link, text]) => (link === null ? text.trim() === '' : isLabel(text)));
}

function linkOf(node: Text): Element | null {
  const holder = hostOrParentOf(node);
  return holder && closest(holder, LINKS);
}

/** Whether nearly all that a list says is in links, and they are several. */
function isListOfLinks(list: Element): boolean {
  const all = letters(list);
  if (all > LIST_LENGTH) return false;
  const links = [...findAll(list, LINKS)].filter((link) => !isWithinLink(link));
  return links.length >= LIST_LINKS && links.reduce((sum, link) => sum + letters(link), 0) >= all * LIST_SHARE;
}

const letters = (element: Element): number => textOf(element).replace(/\s+/gu, '').length;

/** Whether a link stands in another one, whose letters count already. */
function isWithinLink(link: Element): boolean {
  const holder = hostOrParentOf(link);
  return holder !== null && closest(holder, LINKS) !== null;
}
