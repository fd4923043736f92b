import library from 'virtual:library';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Answer, Envelope, MessageName, Question, Reply } from '../../bridge/messages.ts';
import { createEngine } from '../../engine/engine.ts';

export default defineBackground(() => {
  const engine = createEngine(library);
  const handlers: { [N in MessageName]: (question: Question<N>) => Answer<N> } = {
    findMentions: ({ texts }) => engine.findMentions(texts),
    lookUp: (question) => engine.lookUp(question),
    search: ({ query, limit }) => engine.search(query, limit),
    readArticle: ({ articleId }) => {
      const article = library.articles.find(({ id }) => id === articleId);
      if (!article) return null;
      return { article, passages: library.passages.filter((passage) => passage.articleId === articleId), topics: [] };
    },
    openReader: ({ articleId, passageId, inBackground }) => {
      const url = browser.runtime.getURL(`/reader.html#${articleId}/${passageId ?? ''}`);
      browser.tabs.create({ url, active: !inBackground });
      return null;
    },
  };
  browser.runtime.onMessage.addListener(
    (message: unknown, _sender: unknown, sendResponse: (reply: unknown) => void) => {
      const { backstory, question } = message as Envelope;
      let reply: Reply<unknown>;
      try {
        reply = { ok: true, value: (handlers[backstory] as (question: unknown) => unknown)(question) };
      } catch (error) {
        reply = { ok: false, error: String(error) };
      }
      sendResponse(reply);
      return true;
    },
  );
});
