import type { BucketParts, ChosenPassage } from '../../../archive/format/bucket.ts';
import type { Article } from '../../../engine/model/article.ts';
import type { Topic } from '../../../engine/model/topic.ts';

/** A small invented archive: two topics, an article, two passages. */
export const BOARD: Topic = {
  id: 'tboard',
  label: 'Harbour Board',
  kind: 'organization',
  aliases: ['HB', 'Harbour Board of Lindwick'],
};

/** A person of that archive, with who she is. */
export const OKORO: Topic = {
  id: 'tokoro',
  label: 'Adaeze Okoro',
  kind: 'person',
  aliases: ['Okoro'],
  introduced: ['Okoro'],
  who: { text: 'harbour master', said: '2031-04-02' },
};

/** The article of that archive. */
export const ARTICLE: Article = {
  id: 'a1',
  title: 'Lindwick deepens its harbour',
  publisher: 'The Lindwick Post',
  published: '2031-04-02',
  url: 'https://post.example/harbour',
  credits: ['Ida Brandt'],
  language: 'en',
  inferred: [],
};

/** Its passages, with where they name and mean the topics. */
export const PASSAGES: ChosenPassage[] = [
  {
    id: 'a1-p1',
    articleId: 'a1',
    ordinal: 1,
    kind: 'body',
    text: 'Harbour master Adaeze Okoro told the Harbour Board that the work takes a year.',
    names: [
      { topicId: 'tokoro', start: 15, end: 27 },
      { topicId: 'tboard', start: 37, end: 50 },
    ],
    means: [],
  },
  {
    id: 'a1-p3',
    articleId: 'a1',
    ordinal: 3,
    kind: 'body',
    text: 'She said that ships would wait outside.',
    names: [],
    means: [{ topicId: 'tokoro', start: 0, end: 3 }],
    before: 'The board asked how Okoro would go about it.',
  },
];

/** All of it, as the one bucket of the archive. */
export const PARTS: BucketParts = {
  bucket: 0,
  topics: [
    { ...OKORO, spread: { passages: 2, articles: 1 } },
    { ...BOARD, spread: { passages: 1, articles: 1 } },
  ],
  articles: [{ ...ARTICLE, sum: '00112233445566778899aabbccddeeff' }],
  passages: PASSAGES,
};
