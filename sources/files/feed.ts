import { childOf, childrenOf, innerHtml, innerText, type XmlElement } from './parse/xml-records.ts';
import type { XmlFormat } from './xml.ts';

/** Feeds: RSS 0.9 to 2.0 (items) and Atom (entries). The publisher is the feed's title. */
export const feedFormat: XmlFormat = {
  isRecord: (local) => local === 'item' || local === 'entry',
  read: (element, around) => (element.local === 'item' ? readItem(element, around) : readEntry(element, around)),
};

function readItem(item: XmlElement, channel: ReadonlyMap<string, string>) {
  const guid = childOf(item, 'guid');
  const isPermanent = guid?.attributes.isPermaLink !== 'false';
  return {
    title: innerText(childOf(item, 'title')),
    html: rawText(childOf(item, 'content:encoded', 'encoded', 'description')),
    date: innerText(childOf(item, 'pubDate', 'dc:date', 'date')),
    byline: innerText(childOf(item, 'dc:creator', 'creator')) || nameInAddress(innerText(childOf(item, 'author'))),
    url: innerText(childOf(item, 'link')) || (isPermanent ? innerText(guid) : ''),
    publisher: channel.get('channel/title') ?? '',
    language: channel.get('channel/language') ?? '',
  };
}

function readEntry(entry: XmlElement, feed: ReadonlyMap<string, string>) {
  const content = childOf(entry, 'content') ?? childOf(entry, 'summary');
  const links = childrenOf(entry, 'link');
  const link = links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate') ?? links[0];
  const type = content?.attributes.type ?? 'text';
  const isMarkup = /html/iu.test(type);
  const text = content ? (type === 'xhtml' ? innerHtml(content) : rawText(content)) : '';
  return {
    title: rawText(childOf(entry, 'title')),
    ...(isMarkup ? { html: text } : { text }),
    // `updated` is the last change, which may be years later.
    date: innerText(childOf(entry, 'published', 'issued')),
    byline: childrenOf(entry, 'author').map((author) => innerText(childOf(author, 'name'))),
    url: link?.attributes.href ?? '',
    publisher: feed.get('feed/title') ?? '',
    language: entry.attributes['xml:lang'] ?? '',
  };
}

/** The text of an element as it stands there: line breaks are paragraphs in some feeds. */
export const rawText = (element: XmlElement | undefined): string =>
  element?.children
    .map((child) => (typeof child === 'string' ? child : innerHtml({ ...element, children: [child] })))
    .join('') ?? '';

/** RSS has "mail@example.org (Ana Lima)" in `author`. */
const nameInAddress = (author: string) => /@\S+\s*\(([^()]+)\)/u.exec(author)?.[1] ?? author;
