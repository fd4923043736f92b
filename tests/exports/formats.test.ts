import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { bibtexOf } from '../../exports/bibtex.ts';
import { cslJson } from '../../exports/csl-json.ts';
import { byDay, dossierMarkdown, dossierText } from '../../exports/dossier.ts';
import { fileNameOf } from '../../exports/exported.ts';
import { escapeMarkdown, markdownOf } from '../../exports/markdown.ts';
import { plainTextOf } from '../../exports/plain-text.ts';
import { risOf } from '../../exports/ris.ts';
import { timelineCsv } from '../../exports/timeline-csv.ts';
import { outcomeOf } from '../sources/files/reading.ts';
import { anyLine, anyText, exported } from './samples.ts';

const TODAY = '2024-06-01';
const sample = exported();

describe('Markdown', () => {
  test('has front matter, the title and a paragraph a line', () => {
    expect(markdownOf(exported({ inferred: ['published'] }, ['The *quay* sinks.', '1. It is old.']))).toBe(
      `---
title: "The quay"
published: 2020-05-03
site: "The Post"
url: "https://post.example/quay?a=1&b=2"
author:
  - "Ole Berg"
  - "Anna Holm"
language: en
created: 2024-02-02
collection: "own"
inferred:
  - "published"
---

# The quay

The \\*quay\\* sinks.

1\\. It is old.
`,
    );
  });

  test('comes back with the same title, day, publisher, names and text, whatever these are', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLine,
        anyLine,
        fc.array(anyLine, { minLength: 1, maxLength: 4 }),
        async (title, paper, lines) => {
          const { articles, problems } = await outcomeOf(markdownOf(exported({ title, publisher: paper }, lines)));
          expect(problems).toEqual([]);
          expect(articles[0]).toMatchObject({ published: '2020-05-03', credits: ['Ole Berg', 'Anna Holm'] });
          // What HTML is, a title's tags and entities, is read as such everywhere.
          if (!/[<>&]/u.test(title + lines.join(''))) {
            expect(articles[0]?.title).toBe(title);
            expect(articles[0]?.text).toBe(
              lines
                .join('\n\n')
                .replace(/[\u00AD\uFEFF\uFDD0-\uFDEF]/gu, '')
                .replace(/\n{3,}/gu, '\n\n')
                .trim(),
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('two apostrophes in a title stay two', async () => {
    const { articles } = await outcomeOf(markdownOf(exported({ title: "''{ and 'quotes' in ''two''" }, ['A'])));
    expect(articles[0]?.title).toBe("''{ and 'quotes' in ''two''");
  });

  test('escapes what would be a mark, also at the beginning of a line', () => {
    expect(
      ['# A', '> A', '- A', '12) A', '12 A', '[a](b)', 'a_b', 'R&amp;D', 'R&D', '~~a~~'].map(escapeMarkdown),
    ).toEqual([
      '\\# A',
      '\\> A',
      '\\- A',
      '12\\) A',
      '12 A',
      '\\[a\\](b)',
      'a\\_b',
      'R\\&amp;D',
      'R&D',
      '\\~\\~a\\~\\~',
    ]);
  });
});

test('plain text has the title, what is known, and the paragraphs', () => {
  expect(plainTextOf(sample)).toBe(
    'The quay\n\nOle Berg, Anna Holm\nThe Post\n2020-05-03\nhttps://post.example/quay?a=1&b=2\n\nThe quay sinks.\n',
  );
  const bare = exported({ publisher: null, published: null, url: null, credits: [] });
  expect(plainTextOf(bare)).toBe('The quay\n\nThe quay sinks.\n');
});

test('CSL-JSON says what is known and what was worked out', () => {
  expect(JSON.parse(cslJson([exported({ inferred: ['publisher'] }).article], TODAY))).toEqual([
    {
      id: '4fzyo82mab',
      type: 'article-newspaper',
      title: 'The quay',
      'container-title': 'The Post',
      author: [{ literal: 'Ole Berg' }, { literal: 'Anna Holm' }],
      issued: { 'date-parts': [[2020, 5, 3]] },
      URL: 'https://post.example/quay?a=1&b=2',
      accessed: { 'date-parts': [[2024, 6, 1]] },
      language: 'en',
      note: 'Not said by the article, but worked out: publisher',
    },
  ]);
});

describe('RIS', () => {
  test('is a field a line', () => {
    expect(risOf([sample.article], TODAY).split('\r\n')).toEqual([
      'TY  - NEWS',
      'ID  - 4fzyo82mab',
      'TI  - The quay',
      'AU  - Ole Berg',
      'AU  - Anna Holm',
      'T2  - The Post',
      'PY  - 2020',
      'DA  - 2020/05/03/',
      'UR  - https://post.example/quay?a=1&b=2',
      'Y2  - 2024/06/01/',
      'LA  - en',
      'ER  - ',
      '',
    ]);
  });

  test('no value ends its record or begins another field', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText, anyText), { minLength: 1, maxLength: 4 }), (texts) => {
        const articles = texts.map(
          ([title, publisher, name]) => exported({ title, publisher, credits: [name] }).article,
        );
        const lines = risOf(articles, TODAY).split(/\r\n|\r|\n|\u2028|\u2029/u);
        const tags = lines.filter((line) => line !== '').map((line) => /^([A-Z][A-Z0-9]) {2}- /u.exec(line)?.[1]);
        expect(tags).not.toContain(undefined);
        expect(tags.filter((tag) => tag === 'ER')).toHaveLength(articles.length);
        expect(tags.filter((tag) => tag === 'TY')).toHaveLength(articles.length);
      }),
    );
  });
});

