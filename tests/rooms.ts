/**
 * The rooms of a house that has some, and what each may import besides itself, for types as for values: only what
 * stands above it here. Files outside the rooms are the doors: they import the rooms, and no room imports them.
 */
export const ROOMS: Record<string, Record<string, string>> = {
  engine: {
    model: '',
    base: '',
    lists: 'base',
    text: 'model base lists',
    lexicon: 'base lists text',
    names: 'model base lists text lexicon',
    index: 'model base text',
    articles: 'model base lists text lexicon',
    mentions: 'model base lists text lexicon names',
    people: 'model base lists text lexicon',
    topics: 'model base lists text lexicon mentions',
    answers: 'model lists text lexicon',
    memory: 'model base lists text lexicon people index',
    hover: 'model lists text lexicon mentions index answers',
    profile: 'model text index hover',
    search: 'model base lists text lexicon index answers',
    library: 'model base text names mentions articles topics index',
  },
  archive: {
    format: '',
    build: 'format',
    pack: 'format build',
    serve: 'format',
    client: 'format',
    cluster: 'format',
    indexer: 'format build pack cluster',
    gateway: 'format cluster',
  },
  sources: {
    page: '',
    files: 'page',
  },
  'entrypoints/content': {
    dom: '',
    read: 'dom',
    marks: 'dom read',
    page: 'dom read marks',
    pointer: 'dom',
    cards: 'dom read marks page pointer',
    commands: 'dom read marks page pointer cards',
  },
};
