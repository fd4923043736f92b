import { SaxesParser } from 'saxes';

/** An element of an XML text. Names keep their prefix; `local` is without: "encoded" of "content:encoded". */
export interface XmlElement {
  name: string;
  local: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** An element that was asked for, or what is wrong with the text. */
export type XmlRecord =
  | {
      state: 'element';
      element: XmlElement;
      /** Texts of what stood before it and around it, by the last two local names: "channel/title". */
      around: ReadonlyMap<string, string>;
      line: number;
    }
  | { state: 'too-long'; line: number }
  /** The first thing that is not well-formed, or the end in the middle. What can be read is given all the same. */
  | { state: 'invalid'; why: string; line: number }
  | { state: 'own-entities'; line: number };

/** How much of an XML text may stand in memory. */
export interface XmlBounds {
  /** Characters of an element with everything in it (UTF-16 code units). */
  record: number;
  /** Elements in elements; what is deeper counts as text of the last. */
  depth: number;
}

/** Texts around the records are cut to this length (UTF-16 code units). */
const AROUND = 1000;

/** Names of characters that old feeds use without declaring them. */
const COMMON: Record<string, string> = {
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  euro: '€',
  copy: '©',
};

/**
 * The elements of an XML text for which `isRecord` holds (by local name), one at a time, outermost first: the items of a
 * feed. Nothing is loaded, and no entity that the text declares is filled in, so a text cannot grow while it is read.
 */
export function* xmlRecords(
  pieces: Iterable<string>,
  isRecord: (local: string) => boolean,
  bounds: XmlBounds,
): Generator<XmlRecord> {
  const ready: XmlRecord[] = [];
  const around = new Map<string, string>();
  /** Open elements outside of records, and inside of one. */
  const path: { local: string; text: string }[] = [];
  let open: XmlElement[] = [];
  let tooDeep = 0;
  let size = 0;
  let isInvalid = false;
  const parser = new SaxesParser({ position: true });
  Object.assign(parser.ENTITIES, COMMON);

  parser.on('error', ({ message }) => {
    if (isInvalid) return;
    isInvalid = true;
    ready.push({ state: 'invalid', why: message.replace(/^\d+:\d+:\s*/u, ''), line: parser.line });
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/u.test(doctype)) ready.push({ state: 'own-entities', line: parser.line });
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.slice(name.indexOf(':') + 1);
    const element: XmlElement = {
      name,
      local,
      attributes: { ...(attributes as Record<string, string>) },
      children: [],
    };
    if (open.length === 0) {
      if (isRecord(local)) {
        open = [element];
        size = 0;
      } else path.push({ local, text: '' });
    } else if (open.length >= bounds.depth) tooDeep++;
    else {
      open.at(-1)!.children.push(element);
      open.push(element);
    }
    size += 2 * name.length + 5 + Object.values(attributes).reduce((sum, value) => sum + value.length, 0);
    if (open.length > 0 && size > bounds.record) open[0]!.children = [];
  });
  const addText = (text: string) => {
    size += text.length;
    const within = open.at(-1);
    const outside = path.at(-1);
    if (within && size <= bounds.record) within.children.push(text);
    else if (!within && outside && outside.text.length < AROUND) outside.text = (outside.text + text).slice(0, AROUND);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    if (tooDeep > 0) tooDeep--;
    else if (open.length > 0) {
      const element = open.pop()!;
      if (open.length > 0) return;
      const line = parser.line;
      ready.push(size > bounds.record ? { state: 'too-long', line } : { state: 'element', element, around, line });
    } else {
      const closed = path.pop();
      const key = `${path.at(-1)?.local ?? ''}/${closed?.local}`;
      if (closed && closed.text.trim() !== '' && !around.has(key)) around.set(key, closed.text.trim());
    }
  });

  for (const piece of withSoundAmpersands(pieces)) {
    parser.write(piece);
    yield* ready.splice(0);
  }
  const isWhole = path.length === 0 && open.length === 0;
  if (!isWhole && !isInvalid)
    ready.push({
      state: 'invalid',
      why: `it ends inside <${open.at(-1)?.name ?? path.at(-1)?.local}>`,
      line: parser.line,
    });
  isInvalid = true;
  parser.close();
  yield* ready.splice(0);
}

/** CDATA begins or ends, or an "&" begins no entity. */
const AMPERSAND = /<!\[CDATA\[|\]\]>|&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z_][\w.-]{0,31});)/giu;

/** No token of `AMPERSAND`, with what it looks at, is longer (UTF-16 code units). */
const AHEAD = 64;

/** Old feeds write "A & B", which is no XML: a parser would take everything up to the next ";" for the name of an entity. */
function* withSoundAmpersands(pieces: Iterable<string>): Generator<string> {
  let held = '';
  let isCdata = false;
  const mend = (text: string, end: number) => {
    let mended = '';
    let at = 0;
    AMPERSAND.lastIndex = 0;
    for (let match = AMPERSAND.exec(text); match && match.index < end; match = AMPERSAND.exec(text)) {
      const [token] = match;
      mended += text.slice(at, match.index) + (token === '&' && !isCdata ? '&amp;' : token);
      at = match.index + token.length;
      if (token !== '&') isCdata = token !== ']]>';
    }
    const next = Math.max(at, end);
    held = text.slice(next);
    return mended + text.slice(at, next);
  };
  for (const piece of pieces) {
    const text = held + piece;
    if (text.length > AHEAD) yield mend(text, text.length - AHEAD);
    else held = text;
  }
  yield mend(held, held.length);
}

/** The first child element with one of these names, with or without prefix: `childOf(item, 'content:encoded')`. */
export function childOf(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    const found = childrenOf(element, name)[0];
    if (found) return found;
  }
  return undefined;
}

/** The child elements of a name; a name without a prefix finds those with any. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (child.name === name || (!name.includes(':') && child.local === name)),
  );

/** The element at the end of a way down: `elementAt(nitf, 'body', 'body.head', 'hedline')`. */
export const elementAt = (element: XmlElement | undefined, ...way: string[]): XmlElement | undefined =>
  way.reduce<XmlElement | undefined>((at, name) => childOf(at, name), element);

/** The text of an element and of all in it, spaces put in order; '' for none. */
export function innerText(element: XmlElement | undefined): string {
  const collect = (at: XmlElement): string =>
    at.children.map((child) => (typeof child === 'string' ? child : collect(child))).join('');
  return element ? collect(element).replace(/\s+/gu, ' ').trim() : '';
}

const escaped = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');

/** Elements that HTML closes itself. */
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'input', 'col', 'area', 'embed', 'source', 'track', 'meta', 'link']);

/** What is in an element as HTML, by local names and without attributes: XHTML and NITF are read as pages are. */
export function innerHtml(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return escaped(child);
      const name = child.local.toLowerCase();
      if (!/^[a-z][\w.-]*$/u.test(name) || name === 'script' || name === 'style') return '';
      return VOID.has(name) ? `<${name}>` : `<${name}>${innerHtml(child)}</${name}>`;
    })
    .join('');
}
