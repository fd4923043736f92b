import { ask, type PageHandlers, type PageTopic } from '../../bridge/messages.ts';
import { contextOf, readPage } from './context.ts';
import type { PageMention } from './mention.ts';
import type { PageText } from './page-text.ts';

/** The most of a mention's surroundings that is told (UTF-16 units). */
const CONTEXT = 1000;
/** After the last change the number of topics is told this much later (ms), so that a page being read tells it once. */
const SETTLE = 400;

/** The topics of some mentions in their order, with how often each is named. */
export function topicsOf(mentions: readonly PageMention[]): PageTopic[] {
  const topics = new Map<string, PageTopic>();
  for (const mention of mentions) {
    const topic = topics.get(mention.topicId);
    if (topic) topic.count++;
    else
      topics.set(mention.topicId, {
        topicId: mention.topicId,
        count: 1,
        context: contextOf(mention).slice(0, CONTEXT),
      });
  }
  return [...topics.values()];
}

/** Answers what the popup and the side panel ask of a page. */
export function createAnswers(text: PageText): Pick<PageHandlers, 'describePage' | 'goToMention' | 'libraryChanged'> {
  return {
    describePage: () => ({
      page: readPage(document, Date.now()),
      host: location.hostname,
      topics: topicsOf(text.mentions()),
      paused: text.paused(),
      complete: text.complete(),
    }),
    goToMention({ topicId, index }) {
      const mention = text.mentions().filter((one) => one.topicId === topicId)[index];
      if (mention) text.goTo(mention);
      return mention !== undefined;
    },
    libraryChanged() {
      text.rescan();
      return null;
    },
  };
}

/** Tells the background how many topics the page names, whenever that has changed; only the top frame speaks. */
export function reportTopics(text: PageText, gone: AbortSignal): void {
  if (window.top !== window) return;
  let told = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function tell(): Promise<void> {
    timer = undefined;
    const topics = new Set(text.mentions().map(({ topicId }) => topicId)).size;
    if (topics === told) return;
    told = topics;
    try {
      await ask('reportPage', { topics });
    } catch {
      // Only the number on the toolbar button is missing; the next change tells it again.
      told = -1;
    }
  }

  text.onChange(() => {
    if (!gone.aborted) timer ??= setTimeout(tell, SETTLE);
  });
  gone.addEventListener('abort', () => clearTimeout(timer));
}
