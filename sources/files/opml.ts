import type { FileItem } from './item.ts';
import { xmlRecords } from './parse/xml-records.ts';
import type { SourceFile } from './source-file.ts';

/** Reads OPML: an outline of links and of feeds. Each becomes a link; a feed the link to its site. */
export function* readOpml(file: SourceFile): Generator<FileItem> {
  let found = 0;
  // Outlines stand in outlines: the outermost are read, and what is in them is walked through.
  for (const record of xmlRecords(file.pieces(), (local) => local === 'outline', file.limits)) {
    const place = `line ${record.line}`;
    if (record.state === 'invalid') yield file.problem('not-xml', place, record.why);
    else if (record.state === 'own-entities') yield file.problem('own-entities', place);
    else if (record.state === 'too-long') yield file.problem('record-too-large', place, 'an outline may be');
    else {
      const open = [record.element];
      for (let outline = open.pop(); outline; outline = open.pop()) {
        const { htmlUrl, url, xmlUrl, text, title } = outline.attributes;
        const address = htmlUrl || url || xmlUrl;
        if (address) yield* file.give({ url: address, title: title || text }, place);
        if (address) found++;
        open.push(...outline.children.filter((child) => typeof child !== 'string').reverse());
      }
    }
  }
  if (found === 0) yield file.problem('no-text');
}
