import type { MarginQuestion } from '../../bridge/card.ts';
import { createSecret, type FrameContents } from '../../bridge/card-frame.ts';
import type { MemoryMessages, PageReadBefore } from '../../bridge/memory.ts';
import type { Answer, Question } from '../../bridge/messages.ts';
import { sentenceRead, statementOnThis } from '../../engine/memory/on-this.ts';
import type { ArticleText } from '../../engine/model/library-reader.ts';
import { compareTexts } from '../../engine/text/compare-texts.ts';
import type { ShownLog } from '../../store/shown-log.ts';
import type { KnowledgeSource } from './knowledge.ts';
import type { TabReading } from './read-tab.ts';

/** So many of the statements that share most with a sentence are looked at for one that is quoted whole. */
const LOOKED_AT = 8;

/** What the answers need from outside. */
export interface MemoryOutside {
  knowledge: Pick<KnowledgeSource, 'read'>;
  /** Reads the page of a tab. */
  readTab(tabId: number): Promise<TabReading>;
  /** Leaves what a frame in a tab is to show, as `CardDesk.leave`. */
  leave(secret: string, contents: FrameContents, tabId: number): void;
  /** What was shown of topics. */
  shownLog: Pick<ShownLog, 'forget'>;
  /** Has a page mark paragraphs in its margin; gives how many stand there. */
  showMargin(tabId: number, question: MarginQuestion): Promise<number>;
  /** Asks a page how many paragraphs are marked in its margin; rejects where nobody answers. */
  countMargin(tabId: number): Promise<number>;
}

/** Answers the messages of what the library remembers. */
type MemoryHandlers = { [N in keyof MemoryMessages]: (question: Question<N>) => Promise<Answer<N>> };

/** Makes the answers; each asks the library as it is at that moment. */
export function createMemoryHandlers({
  knowledge,
  readTab,
  leave,
  showMargin,
  countMargin,
  shownLog,
}: MemoryOutside): MemoryHandlers {
  const reader = async () => (await knowledge.read()).reader;

  async function readBefore(tabId: number): Promise<PageReadBefore> {
    const read = await readTab(tabId);
    if (read.state === 'none') return read;
    const { page } = read.reading;
    if (page.state === 'none') return { state: 'none', reason: page.reason };
    const { text, url } = page.article;
    const texts = text.split(/\n\s*\n/u).map((paragraph) => paragraph.trim());
    const found = await (await reader()).readBefore({ texts, url });
    return {
      state: 'read',
      paragraphs: texts.length,
      found: found.map((one) => ({ text: texts[one.text] as string, printed: one.printed })),
    };
  }

  return {
    whoSaid: async (query) => (await reader()).statements(query),
    async saidOnThis({ topicId, text, at }) {
      const said = await (await reader()).statements({ topicId, text: sentenceRead(text, at), limit: LOOKED_AT });
      const statement = statementOnThis(said, text);
      const article = said.articles.find(({ id }) => id === statement?.articleId);
      return statement && article ? { statement, article } : null;
    },
    thenAndNow: async (query) => (await reader()).thenAndNow(query),
    stories: async (query) => (await reader()).storiesOf(query),
    storyOf: async ({ articleId }) => (await reader()).storyOf(articleId),
    async changesBetween({ before, after }) {
      const known = await reader();
      const [old, fresh] = await Promise.all([known.readArticle(before), known.readArticle(after)]);
      const textsOf = (article: ArticleText) => article.passages.map(({ text }) => text);
      return old && fresh ? compareTexts(textsOf(old), textsOf(fresh)) : null;
    },
    async forgetShown() {
      await shownLog.forget(Number.POSITIVE_INFINITY);
      return null;
    },
    readBefore: ({ tabId }) => readBefore(tabId),
    marksInMargin: ({ tabId }) => countMargin(tabId).catch(() => 0),
    async markReadBefore({ tabId, isOn }) {
      if (!isOn) return showMargin(tabId, { secret: null, texts: [] });
      const read = await readBefore(tabId);
      if (read.state === 'none' || read.found.length === 0) return 0;
      // The page learns which of its paragraphs they are, and nothing of what is said of them.
      const secret = createSecret();
      leave(secret, { kind: 'margin', found: read.found.map(({ printed }) => ({ printed })) }, tabId);
      return showMargin(tabId, { secret, texts: read.found.map(({ text }) => text) });
    },
  };
}
