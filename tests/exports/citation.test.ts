import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CITATION_STYLES, cite } from '../../exports/citation.ts';
import { anyText, exported } from './samples.ts';

const accessed = '2024-06-01';
const all = (article = exported().article, quoted?: string) =>
  CITATION_STYLES.map((style) => cite(article, { style, accessed, ...(quoted ? { quoted } : {}) }));

test('each style has its order and its punctuation', () => {
  expect(all()).toEqual([
    'Ole Berg & Anna Holm (2020, May 3). The quay. The Post. Retrieved June 1, 2024, from https://post.example/quay?a=1&b=2',
    'Ole Berg and Anna Holm, “The quay,” The Post, May 3, 2020, accessed June 1, 2024, https://post.example/quay?a=1&b=2.',
    'Ole Berg and Anna Holm. “The quay.” The Post, 3 May 2020, https://post.example/quay?a=1&b=2. Accessed 1 June 2024.',
    'Ole Berg; Anna Holm. The quay. The Post, 2020-05-03 [viewed 2024-06-01]. Available from: https://post.example/quay?a=1&b=2',
  ]);
});

test('what is not known is left out, what was worked out is in brackets, a question keeps its mark', () => {
  const bare = exported({ title: 'Who sinks?', publisher: null, published: null, url: null, credits: [] }).article;
  expect(all(bare)).toEqual([
    'Who sinks? (n.d.).',
    '“Who sinks?” n.d., accessed June 1, 2024.',
    '“Who sinks?” Accessed 1 June 2024.',
    'Who sinks? [no date] [viewed 2024-06-01].',
  ]);
  expect(all(exported({ inferred: ['publisher', 'published'] }).article)[1]).toContain('[The Post], [May 3, 2020]');
});

test('a quotation in a title that stands in quotation marks has single ones', () => {
  const [apa, chicago, mla, iso] = all(exported({ title: '“No quay” for "us", says Berg', credits: [] }).article);
  expect(apa).toMatch(/^“No quay” for "us", says Berg\. \(2020/u);
  expect(chicago).toMatch(/^“‘No quay’ for ‘us’, says Berg,” The Post/u);
  expect(mla).toMatch(/^“‘No quay’ for ‘us’, says Berg\.” The Post/u);
  expect(iso).toMatch(/^“No quay” for "us", says Berg\. The Post/u);
  const [, whole] = all(exported({ title: '“Is there a quay?”', credits: [] }).article);
  expect(whole).toMatch(/^“‘Is there a quay\?’” The Post/u);
});

test('who is quoted stands before it', () => {
  expect(all(undefined, 'Vance Hollow').map((text) => text.slice(0, 24))).toEqual([
    'Vance Hollow, as cited i',
    'Vance Hollow, quoted in ',
    'Vance Hollow, qtd. in Ol',
    'Vance Hollow, quoted in ',
  ]);
});

test('a title that runs from right to left stands in isolates, and its own question mark ends it', () => {
  const [apa] = all(exported({ title: 'هل بدأت؟', credits: [] }).article);
  expect(apa).toMatch(/^\u2068هل بدأت؟\u2069 \(2020, May 3\)\. The Post\./u);
});

test('a citation is one line, whatever the article says', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (title, publisher, name) => {
      for (const citation of all(exported({ title, publisher, credits: [name] }).article, name))
        expect(citation).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
  );
});
