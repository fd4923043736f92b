declare module 'virtual:library' {
  const library: import('../engine/model/library.ts').Library;
  export default library;
}

declare module 'virtual:seeds' {
  /** The bundled articles and the hand-made topics; `id` changes when anything of them does. */
  const seeds: {
    id: string;
    articles: import('../engine/model/article.ts').RawArticle[];
    curated: import('../engine/model/topic.ts').CuratedTopics;
  };
  export default seeds;
}
