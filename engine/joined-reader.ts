import { askBoth, type BothLibraries, joinMemories } from './joined-memory.ts';
import { joinProfiles } from './joined-profile.ts';
import type { Card, CardVerdict, SearchResult, Snippet } from './model/answer.ts';
import type { Article } from './model/article.ts';
import { ARCHIVE_TOPIC, COPY_TOPIC } from './model/collection.ts';
import type { LibraryReader } from './model/library-reader.ts';
import type { Mention } from './model/mention.ts';
import type { Topic } from './model/topic.ts';
import { foldWord } from './text/code-units.ts';

/** The best first. */
const VERDICTS: readonly CardVerdict[] = ['fits', 'earlier', 'nothing'];

/** As many topics named beside one as a card has; see `Card.related`. */
const RELATED_OF_BOTH = 8;

/** As many topics as a search gives; see `SearchResult.topics`. */
const FOUND_IN_BOTH = 5;

/** As many snippets as `lookUp` and `search` give when they are not told. */
const ON_A_CARD = 3;
const IN_A_SEARCH = 20;

/**
 * A library beside another one, a copy that somebody is trying out or what is known of an archive: both answer, and every
 * article of the other one says so (`Article.copy`, `Article.archive`). A topic that both have is the library's own, with
 * passages of both; one that only the other has gets an id that says so. What both have word for word is the library's
 * own: a copy that leaves it out (`ReaderOptions.without`) counts nothing twice. Where names of both stand in one place,
 * the own one counts.
 * @param name What the copy is called.
 * @param prefix What the ids of topics begin with that only it has: one of its own for each that is joined.
 */
