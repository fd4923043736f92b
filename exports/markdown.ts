import { bodyOf, type Exported, inOneLine } from './exported.ts';

/**
 * A text as Markdown shows it, letter by letter: what would be a mark is escaped, as CommonMark 0.31 (2.4) allows for all
 * punctuation of ASCII. `escapeMarkdown('1. *No*')` is `1\. \*No\*`.
 */
export const escapeMarkdown = (text: string): string =>
  inOneLine(text)
    .replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/gu, '\\$&')
    .replace(/^(?:[#+=-]|\d{1,9}(?=[.)]))/u, (start) => (/\d/u.test(start) ? start : `\\${start}`))
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');

/** A value of front matter: a string in double quotes means the same in YAML 1.2 as in JSON. */
const quoted = (text: string) => JSON.stringify(inOneLine(text));

/** An article as Markdown, with front matter that note programs, and Backstory, read. */
export function markdownOf(exported: Exported): string {
  const { article } = exported;
  const { title, published, publisher, url, credits, language, inferred, added, collection } = article;
  const front = [
    `title: ${quoted(title)}`,
    ...(published ? [`published: ${published}`] : []),
    ...(publisher ? [`site: ${quoted(publisher)}`] : []),
    ...(url ? [`url: ${quoted(url)}`] : []),
    ...(credits.length > 0 ? ['author:', ...credits.map((name) => `  - ${quoted(name)}`)] : []),
    `language: ${language}`,
    // A day in another field than the day of publication, for it is not the article's.
    ...(added ? [`created: ${dayOf(added)}`] : []),
    ...(collection ? [`collection: ${quoted(collection)}`] : []),
    ...(inferred.length > 0 ? ['inferred:', ...inferred.map((field) => `  - ${quoted(field)}`)] : []),
  ];
  const paragraphs = bodyOf(exported).map(({ kind, text }) => {
    const written = escapeMarkdown(text);
    if (kind === 'headline') return `## ${written}`;
    return kind === 'caption' ? `> ${written}` : written;
  });
  return ['---', ...front, '---', '', `# ${escapeMarkdown(title)}`, ...paragraphs.flatMap((one) => ['', one]), ''].join(
    '\n',
  );
}

/** The day of a time (ms since 1970) in UTC, as an ISO 8601 date. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
