import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describePage } from '../../sources/page/extract.ts';

/**
 * `npm run eval:pages -- FOLDER [FILE] [--all]`: how well articles are read from a folder of saved pages; the last
 * line is one JSON object. Pages are FOLDER/NAME.html or FOLDER/NAME/source.html. FILE
 * says what is right, by the names of pages: `{"NAME": {"title": …, "publisher": …, "published": …, "none": true}}`.
 * A value is what the page states, a list of all that is right, or `null` for what the page does not state; what is
 * missing is not judged. `none` marks a page without an article. Without FILE only texts are compared, with those of
 * Readability as it comes. `--all` prints what was found on every page, not only what is wrong.
 */
interface Annotation {
  title?: string | string[];
  publisher?: string | string[] | null;
  published?: string | string[] | null;
  none?: boolean;
}

const [folder, given] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const all = process.argv.includes('--all');
const fail = (why: string): never => {
  console.error(`${why}\nUsage: npm run eval:pages -- FOLDER [FILE] [--all]: FOLDER has saved pages, NAME.html each.`);
  process.exit(1);
};
if (!folder) fail('No folder with pages is named.');
else if (!existsSync(folder) || !statSync(folder).isDirectory()) fail(`${folder}: there is no such folder.`);

/** The pages of the folder: their names and files. */
const pages = readdirSync(folder as string)
  .map((name) => ({ name: basename(name, '.html'), file: join(folder as string, name) }))
  .map(({ name, file }) => ({ name, file: file.endsWith('.html') ? file : join(file, 'source.html') }))
  .filter(({ file }) => existsSync(file));
if (pages.length === 0) fail(`${folder}: there is no page in it, neither NAME.html nor NAME/source.html.`);

const annotations = given ? readAnnotations(given) : {};

function readAnnotations(file: string): Record<string, Annotation> {
  if (!existsSync(file)) return fail(`${file}: there is no such file.`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return fail(`${file}: ${(error as Error).message}. It has to be JSON.`);
  }
}

/** Letters and digits alone: quotes, dashes and spaces are written in many ways. */
const same = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** How many words of two texts are the same, as F1 (0 to 1); of scripts without spaces, letters. */
function wordsF1(one: string, other: string): number {
  const count = (text: string) => {
    const words = new Map<string, number>();
    const found = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ?? [];
    for (const word of found) words.set(word, (words.get(word) ?? 0) + 1);
    return { words, all: found.length };
  };
  const [a, b] = [count(one), count(other)];
  const shared = [...a.words].reduce((sum, [word, n]) => sum + Math.min(n, b.words.get(word) ?? 0), 0);
  return a.all + b.all === 0 ? 1 : (2 * shared) / (a.all + b.all);
}

/** What Readability finds by itself: the text to compare with, and what it knows of the page. */
function readabilityAlone(html: string) {
  const document = parseHTML(html).document as unknown as Document;
  const found = new Readability(document).parse();
  // Blocks without a space between them would make one word of two.
  const text = (found?.content ?? '').replace(/<(?:[^>"']|"[^"]*"|'[^']*')*>/gu, (tag) =>
    /^<\/?(a|b|i|em|strong|span|sup|sub|code|font|u|small|abbr)\b/iu.test(tag) ? '' : ' ',
  );
  const published = found?.publishedTime?.slice(0, 10).replaceAll('/', '-');
  return {
    title: found?.title,
    publisher: found?.siteName,
    published,
    text: parseHTML(`<html><body>${text}</body></html>`).document.body.textContent ?? '',
  };
}

/** Right, wrong and missed of one field; `none` are right answers that nothing is stated. */
const score = () => ({ stated: 0, right: 0, wrong: 0, missed: 0 });
const fields = ['title', 'publisher', 'published'] as const;
const scores = {
  ours: { title: score(), publisher: score(), published: score() },
  alone: { title: score(), publisher: score(), published: score() },
};
const f1: number[] = [];
const none = { stated: 0, right: 0, wrong: 0 };
let milliseconds = 0;

for (const { name, file } of pages) {
  const html = readFileSync(file, 'utf8');
  const document = parseHTML(html).document as unknown as Document;
  const from = performance.now();
  const found = describePage(document, `https://pages.example/${name}.html`);
  milliseconds += performance.now() - from;
  const article = found.state === 'article' ? found.article : null;
  const alone = readabilityAlone(html);
  const right = annotations[name] ?? {};
  const notes: string[] = [];
  if (right.none) none.stated++;
  if (found.state === 'none') {
    if (right.none) none.right++;
    else if (annotations[name]) none.wrong++;
    notes.push(`none: ${found.reason}`);
  } else {
    const like = wordsF1(found.article.text, alone.text);
    if (!right.none) f1.push(like);
    if (like < 0.95) notes.push(`text ${like.toFixed(2)}`);
    if (found.isStub) notes.push('stub');
    if (right.none) notes.push('an article, where there is none');
  }
  for (const field of right.none ? [] : fields) {
    const wish = right[field];
    if (wish === undefined) continue;
    const accepted = [wish]
      .flat()
      .filter((value) => value !== null)
      .map(same);
    for (const [who, value] of [
      ['ours', article?.[field]],
      ['alone', alone[field]],
    ] as const) {
      const counts = scores[who][field];
      if (accepted.length > 0) counts.stated++;
      if (value && accepted.includes(same(value))) counts.right++;
      else if (value) counts.wrong++;
      else if (accepted.length > 0) counts.missed++;
      if (who === 'ours' && !(value ? accepted.includes(same(value)) : accepted.length === 0)) {
        notes.push(`${field}: ${value ?? '–'} for ${[wish].flat().join(' | ') || '–'}`);
      }
    }
  }
  if (all) notes.push(JSON.stringify(article && { ...article, text: article.text.length }));
  if (notes.length > 0) console.log(`${name}: ${notes.join('; ')}`);
}

console.log(
  JSON.stringify({
    pages: pages.length,
    ...scores,
    none,
    text: {
      compared: f1.length,
      mean: Number((f1.reduce((sum, value) => sum + value, 0) / f1.length).toFixed(4)),
      under95: f1.filter((value) => value < 0.95).length,
    },
    millisecondsPerPage: Math.round(milliseconds / pages.length),
  }),
);
