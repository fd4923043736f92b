import fc from 'fast-check';
import type { StoredArticle } from '../../engine/library/stored-library.ts';
import type { Exported } from '../../exports/exported.ts';

/** Texts of all scripts, with the signs that formats take for their own, and line ends. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...'{}\\%#$&_~^"\',;:|=+-@*`[]<>()!.\n\r\t 1aäא你مER  - '),
    minLength: 1,
    maxLength: 60,
  }),
  fc.constantFrom(
    'بدأت المحادثات في برلين',
    'השיחות נפתחו',
    '"',
    '{',
    '}}',
    'ER  - ',
    '---',
    '=1+1',
    '\\',
    '北京会谈开始',
  ),
);

/** A line of an article: no line ends, no spaces around. */
export const anyLine = anyText.map((text) => text.replace(/[\p{Cc}\p{Cs}\s\u2028\u2029]+/gu, ' ').trim() || 'A');

/** An article as a library has it, whose texts may be any. */
export function exported(
  texts: Partial<StoredArticle> = {},
  paragraphs: readonly string[] = ['The quay sinks.'],
): Exported {
  const article: StoredArticle = {
    id: '4fzyo82mab',
    title: 'The quay',
    publisher: 'The Post',
    published: '2020-05-03',
    url: 'https://post.example/quay?a=1&b=2',
    credits: ['Ole Berg', 'Anna Holm'],
    language: 'en',
    inferred: [],
    added: Date.UTC(2024, 1, 2),
    collection: 'own',
    ...texts,
  };
  const lines = [
    { text: article.title, kind: 'headline' as const },
    ...paragraphs.map((text) => ({ text, kind: 'body' as const })),
  ];
  return {
    article,
    passages: lines.map((line, ordinal) => ({ ...line, id: `p${ordinal}`, articleId: article.id, ordinal })),
  };
}
