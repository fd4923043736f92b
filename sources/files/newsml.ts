import { readNitf } from './nitf.ts';
import { childOf, childrenOf, elementAt, innerHtml, innerText, type XmlElement } from './parse/xml-records.ts';
import type { XmlFormat } from './xml.ts';

/** News in NewsML-G2 (IPTC): an item with its text inside, as XHTML, as NITF or as it is. */
export const newsmlFormat: XmlFormat = {
  isRecord: (local) => local === 'newsItem',
  read: (item) => {
    const meta = childOf(item, 'contentMeta');
    const itemMeta = childOf(item, 'itemMeta');
    const content = childOf(item, 'contentSet');
    const inline = childrenOf(content, 'inlineXML').flatMap(({ children }) =>
      children.filter((child) => typeof child !== 'string'),
    );
    const nitf = inline.find(({ local }) => local === 'nitf');
    const html = inline.find(({ local }) => local === 'html');
    const data = childOf(content, 'inlineData');
    const inner = nitf ? readNitf(nitf) : {};
    // A picture has no text, and its address is nothing to read.
    if (!nitf && inline.length === 0 && !data) return null;
    const headlines = childrenOf(meta, 'headline');
    const main = headlines.find(({ attributes }) => !/sub|kicker/iu.test(attributes.role ?? '')) ?? headlines[0];
    const body = html ? childOf(html, 'body') : inline[0];
    return {
      ...inner,
      title: innerText(main) || innerText(childOf(itemMeta, 'title')) || inner.title,
      ...(nitf ? {} : body ? { html: innerHtml(body) } : { text: data ? plain(data) : '' }),
      date: innerText(childOf(meta, 'contentCreated')) || innerText(childOf(itemMeta, 'versionCreated')) || inner.date,
      byline: innerText(childOf(meta, 'by')) || inner.byline,
      publisher: nameOf(childOf(meta, 'infoSource')) || inner.publisher || nameOf(elementAt(itemMeta, 'provider')),
      url: '',
      language: item.attributes['xml:lang'] || childOf(meta, 'language')?.attributes.tag || inner.language,
    };
  },
};

/** A party is named by an element, or literally. */
const nameOf = (party: XmlElement | undefined) =>
  innerText(childOf(party, 'name')) || (party?.attributes.literal ?? '');

const plain = (data: XmlElement) => data.children.filter((child) => typeof child === 'string').join('');
