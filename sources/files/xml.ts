import type { FileItem } from './item.ts';
import { type XmlElement, xmlRecords } from './parse/xml-records.ts';
import type { Draft, SourceFile } from './source-file.ts';

/** A kind of XML file: which elements are articles, and what they say. */
export interface XmlFormat {
  isRecord(local: string): boolean;
  /** `null` for an element that is no article: a picture, an entry of a menu. `around` has the feed's own title. */
  read(element: XmlElement, around: ReadonlyMap<string, string>): Draft | null;
}

/** Reads an XML file element by element; the text of elements that hold HTML is read as pages are. */
export function* readXml(file: SourceFile, format: XmlFormat): Generator<FileItem> {
  let found = 0;
  for (const record of xmlRecords(file.pieces(), format.isRecord, file.limits)) {
    const line = `line ${record.line}`;
    if (record.state === 'invalid') yield file.problem('not-xml', line, record.why);
    else if (record.state === 'own-entities') yield file.problem('own-entities', line);
    else if (record.state === 'too-long')
      yield file.problem('record-too-large', line, `${file.limits.record.toLocaleString('en')} characters`);
    else {
      found++;
      const draft = format.read(record.element, record.around);
      if (draft) yield* file.give(draft, line);
    }
  }
  if (found === 0) yield file.problem('no-text');
}
