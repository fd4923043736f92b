import { childOf, elementAt, innerHtml, innerText, type XmlElement } from './parse/xml-records.ts';
import type { Draft } from './source-file.ts';
import type { XmlFormat } from './xml.ts';

/** News in the News Industry Text Format (IPTC). */
export const nitfFormat: XmlFormat = { isRecord: (local) => local === 'nitf', read: (element) => readNitf(element) };

/** What a `<nitf>` says, alone or in another format. */
export function readNitf(nitf: XmlElement): Draft {
  const head = elementAt(nitf, 'body', 'body.head');
  const docdata = elementAt(nitf, 'head', 'docdata');
  const pubdata = elementAt(nitf, 'head', 'pubdata');
  const content = elementAt(nitf, 'body', 'body.content');
  const byline = childOf(head, 'byline');
  return {
    title: innerText(elementAt(head, 'hedline', 'hl1')) || innerText(elementAt(nitf, 'head', 'title')),
    ...(content ? { html: innerHtml(content) } : {}),
    date:
      childOf(docdata, 'date.issue')?.attributes.norm ??
      pubdata?.attributes['date.publication'] ??
      childOf(docdata, 'date.release')?.attributes.norm,
    // `byttl` is the writer's desk or title.
    byline: byline
      ? innerText({
          ...byline,
          children: byline.children.filter((child) => typeof child === 'string' || child.local !== 'byttl'),
        })
      : '',
    publisher: pubdata?.attributes.name ?? innerText(childOf(head, 'distributor')),
    url: childOf(docdata, 'doc-id')?.attributes['id-string'] ?? '',
    language: nitf.attributes['xml:lang'] ?? '',
  };
}
