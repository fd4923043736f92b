import { browser } from 'wxt/browser';
import type { Article, Card, LookUpQuery, Mention, Passage, SearchResult, Topic } from '../engine/types.ts';

/** An article as the reader page shows it. */
export interface ArticleView {
  article: Article;
  passages: Passage[];
  topics: Topic[];
}

/** Every question to the background, one sentence each: `name(question): answer`. */
export interface Messages {
  /** Finds the topics named in some texts of a page, one list per text; muted topics are left out. */
  findMentions(question: { texts: string[] }): Mention[][];
  /** Brings the card for one topic, best fit to the context first. */
  lookUp(question: LookUpQuery): Card;
  /** Searches topics and passages for typed words. */
  search(question: { query: string; limit?: number }): SearchResult;
  /** Brings one article whole, or `null` when there is none with this id. */
  readArticle(question: { articleId: string }): ArticleView | null;
  /** Opens the reader page in a tab, at the passage when one is named. */
  openReader(question: { articleId: string; passageId?: string; inBackground?: boolean }): null;
}

export type MessageName = keyof Messages;
export type Question<N extends MessageName> = Parameters<Messages[N]>[0];
export type Answer<N extends MessageName> = ReturnType<Messages[N]>;

/** What travels: a named question one way, a value or a failure's text back. */
export type Envelope = { [N in MessageName]: { backstory: N; question: Question<N> } }[MessageName];
export type Reply<T> = { ok: true; value: T } | { ok: false; error: string };

/** An answer that has not come after this long will not come (ms); the interface then offers a retry. */
export const ANSWER_WITHIN = 1000;

/**
 * Asks the background.
 * @throws Error when no answer comes within {@link ANSWER_WITHIN}, the question is refused or the extension is gone.
 */
export async function ask<N extends MessageName>(name: N, question: Question<N>): Promise<Answer<N>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer to ${name} within ${ANSWER_WITHIN} ms`)), ANSWER_WITHIN);
  });
  try {
    const reply = (await Promise.race([browser.runtime.sendMessage({ backstory: name, question }), late])) as
      | Reply<Answer<N>>
      | undefined;
    if (reply === undefined) throw new Error(`Nobody answers ${name}`);
    if (!reply.ok) throw new Error(reply.error);
    return reply.value;
  } finally {
    clearTimeout(timer);
  }
}
