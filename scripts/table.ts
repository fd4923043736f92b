import { buildLibrary } from '../engine/library.ts';
import { readSeeds } from '../seeds/index.ts';

// Prints what the library made from `seeds/` holds: the last words of a build.
const { articles: raws, curated } = readSeeds();
const library = buildLibrary(raws, curated);
const named = Object.entries(library.postings);

console.log('\nThe library:');
console.table(
  library.articles.map((article) => {
    const own = new Set(library.passages.filter((passage) => passage.articleId === article.id).map(({ id }) => id));
    return {
      title: article.title.length > 50 ? `${article.title.slice(0, 49)}…` : article.title,
      publisher: article.publisher ?? '–',
      date: article.published ?? '–',
      passages: own.size,
      topics: named.filter(([, postings]) => postings.some(({ passageId }) => own.has(passageId))).length,
    };
  }),
);
console.table([
  {
    articles: library.articles.length,
    passages: library.passages.length,
    topics: library.topics.length,
    aliases: library.topics.reduce((sum, topic) => sum + topic.aliases.length, 0),
    postings: named.reduce((sum, [, postings]) => sum + postings.length, 0),
    bytes: Buffer.byteLength(JSON.stringify(library)),
  },
]);
