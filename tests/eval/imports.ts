import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Window } from 'happy-dom';
import { readArticles } from '../../sources/files/read.ts';
import { badOutcomes, badTable } from '../sources/files/bad-inputs.ts';

/**
 * `npm run eval:imports -- FOLDER [--all | --table]`: what each file of a folder brings in, a line a file, then what could
 * not be read; the last line is one JSON object. FOLDER has exports of other programs, of any kind. `--all` prints every
 * article, too; `--table` prints a table in Markdown instead. `npm run eval:imports -- --bad` prints one of what becomes of
 * files that would do harm, which are made up and need no folder.
 */
if (process.argv.includes('--bad')) {
  console.log(badTable(await badOutcomes()));
  process.exit(0);
}
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const fail = (why: string): never => {
  console.error(
    `${why}\nUsage: npm run eval:imports -- FOLDER [--all | --table]: FOLDER has files that other programs exported.`,
  );
  process.exit(1);
};
if (folder === undefined) fail('No folder with files is named.');
else if (!existsSync(folder) || !statSync(folder).isDirectory()) fail(`${folder}: there is no such folder.`);

const parser = new new Window().DOMParser();
const parseHtml = (html: string) => parser.parseFromString(html, 'text/html') as unknown as Document;

const files = readdirSync(folder as string, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const total = { files: files.length, articles: 0, links: 0, problems: 0, dated: 0, titled: 0, characters: 0, ms: 0 };
const problems: string[] = [];
const isTable = process.argv.includes('--table');
if (isTable) console.log('| file | articles | with a day | links | left out, and why |\n|---|---|---|---|---|');
else console.log(`${'file'.padEnd(52)} articles dated titled  links problems characters    ms`);
for (const path of files) {
  const row = { articles: 0, dated: 0, titled: 0, links: 0, problems: 0, characters: 0 };
  const start = performance.now();
  const lines: string[] = [];
  for await (const item of readArticles(
    { name: relative(folder as string, path), bytes: readFileSync(path) },
    parseHtml,
  )) {
    if ('article' in item) {
      row.articles++;
      if (item.article.published) row.dated++;
      if (item.article.title) row.titled++;
      row.characters += item.article.text.length;
      if (process.argv.includes('--all'))
        console.log(JSON.stringify({ ...item.article, text: item.article.text.slice(0, 300) }));
    } else if ('link' in item) row.links++;
    else {
      row.problems++;
      problems.push(item.problem);
      lines.push(`${item.place ? `${item.place}: ` : ''}${item.problem.split(': ').slice(1).join(': ')}`);
    }
  }
  const ms = Math.round(performance.now() - start);
  for (const [name, value] of Object.entries({ ...row, ms })) total[name as keyof typeof total] += value;
  const { articles, dated, titled, links, characters } = row;
  if (isTable) {
    const shown = [articles, dated, links].map((count) => (count === 0 ? '' : count));
    console.log(`| ${[relative(folder as string, path), ...shown, lines.join('<br>')].join(' | ')} |`);
    continue;
  }
  const cells = [articles, dated, titled, links, row.problems, characters, ms].map(String);
  const widths = [8, 5, 6, 6, 8, 10, 5];
  console.log(
    relative(folder as string, path).padEnd(52),
    cells.map((cell, i) => cell.padStart(widths[i] ?? 0)).join(' '),
  );
}
if (problems.length > 0 && !isTable) console.log(`\n${problems.join('\n')}`);
if (!isTable) console.log(`\n${JSON.stringify(total)}`);
