import { createEngine, type Engine } from '../../engine/engine.ts';
import { buildLibrary } from '../../engine/library.ts';
import type { RawArticle } from '../../engine/model/article.ts';
import type { Library } from '../../engine/model/library.ts';
import type { CuratedTopics } from '../../engine/model/topic.ts';

/** A small library of its own, so that these tests do not depend on the seeds. */
const ARTICLES: RawArticle[] = [
  {
    title: 'Minister Vance Hollow defends harbour plan',
    publisher: 'Harbour Times',
    published: '2018-03-02',
    url: 'https://www.harbour.example/news/plan?id=1#top',
    text: [
      'Minister Vance Hollow defends harbour plan',
      'Vance Hollow said the harbour of Eastport would be dredged before winter. He spoke to fishermen at the quay.',
      'The dredging contract in Eastport went to Norrland Marine, which Hollow had praised in parliament last week.',
      'Fishermen fear that dredged sand will bury the oyster banks, and they want compensation from the ministry.',
      '"We will pay every fisherman who loses his oysters," Hollow told reporters. "Nobody will be left alone with it."',
    ].join('\n'),
  },
  {
    title: 'Harbour vote postponed',
    publisher: 'The Eastport Observer',
    published: '2020-06-11',
    url: 'https://observer.example/vote',
    text: [
      'Harbour vote postponed',
      'The council of Eastport postponed its vote on the harbour, a setback for Hollow and his party.',
      'Mr. Hollow had said the harbour of Eastport would be dredged before winter. Critics doubt it.',
      'Vance Hollow wants a new budget for hospitals in the north, where doctors have gone on strike.',
    ].join('\n'),
  },
  {
    title: 'Doctors strike spreads',
    publisher: null,
    published: null,
    url: null,
    text: [
      'Doctors strike spreads',
      'Doctors walked out of hospitals in the north on Monday, and nurses may follow them before long.',
      'Vance Hollow called the strike irresponsible and refused to meet the union of doctors.',
    ].join('\n'),
  },
];

const CURATED: CuratedTopics = {
  topics: [
    { label: 'Vance Hollow', kind: 'person', aliases: ['Hollow'] },
    { label: 'Eastport', kind: 'place' },
    { label: 'Norrland Marine', kind: 'organization' },
  ],
};

/** The small library, an engine over it, and ways to name its parts. */
export function smallLibrary(): {
  library: Library;
  engine: Engine;
  topicId(label: string): string;
  articleId(title: string): string;
} {
  const library = buildLibrary(ARTICLES, CURATED);
  return {
    library,
    engine: createEngine(library),
    topicId: (label) => library.topics.find((topic) => topic.label === label)?.id ?? `no topic ${label}`,
    articleId: (title) => library.articles.find((article) => article.title === title)?.id ?? `no article ${title}`,
  };
}