describe('BibTeX', () => {
  test('is an entry an article', () => {
    expect(bibtexOf([exported({ title: '50% off {here} & there_' }).article], TODAY)).toBe(
      `@article{thepost2020-4fzyo82mab,
  title = {{50\\% off \\textbraceleft{}here\\textbraceright{} \\& there\\_}},
  author = {{Ole Berg} and {Anna Holm}},
  journal = {{The Post}},
  date = {2020-05-03},
  year = {2020},
  url = {https://post.example/quay?a=1&b=2},
  urldate = {2024-06-01},
  langid = {en},
}
`,
    );
  });

  test('braces are even, and no value ends its field, whatever it is', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, publisher, name) => {
        const url = `https://post.example/${title}`;
        const entry = bibtexOf([exported({ title, publisher, credits: [name], url }).article], TODAY);
        let depth = 0;
        const ends: number[] = [];
        for (const [at, sign] of [...entry].entries()) {
          if (sign === '{') depth++;
          if (sign === '}' && --depth === 0) ends.push(at);
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(ends).toEqual([[...entry].length - 2]);
        // Between a sign and its escape nothing is left over.
        expect(entry.replace(/\\(?:[%#$&_]|text\w+\{\})/gu, '').split('\n  url = ')[0]).not.toMatch(/[\\%#$&_~^]/u);
      }),
    );
  });
});

describe('the timeline', () => {
  test('comes back cell by cell from a parser of CSV, whatever is in it; formulas are none', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, publisher, text) => {
        const { article, passages } = exported({ title, publisher }, [text]);
        const csv = timelineCsv([{ article, passage: passages[1]! }]);
        expect(csv[0]).toBe('\uFEFF');
        const { data } = Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' });
        const harmless = (cell: string) => (/^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell);
        expect(data).toEqual([
          ['day', 'publisher', 'title', 'passage', 'author', 'address', 'language', 'inferred'],
          [
            '2020-05-03',
            harmless(publisher),
            harmless(title),
            harmless(text),
            'Ole Berg; Anna Holm',
            article.url,
            'en',
            '',
          ],
          [''],
        ]);
      }),
    );
  });
});

describe('a dossier', () => {
  const entry = (published: string | null, text: string, quoted?: string) => {
    const { article, passages } = exported({ published, id: `id${published}` }, [text]);
    return { article, passage: passages[1]!, ...(quoted ? { quoted } : {}) };
  };
  const entries = [
    entry(null, 'Nobody knows when.'),
    entry('2021-01-02', 'Later.'),
    entry('2020-05-03', '“First.”', 'Hollow'),
  ];
  const options = { style: 'mla', accessed: TODAY, undated: 'No day' } as const;

  test('has all passages by day, each with its citation and who is quoted', () => {
    expect(byDay(entries).map(({ article }) => article.published)).toEqual(['2020-05-03', '2021-01-02', null]);
    const text = dossierText('The *quay*', entries, options);
    expect(text.split('\n').slice(0, 6)).toEqual([
      'The *quay*',
      '',
      '2020-05-03',
      '',
      '“First.”',
      '— Hollow, qtd. in Ole Berg and Anna Holm. “The quay.” The Post, 3 May 2020, https://post.example/quay?a=1&b=2. Accessed 1 June 2024.',
    ]);
    expect(text).toContain('\nNo day\n');
    const markdown = dossierMarkdown('The *quay*', entries, options);
    expect(markdown).toContain('# The \\*quay\\*\n\n## 2020-05-03\n\n> “First.”\n');
    expect(markdown.match(/^## /gmu)).toHaveLength(3);
  });
});

test('names of files have letters of any script, the day and the id, and nothing that a disk refuses', () => {
  expect(fileNameOf(exported({ title: 'بدأت المحادثات: في برلين؟' }).article)).toBe(
    '2020-05-03-بدأت-المحادثات-في-برلين-4fzyo82mab',
  );
  expect(fileNameOf(exported({ title: '???', published: null }).article)).toBe('4fzyo82mab');
  fc.assert(
    fc.property(anyText, (title) => {
      const name = fileNameOf(exported({ title: title.repeat(9) }).article);
      expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
      expect(Buffer.byteLength(name)).toBeLessThan(250);
    }),
  );
});
