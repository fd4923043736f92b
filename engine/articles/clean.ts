import type { RawArticle } from '../model/article.ts';
import { dateOfLine } from './article-date.ts';
import { creditsOf, photoCredit } from './credits.ts';
import type { ArticleBlock } from './passages.ts';
import { chromeOf, endsAsSentence } from './site-chrome.ts';

/** An article without what its site put around it. */
export interface CleanArticle {
  /** As given, else the first line when it looks like a headline, else `null`. */
  title: string | null;
  /** As given, else read from a line that is nothing but a date, else `null`. ISO 8601 date. */
  published: string | null;
  /** As given, then those that the text names; each once. */
  credits: string[];
  /** In the order of the text; a title that the text does not repeat comes first. */
  blocks: ArticleBlock[];
}

/** A line longer than this is no headline (UTF-16 units). */
const HEADLINE = 160;

/**
 * A headline is looked for in the first so many groups of lines: masthead, navigation and notices may stand above it.
 */
const MASTHEAD = 12;

/**
 * Drops a site's own text from a raw article and reads what the text says of itself.
 * Only lines that a rule recognises are dropped; whatever is in doubt stays.
 */
export function cleanArticle(raw: RawArticle): CleanArticle {
  const groups = groupsOf(raw.text);
  const title = headlineOf(raw, groups);
  const titleKey = title === null ? null : keyOf(title);
  const start =
    titleKey === null
      ? 0
      : Math.max(
          0,
          groups.slice(0, MASTHEAD).findIndex((g) => g.some((line) => keyOf(line) === titleKey)),
        );
  const credits = new Set(raw.credits ?? []);
  const blocks: ArticleBlock[] = [];
  const told = new Set<string>();
  let isTitleTold = false;
  const add = (block: ArticleBlock) => {
    blocks.push(block);
    told.add(block.text);
    isTitleTold ||= keyOf(block.text) === titleKey;
  };
  let published = raw.published ?? null;
  let body = 0;

  // Above the headline only whole sentences and a date can belong to the article.
  const lead = groups
    .slice(0, start)
    .map((group) =>
      group.filter((line) => dateOfLine(line) !== null || (endsAsSentence(line) && line.length > HEADLINE / 2)),
    );
  for (const group of [...lead, ...groups.slice(start)]) {
    const kinds = group.map((line) => (keyOf(line) === titleKey ? 'none' : chromeOf(line)));
    if (kinds.includes('tail') && body > 0) break;
    const player = kinds.includes('notice');
    let credited = false;
    let signed = false;
    const twice = repeatedIn(group);
    for (const [index, line] of group.entries()) {
      if (kinds[index] !== 'none') continue;
      const named = creditsOf(line);
      const date = dateOfLine(line);
      if (named !== null) {
        for (const name of named.names) credits.add(name);
        credited = named.closes && body > 0;
        signed ||= !named.closes;
      } else if (date !== null) {
        published ??= date;
      } else if (keyOf(line) === titleKey) {
        if (!isTitleTold) add({ text: line, kind: 'headline' });
      } else if ((player || signed) && !endsAsSentence(line)) {
        // A title beside a player's notice is the player's; what follows a name in a byline is the writer's desk.
      } else {
        const block = blockOf(line, twice, credits);
        if (block.text === '' || (block.kind === 'caption' && told.has(block.text))) continue;
        add(block);
        if (block.kind === 'body') body++;
      }
    }
    // Credits in full ("With reporting by …") close an article: the rest is the site's.
    if (credited) break;
  }
  if (title !== null && !isTitleTold) blocks.unshift({ text: title, kind: 'headline' });
  return { title, published, credits: [...credits], blocks };
}

/** The lines that a group has more than once. */
function repeatedIn(group: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>();
  return new Set(group.filter((line) => once.size === once.add(line).size));
}

