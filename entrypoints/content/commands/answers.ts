import type { PageHandlers } from '../../../bridge/answer-page.ts';
import { ask } from '../../../bridge/messages.ts';
import type { PageTopic } from '../../../bridge/page-names.ts';
import type { PageMention } from '../marks/mention.ts';
import { paragraphOf, readPage } from '../page/context.ts';
import type { PageText } from '../page/page-text.ts';

/** After the last change of topics this is told so much later (ms), so that a page being read tells it once. */
const SETTLE = 400;

/** The topics of some mentions in their order, with how often each is named and whether it is quiet. */
export function topicsOf(mentions: readonly PageMention[], isQuiet: PageText['isQuiet']): PageTopic[] {
  const topics = new Map<string, PageTopic>();
  for (const mention of mentions) {
    const topic = topics.get(mention.topicId);
    if (topic) topic.count++;
    else {
      const quiet = isQuiet(mention) ? { isQuiet: true as const } : {};
      topics.set(mention.topicId, { topicId: mention.topicId, count: 1, ...paragraphOf(mention), ...quiet });
    }
  }
  return [...topics.values()];
}

/** Tells the background what this document is and names, for the popup and the side panel. */
export async function tellPage(text: PageText): Promise<void> {
  const description = {
    page: readPage(document, Date.now()),
    host: location.hostname,
    topics: topicsOf(text.mentions(), text.isQuiet),
    paused: text.paused(),
    complete: text.complete(),
  };
  // Whoever shows the tab asks again.
  await ask('tellPage', description).catch(() => undefined);
}

/** Answers what the popup and the side panel ask of a page. */
export function createAnswers(text: PageText): Pick<PageHandlers, 'goToMention' | 'libraryChanged'> {
  return {
    goToMention({ topicId, index }) {
      const mention = text.mentions().filter((one) => one.topicId === topicId)[index];
      if (mention) text.goTo(mention);
      return mention !== undefined;
    },
    libraryChanged({ news }) {
      text.hear(news);
      return null;
    },
  };
}

/** Tells the background when other topics are named here, or are worth a mark, than before. */
export function reportTopics(text: PageText, gone: AbortSignal): void {
  let told: string | null = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function tell(): Promise<void> {
    timer = undefined;
    const named = text.mentions().map((mention) => `${mention.topicId}${text.isQuiet(mention) ? '?' : ''}`);
    const topics = [...new Set(named)].sort().join(' ');
    if (topics === told) return;
    told = topics;
    try {
      await ask('reportPage', {});
    } catch {
      // Only the number on the toolbar button is missing; the next change tells it again.
      told = null;
    }
  }

  text.onChange(() => {
    if (!gone.aborted) timer ??= setTimeout(tell, SETTLE);
  });
  gone.addEventListener('abort', () => clearTimeout(timer));
}
