import type { PassageIndex } from '../index/passage-index.ts';
import { COMMON_NEWS_WORDS, REPORTING_WORDS, STOP_WORDS } from '../lists/words.ts';
import type { Article } from '../model/article.ts';
import type { Mention, Span } from '../model/mention.ts';
import type { Statement, StatementQuery, Statements } from '../model/statement.ts';
import type { Topic } from '../model/topic.ts';
import { createRepeatFilter, shinglesOf } from '../text/shingles.ts';
import { stemOf } from '../text/stem.ts';
import { foldedWords } from '../text/words.ts';
import { newestPassages } from './newest-passages.ts';
import type { SpeakerPlace } from './said-scene.ts';
import { type StatementPlace, statementsIn } from './statements-in.ts';

/** What statements are read from. */
export interface StatementParts {
  places: PassageIndex;
  topicOf(topicId: string): Topic | undefined;
  /** The mentions in a passage, by its number. */
  namesAt(passage: number): readonly Mention[];
}

/** Of a topic that more passages name only so many are read, the newest ones: a question takes some 50 ms then. */
const MOST_READ = 600;

const DEFAULT_STATEMENTS = 20;

/**
 * Makes the question who said what: what a topic says in the passages that name or mean it, and what others say in
 * words that name it. Only English articles are read.
 * @throws RangeError when no topic has the id.
 */
export function createStatements({ places, topicOf, namesAt }: StatementParts): (query: StatementQuery) => Statements {
  return ({ topicId, limit = DEFAULT_STATEMENTS, between, text }) => {
    const topic = topicOf(topicId);
    if (!topic) throw new RangeError(`No topic has the id "${topicId}"`);
    const read = text === undefined ? new Set<string>() : tellingStems(text);
    // That the topic is named in both says nothing of what is said.
    for (const name of [topic.label, ...topic.aliases]) for (const stem of tellingStems(name)) read.delete(stem);
    const by: Statement[] = [];
    const about: Statement[] = [];
    const [told, toldAbout] = [createRepeatFilter(), createRepeatFilter()];
    for (const number of newestPassages(places, topicId, MOST_READ, between)) {
      const passage = places.passage(number);
      if (passage.kind === 'headline' || passage.text === '' || !isInEnglish(places.articleOf(number))) continue;
      const own = places.spans(topicId, number);
      const speakers = speakersIn(number, topicId, own);
      for (const one of statementsIn(passage.text, speakers)) {
        const isOwn = one.topicId === topicId;
        if (!isOwn && !one.words.some((words) => own.some((span) => words[0] <= span[0] && span[1] <= words[1])))
          continue;
        const made = statementOf(one, passage.text.slice(one.start, one.end), passage.id, passage.articleId, read);
        if (made && (isOwn ? told : toldAbout).keep(shinglesOf(foldedWords(made.text))))
          (isOwn ? by : about).push(made);
      }
    }
    const shown = [by, about].map((list) => bestFirst(list).slice(0, limit)) as [Statement[], Statement[]];
    const articles = new Map(shown.flat().map(({ articleId }) => [articleId, places.article(articleId) as Article]));
    return {
      topic,
      by: shown[0],
      about: shown[1],
      articles: [...articles.values()],
      total: { by: by.length, about: about.length },
    };
  };

  /** Whoever may speak in a passage, in order: the topic where the library has it, others where the text names them. */
  function speakersIn(number: number, topicId: string, own: readonly Span[]): SpeakerPlace[] {
    const all: { topicId: string; start: number; end: number }[] = own.map(([start, end]) => ({ topicId, start, end }));
    for (const { topicId: other, start, end } of [...places.references(number), ...namesAt(number)]) {
      if (!all.some((one) => one.start < end && one.end > start)) all.push({ topicId: other, start, end });
    }
    return all
      .flatMap((one): SpeakerPlace[] => {
        const kind = topicOf(one.topicId)?.kind;
        return kind === 'person' || kind === 'organization' ? [{ ...one, kind }] : [];
      })
      .sort((a, b) => a.start - b.start);
  }

  function statementOf(
    { topicId, start, by, words, isDirect }: StatementPlace,
    text: string,
    passageId: string,
    articleId: string,
    read: ReadonlySet<string>,
  ): Statement | undefined {
    const speaker = topicOf(topicId);
    if (!speaker) return undefined;
    const move = ([from, to]: Span): Span => [from - start, to - start];
    // Who the speaker is stands around the words, and is the same whatever they speak of.
    const said = words.map(([from, to]) => text.slice(from - start, to - start)).join(' ');
    const shared = read.size === 0 ? 0 : [...tellingStems(said)].filter((stem) => read.has(stem)).length;
    return {
      speakerId: speaker.id,
      speaker: speaker.label,
      passageId,
      articleId,
      text,
      by: move(by),
      words: words.map(move),
      isDirect,
      shared,
    };
  }
}

const isInEnglish = ({ language }: Article) => /^en\b/iu.test(language);

/** In a stable order, so that of equal ones the newer stays before. */
const bestFirst = (all: readonly Statement[]) => [...all].sort((a, b) => b.shared - a.shared);

/** The stems of the words of a text that tell what it is about. */
function tellingStems(text: string): Set<string> {
  return new Set(
    foldedWords(text)
      .filter(
        (word) =>
          word.length > 2 && !STOP_WORDS.has(word) && !COMMON_NEWS_WORDS.has(word) && !REPORTING_WORDS.has(word),
      )
      .map(stemOf),
  );
}