function blockOf(line: string, twice: ReadonlySet<string>, credits: Set<string>): ArticleBlock {
  const photo = photoCredit(line);
  if (photo !== null) {
    for (const name of photo.credits) credits.add(name);
    return { text: photo.caption, kind: 'caption' };
  }
  // Sites print a caption twice: as the picture's alternative text and below it.
  if (twice.has(line)) return { text: line, kind: 'caption' };
  return { text: line, kind: endsAsSentence(line) || line.length > HEADLINE / 2 ? 'body' : 'headline' };
}

/** The text as groups of trimmed lines, parted by blank lines; hard-wrapped paragraphs are joined. */
function groupsOf(text: string): string[][] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/u)
    .map((group) =>
      group
        .split(/\r\n?|\n/u)
        .map((line) =>
          line
            .replace(/\s+/gu, ' ')
            .replace(/^[•·▪*]\s+/u, '')
            .trim(),
        )
        .filter((line) => line !== ''),
    )
    .filter((group) => group.length > 0)
    .map((group) => (isWrapped(group) ? [group.join(' ')] : group));
}

/**
 * Mail and agency texts break lines at 60 to 80 columns: all lines but the last are about as long, and sentences run
 * on.
 */
function isWrapped(group: readonly string[]): boolean {
  const full = group.slice(0, -1);
  if (full.length === 0 || new Set(group).size < group.length || group.some((line) => chromeOf(line) !== 'none'))
    return false;
  if (full.length === 1 && !/^\p{Ll}/u.test(group[1] ?? '')) return false;
  // Not `Math.max(...)`: a group may have more lines than a call may have arguments.
  const longest = full.reduce((most, { length }) => Math.max(most, length), 0);
  return (
    longest <= 100 &&
    full.every((line) => line.length > longest * 0.7 && line.length > 40) &&
    full.some((line) => !endsAsSentence(line))
  );
}

/** The title given, when it is one (not a number or an address); else a first line that is no sentence. */
function headlineOf(raw: RawArticle, groups: readonly string[][]): string | null {
  const given = raw.title?.replace(/\s+/gu, ' ').trim();
  if (given && /\p{L}/u.test(given) && !/^\w+:\/\//u.test(given)) return given;
  const lines = groups.slice(0, MASTHEAD).flatMap((group) => {
    const alone = new Set(group).size === group.length;
    return group.map((line) => ({ line, alone }));
  });
  const own = lines.filter(
    ({ line }) =>
      chromeOf(line) === 'none' && dateOfLine(line) === null && creditsOf(line) === null && photoCredit(line) === null,
  );
  const labels = own.findIndex(({ line }) => !isMastheadLine(line));
  const next = own[labels]?.line ?? '';
  const isLabelled =
    labels > 0 && labels <= LABELS && next.split(' ').length >= LEAST_TITLE_WORDS && !endsAsSentence(next);
  const first = own[isLabelled ? labels : 0];
  if (!first?.alone || endsAsSentence(first.line) || first.line.length > HEADLINE || !first.line.includes(' '))
    return null;
  return first.line;
}

/** Paper, place and section may stand above a headline. */
const LABELS = 3;
/** A headline above which a paper's or a section's name stands has at least so many words. */
const LEAST_TITLE_WORDS = 5;

/** "Climate crisis", "The Daily Gazette": the paper or the section above a headline. */
function isMastheadLine(line: string): boolean {
  const words = line.split(' ');
  return (
    words.length <= 3 ||
    isPathOfSections(line) ||
    (words.length < LEAST_TITLE_WORDS && words.every((word) => /^\p{Lu}/u.test(word)))
  );
}

/**
 * "Home / World / Ports": three sections or more, of one or two words each. Split and not matched by one expression,
 * which would try every way to share out a line of nothing but strokes.
 */
function isPathOfSections(line: string): boolean {
  const sections = line.split(/ [/›»>|] /u);
  return sections.length > 2 && sections.every((section) => /^\S+(?: \S+)?$/u.test(section));
}

/** Two lines with the same key are the same line to a reader: case, quotes and spaces do not count. */
function keyOf(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
