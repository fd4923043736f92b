import type { PassageIndex } from '../index/passage-index.ts';
import type { Article } from '../model/article.ts';
import type { FigureSaid, FiguresQuery, ThenAndNow } from '../model/then-and-now.ts';
import type { Topic } from '../model/topic.ts';
import { foldedWords } from '../text/words.ts';
import { type FigureInText, figuresIn } from './figures-in.ts';
import { newestPassages } from './newest-passages.ts';
import { areOfOneThing } from './same-thing.ts';

/** What figures are read from. */
export interface FigureParts {
  places: PassageIndex;
  topicOf(topicId: string): Topic | undefined;
}

/** Of a topic that more passages name so many of the newest and of the oldest are read. */
const READ_AT_EACH_END = 400;

const DEFAULT_THINGS = 10;

/** Of a thing so many figures are shown. */
const SHOWN = 8;

interface Found {
  figure: FigureInText;
  said: FigureSaid;
}

/**
 * Makes the question what differs over time: figures of one thing in sentences that name a topic, from articles of different
 * days. Only English articles with a day are read.
 * @throws RangeError when no topic has the id.
 */
export function createThenAndNow({ places, topicOf }: FigureParts): (query: FiguresQuery) => ThenAndNow {
  return ({ topicId, limit = DEFAULT_THINGS }) => {
    const topic = topicOf(topicId);
    if (!topic) throw new RangeError(`No topic has the id "${topicId}"`);
    const own = new Set([topic.label, ...topic.aliases].flatMap(foldedWords));
    const all = newestPassages(places, topicId, Number.POSITIVE_INFINITY);
    const passages =
      all.length <= 2 * READ_AT_EACH_END ? all : [...all.slice(0, READ_AT_EACH_END), ...all.slice(-READ_AT_EACH_END)];
    const things = thingsOf(
      passages.flatMap((number) => figuresOf(number, topicId)),
      own,
    )
      .map(changes)
      .filter(({ length }) => length > 1)
      .sort((a, b) => gapOf(b) - gapOf(a) || (firstKey(a) < firstKey(b) ? -1 : 1))
      .map((said) => ({ said: said.length <= SHOWN ? said : [said[0] as FigureSaid, ...said.slice(1 - SHOWN)] }));
    const shown = things.slice(0, limit);
    const articles = new Map(
      shown.flatMap(({ said }) => said.map(({ articleId }) => [articleId, places.article(articleId) as Article])),
    );
    return { topic, things: shown, articles: [...articles.values()], total: things.length };
  };

  function figuresOf(number: number, topicId: string): Found[] {
    const passage = places.passage(number);
    const { published, language } = places.articleOf(number);
    if (published === null || passage.kind === 'headline' || !/^en\b/iu.test(language)) return [];
    const spans = places.spans(topicId, number);
    return figuresIn(passage.text)
      .filter(({ sentence: [from, to] }) => spans.some(([start, end]) => from <= start && end <= to))
      .map((figure) => {
        const [from, to] = figure.sentence;
        const at: [number, number] = [figure.start - from, figure.end - from];
        const text = passage.text.slice(from, to);
        const { id: passageId, articleId } = passage;
        return { figure, said: { passageId, articleId, published, figure: text.slice(...at), text, at } };
      });
  }
}

/** Figures of one thing together, the oldest first in each group. */
function thingsOf(found: readonly Found[], own: ReadonlySet<string>): Found[][] {
  const groups = new Map<string, Found[][]>();
  const inOrder = [...found].sort((a, b) => (key(a.said) < key(b.said) ? -1 : key(a.said) > key(b.said) ? 1 : 0));
  for (const one of inOrder) {
    const known = groups.get(one.figure.unit) ?? [];
    groups.set(one.figure.unit, known);
    const group = known.find((list) => areOfOneThing((list[0] as Found).figure, one.figure, own));
    if (group) group.push(one);
    else known.push([one]);
  }
  return [...groups.values()].flat();
}

const key = ({ published, passageId, at }: FigureSaid) => `${published} ${passageId} ${String(at[0]).padStart(6, '0')}`;

/** Of a day and of one article only the first figure counts; one that says what was said before is left out. */
function changes(group: readonly Found[]): FigureSaid[] {
  const kept: Found[] = [];
  for (const one of group) {
    const last = kept.at(-1);
    if (last && (last.said.published === one.said.published || last.figure.value === one.figure.value)) continue;
    kept.push(one);
  }
  return kept.map(({ said }) => said);
}

const firstKey = (said: readonly FigureSaid[]) => key(said[0] as FigureSaid);

/** Days between the first figure and the last. */
function gapOf(said: readonly FigureSaid[]): number {
  const [first, last] = [said[0], said.at(-1)].map((one) => Date.parse(one?.published ?? ''));
  return ((last as number) - (first as number)) / 86_400_000;
}