export function joinReaders(
  own: LibraryReader,
  copy: LibraryReader,
  name: string,
  prefix: string = COPY_TOPIC,
): LibraryReader {
  const { ownOf, copiesOf } = pairs(own.topics, copy.topics);
  const from: Pick<Article, 'copy' | 'archive'> = prefix.startsWith(ARCHIVE_TOPIC) ? { archive: name } : { copy: name };
  const isCopied = (id: string) => id.startsWith(prefix);
  const bare = (id: string) => id.slice(prefix.length);
  /** The id of a topic of the copy, as it is known outside. */
  const idOf = (id: string) => ownOf.get(id) ?? prefix + id;
  const topicFrom = (topic: Topic): Topic => own.topicOf(ownOf.get(topic.id) ?? '') ?? { ...topic, id: idOf(topic.id) };
  const articleFrom = (article: Article): Article => ({ ...article, ...from });
  const known = new Set(own.articles().map(({ id }) => id));
  const isNew = ({ id }: Article) => !known.has(id);
  const snippetFrom = (snippet: Snippet): Snippet => ({
    ...snippet,
    names: snippet.names.map((one) => ({ ...one, topicId: idOf(one.topicId) })),
  });
  const idsIn: BothLibraries['idsIn'] = (topicId) => {
    if (isCopied(topicId)) return { own: null, copied: [bare(topicId)] };
    const id = own.topicOf(topicId)?.id ?? topicId;
    return { own: id, copied: copiesOf.get(id) ?? [] };
  };
  const both: BothLibraries = { own, copy, isNew, idsIn, idOf, topicFrom, articleFrom };
  /** What the copy says of a card's topic, as it is known outside. */
  const cardFrom = (card: Card): Card => ({
    ...card,
    topic: topicFrom(card.topic),
    snippets: card.snippets.map(snippetFrom),
    articles: card.articles.map(articleFrom),
    related: card.related.map(topicFrom),
  });

  const joined: Partial<LibraryReader> = {
    articles: () => [...own.articles(), ...copy.articles().filter(isNew).map(articleFrom)],
    findMentions(texts, named = []) {
      const mine = own.findMentions(
        texts,
        named.filter((id) => !isCopied(id)),
      );
      const others = copy.findMentions(
        texts,
        named.flatMap((id) => (isCopied(id) ? [bare(id)] : (copiesOf.get(id) ?? []))),
      );
      return mine.map((list, i) => mergeMentions(list, others[i] ?? [], idOf));
    },
    async lookUp(query) {
      const limit = query.limit ?? ON_A_CARD;
      const ask = (reader: LibraryReader, topicId: string) => reader.lookUp({ ...query, topicId });
      return (await askBoth(both, query.topicId, ask, cardFrom)).reduce((a, b) => mergeCards(a, b, limit));
    },
    profile: joinProfiles(both, snippetFrom, inTurn),
    ...joinMemories(both),
    async search(query, wish) {
      const limit = (typeof wish === 'number' ? wish : wish?.limit) ?? IN_A_SEARCH;
      const [mine, theirs] = await Promise.all([own.search(query, wish), copy.search(query, wish)]);
      return mergeResults(
        mine,
        {
          ...theirs,
          topics: theirs.topics.map(topicFrom),
          snippets: theirs.snippets.map(snippetFrom),
          articles: theirs.articles.map(articleFrom),
        },
        limit,
      );
    },
    async spreadOf(topicId) {
      const all = await askBoth(
        both,
        topicId,
        (reader, id) => reader.spreadOf(id),
        (spread) => spread,
      );
      const sum = (of: (spread: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
      return { passages: sum(({ passages }) => passages), articles: sum(({ articles }) => articles) };
    },
    async articlesNaming(topicId) {
      const answers = await askBoth<readonly Article[]>(
        both,
        topicId,
        (reader, id) => reader.articlesNaming(id),
        (articles) => articles.filter(isNew).map(articleFrom),
      );
      return answers.reduce(mergeArticles);
    },
    topicOf(topicId) {
      const topic = isCopied(topicId) ? copy.topicOf(bare(topicId)) : undefined;
      return topic ? topicFrom(topic) : own.topicOf(topicId);
    },
    async readArticle(articleId) {
      const read = await own.readArticle(articleId);
      if (read) return read;
      const other = await copy.readArticle(articleId);
      return (
        other && {
          ...other,
          article: articleFrom(other.article),
          mentions: other.mentions.map((list) => list.map((one) => ({ ...one, topicId: idOf(one.topicId) }))),
        }
      );
    },
    async refresh() {
      const [mine, theirs] = await Promise.all([own.refresh(), copy.refresh()]);
      return mine || theirs;
    },
  };
  const topics = [...own.topics, ...copy.topics.filter(({ id }) => !ownOf.has(id)).map(topicFrom)];
  // What it does not say itself the library says as it is at that moment.
  return Object.assign(Object.create(own, { topics: { value: topics } }) as LibraryReader, joined);
}

/** The names of a library's topics, made once: the archives beside a large one change with every page. */
const nameTables = new WeakMap<readonly Topic[], ReturnType<typeof tableOfNames>>();

/** The id of each name, folded: of those that are aliases, and of those that are labels. */
function tableOfNames(own: readonly Topic[]) {
  const byName = new Map<string, string>();
  const labels = new Map<string, string>();
  for (const { id, label, aliases } of own) {
    for (const one of aliases) if (!byName.has(foldWord(one))) byName.set(foldWord(one), id);
    labels.set(foldWord(label), id);
  }
  return { byName, labels };
}

/** Which topics of two libraries are the same, by their names: a label of the one is a name of the other. */
function pairs(own: readonly Topic[], copied: readonly Topic[]) {
  const names = nameTables.get(own) ?? tableOfNames(own);
  nameTables.set(own, names);
  const { byName, labels } = names;
  const ownOf = new Map<string, string>();
  const copiesOf = new Map<string, string[]>();
  for (const { id, label, aliases } of copied) {
    const alias = aliases.find((one) => labels.has(foldWord(one)));
    const mine =
      labels.get(foldWord(label)) ?? byName.get(foldWord(label)) ?? (alias ? labels.get(foldWord(alias)) : undefined);
    if (mine === undefined) continue;
    ownOf.set(id, mine);
    copiesOf.set(mine, [...(copiesOf.get(mine) ?? []), id]);
  }
  return { ownOf, copiesOf };
}

function mergeMentions(own: readonly Mention[], copied: readonly Mention[], idOf: (id: string) => string): Mention[] {
  const free = copied.filter(({ start, end }) => !own.some((one) => one.start < end && start < one.end));
  if (free.length === 0) return [...own];
  return [...own, ...free.map((one) => ({ ...one, topicId: idOf(one.topicId) }))].sort((a, b) => a.start - b.start);
}

/** Passages of both in turn, for their scores cannot be compared; those of the one with the better verdict first. */
function mergeCards(own: Card, copied: Card, limit: number): Card {
  const rank = ({ verdict }: Card) => VERDICTS.indexOf(verdict);
  const [first, second] = rank(own) <= rank(copied) ? [own, copied] : [copied, own];
  const spans = [own.span, copied.span].filter((span) => span !== null);
  const articles = mergeArticles(own.articles, copied.articles);
  const related = [...own.related, ...copied.related.filter(({ id }) => id !== own.topic.id)];
  return {
    topic: own.topic,
    verdict: first.verdict,
    snippets: inTurn(first.snippets, second.snippets).slice(0, limit),
    articles,
    total: own.total + copied.total,
    span:
      spans.length === 0
        ? null
        : [
            spans.map(([from]) => from).reduce((a, b) => (a < b ? a : b)),
            spans.map(([, to]) => to).reduce((a, b) => (a > b ? a : b)),
          ],
    related: [...new Map(related.map((topic) => [topic.id, topic])).values()].slice(0, RELATED_OF_BOTH),
  };
}

function mergeResults(own: SearchResult, copied: SearchResult, limit: number): SearchResult {
  const snippets = inTurn(own.snippets, copied.snippets).slice(0, limit);
  const all = new Map([...copied.articles, ...own.articles].map((article) => [article.id, article]));
  const topics = [...new Map([...own.topics, ...copied.topics].map((topic) => [topic.id, topic])).values()];
  const { missing, corrected, ...rest } = own;
  return {
    ...rest,
    topics: topics.slice(0, FOUND_IN_BOTH),
    snippets,
    articles: [...new Set(snippets.map(({ articleId }) => articleId))].flatMap((id) => all.get(id) ?? []),
    total: own.total + copied.total,
    ...(corrected !== undefined && own.snippets.length > 0 ? { corrected } : {}),
    ...(missing && copied.missing ? { missing } : {}),
  };
}

/** Snippets of two answers in turn; a passage that both have stands once. */
function inTurn(first: readonly Snippet[], second: readonly Snippet[]): Snippet[] {
  const all: Snippet[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < Math.max(first.length, second.length); i++) {
    for (const snippet of [first[i], second[i]]) {
      if (!snippet || seen.has(snippet.passageId)) continue;
      seen.add(snippet.passageId);
      all.push(snippet);
    }
  }
  // What is being read already is no news, whichever library has it.
  return [...all.filter(({ isEcho }) => !isEcho), ...all.filter(({ isEcho }) => isEcho)];
}

/** Articles of both, each once, newest first, undated last. */
function mergeArticles(own: readonly Article[], copied: readonly Article[]): Article[] {
  const known = new Set(own.map(({ id }) => id));
  const key = ({ published }: Article) => published ?? '';
  return [...own, ...copied.filter(({ id }) => !known.has(id))].sort((a, b) =>
    key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0,
  );
}
