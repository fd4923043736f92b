import type { FileItem } from './item.ts';
import { wordsOf } from './record.ts';
import type { SourceFile } from './source-file.ts';

/** Whether a text begins with front matter, or with a heading of Markdown. */
export const isMarkdown = (head: string): boolean =>
  /^---\s*\n(?:[\s\S]*?\n)?(?:---|\.\.\.)\s*(?:\n|$)/u.test(head) || /^#{1,2} \S/u.test(head);

/**
 * Reads Markdown: what the front matter says (as Obsidian's Web Clipper and static sites write it), then the text without
 * its marks. `created` is the day of saving. In `source` stands the page's address or the paper's name.
 */
export function* readMarkdown(file: SourceFile): Generator<FileItem> {
  const whole = file.whole();
  if (whole === null) {
    yield file.problem('too-large', undefined, 'a text may be');
    return;
  }
  const text = whole
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .trimStart();
  const [front = '', matter = ''] = /^---\s*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(text) ?? [];
  const fields = frontMatter(matter);
  const say = (...names: string[]) =>
    names.map((name) => wordsOf(fields.get(name))).find((value) => value !== '') ?? '';
  const body = text.slice(front.length).trim();
  const heading = /^# +(.+?) *#*$/mu.exec(body);
  const opens = heading?.index === 0;
  const source = say('source');
  const isAddress = /^https?:/iu.test(source);
  const byline = fields.get('author') ?? fields.get('authors') ?? fields.get('byline') ?? '';
  yield* file.give({
    title: say('title') || (opens ? plainMarkdown(heading[1] ?? '') : ''),
    // What is a heading already need not be the first paragraph.
    text: plainMarkdown(opens ? body.slice(heading[0].length) : body),
    date: say('published', 'date'),
    publisher: say('site', 'publisher') || (isAddress ? '' : source),
    url: say('url', 'link') || (isAddress ? source : ''),
    byline,
    language: say('language', 'lang'),
  });
}

/** `key: value` in each line, lists in brackets or in lines that begin with "-"; what is nested deeper is left out. */
function frontMatter(matter: string): Map<string, string | string[]> {
  const fields = new Map<string, string | string[]>();
  let last = '';
  for (const line of matter.split('\n')) {
    const item = /^\s*-\s+(.+)$/u.exec(line);
    const field = /^([\w-]+)\s*:(?:\s+(.*))?$/u.exec(line);
    if (item && last !== '') {
      const before = fields.get(last);
      fields.set(last, [...(Array.isArray(before) ? before : []), unquoted(item[1] ?? '')]);
    } else if (field) {
      last = (field[1] ?? '').toLowerCase();
      const value = (field[2] ?? '').trim();
      const list = /^\[(?!\[)(.*)\]$/u.exec(value);
      fields.set(last, list ? (list[1] ?? '').split(',').map(unquoted) : unquoted(value));
    }
  }
  return fields;
}

function unquoted(value: string): string {
  const text = value.trim();
  // Each sort of quotes has its own escapes; the rest after " #" is a comment.
  const double = /^"((?:[^"\\]|\\.)*)"/u.exec(text)?.[1]?.replace(/\\(["\\])/gu, '$1');
  const single = /^'((?:[^']|'')*)'/u.exec(text)?.[1]?.replace(/''/gu, "'");
  const plain = double ?? single ?? text.replace(/\s+#.*$/u, '');
  // A wiki link names a note.
  return plain.replace(/^\[\[(?:[^\]|]*\|)?([^\]]*)\]\]$/u, '$1');
}

/** The punctuation of ASCII, which may be escaped (CommonMark 2.4). */
const SIGNS = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** Stands for the first of `SIGNS` while marks are taken out: characters that no text has (Unicode's noncharacters). */
const STAND_IN = 0xfdd0;

/** A text without the marks of Markdown: headings, emphasis, links, pictures, quotations, lists, notes. */
function plainMarkdown(markdown: string): string {
  return markdown
    .replace(/[\uFDD0-\uFDEF]/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/gu, (_, sign: string) => String.fromCharCode(STAND_IN + SIGNS.indexOf(sign)))
    .split('\n')
    .filter((line) => !/^\s*(?:```|~~~|\[\^?[^\]]+\]:\s|(?:[-*_]\s*){3,}$)/u.test(line))
    .map((line) =>
      line
        .replace(/^\s{0,3}(?:>\s?)+/u, '')
        .replace(/^\s{0,3}#{1,6}\s+/u, '')
        .replace(/^\s*(?:[-*+]|\d{1,3}[.)])\s+/u, '')
        .replace(/!\[[^\]\n]{0,500}\]\([^()\n]{0,2000}\)/gu, '')
        .replace(/\[([^[\]\n]{0,1000})\]\([^()\s]{0,2000}(?:\s+"[^"\n]{0,500}")?\)/gu, '$1')
        .replace(/\[\^[^\]\s]{1,50}\]/gu, '')
        .replace(/(\*\*|__)(?=\S)([^*_\n]+?)(?<=\S)\1/gu, '$2')
        .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
        .replace(/`([^`\n]+)`/gu, '$1'),
    )
    .join('\n')
    .replace(/[\uFDD0-\uFDEF]/gu, (sign) => SIGNS[sign.charCodeAt(0) - STAND_IN] ?? '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
