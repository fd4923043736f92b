import type { Article } from '../../engine/model/article.ts';
import type { PrintedBefore } from '../../engine/model/read-before.ts';
import type { Statement } from '../../engine/model/statement.ts';
import type { Story } from '../../engine/model/story.ts';
import { stoltenberg, topicOf } from './samples.ts';

// What a memory tells, invented.

const text = '“We have waited for ten years, and we will not wait for another one,” Stoltenberg said in Norrvik.';

/** What somebody said, with the article that has it. */
export const SAID: { statement: Statement; article: Article } = {
  statement: {
    speakerId: stoltenberg.topic.id,
    speaker: 'Jens Stoltenberg',
    passageId: 'p',
    articleId: 'a',
    text,
    by: [text.indexOf('Stoltenberg'), text.indexOf(' said')],
    words: [[0, text.indexOf(' Stoltenberg')]],
    isDirect: true,
    shared: 4,
  },
  article: {
    id: 'a',
    title: 'Ministers meet',
    publisher: 'The Courier',
    published: '2017-05-25',
    url: null,
    credits: [],
    language: 'en',
    inferred: [],
  },
};

/** A paragraph that was printed three times. */
export const PRINTED: PrintedBefore[] = [
  ['The Courier', '2020-03-01', true] as const,
  ['The-Evening-Mail-of-Norrvik-and-Its-Neighbouring-Municipalities', '2020-03-04', false] as const,
  [null, null, true] as const,
].map(([publisher, published, isExact], i) => ({
  articleId: `a${i}`,
  passageId: `p${i}`,
  title: i === 1 ? `The quay sinks, ${'and goes on sinking, '.repeat(6)}and more` : 'The quay sinks',
  publisher,
  published,
  url: null,
  isExact,
}));

const story = (id: string, ...days: string[]): Story => ({
  id,
  names: [topicOf('NATO')],
  articles: days.map((published) => ({ ...SAID.article, id: `${id} ${published}`, published })),
});

/** Stories of which two overlap. */
export const STORIES: Story[] = [
  story('first', '2017-03-01', '2017-03-04'),
  story('second', '2018-02-01', '2018-06-20'),
  story('beside', '2018-04-01', '2018-04-03'),
];
