import type { Settings } from '../../bridge/settings.ts';
import type { TopicMessages, TopicView } from '../../bridge/topic-view.ts';
import type { Sender } from '../../bridge/validate.ts';
import type { ShownLog } from '../../store/shown-log.ts';
import type { KnowledgeSource } from './knowledge.ts';
import { mutedIn } from './muted.ts';
import { lastReadOf, newSince, readShown, withShown } from './shown-topics.ts';
import { viewTopic } from './topic.ts';

/** The answers to what is asked about topics. */
export type TopicHandlers = {
  [N in keyof TopicMessages]: (
    question: Parameters<TopicMessages[N]>[0],
    sender: Sender,
  ) => Promise<ReturnType<TopicMessages[N]>>;
};

/** What they need from outside. */
export interface TopicOutside {
  knowledge: KnowledgeSource;
  readSettings(): Promise<Settings>;
  openPage(path: string, active: boolean): Promise<void>;
  /** What was shown of topics before. */
  shownLog: ShownLog;
  now(): number;
}

/** Makes the answers to what is asked about topics. */
export function createTopicHandlers({ knowledge, readSettings, openPage, shownLog, now }: TopicOutside): TopicHandlers {
  return {
    async readTopic(question, { tab }): Promise<TopicView> {
      const [known, settings] = await Promise.all([knowledge.read(), readSettings()]);
      const view = await viewTopic(known, question, mutedIn(known.reader, settings));
      const isPrivate = tab?.incognito === true;
      if (view.status === 'gone' || !view.profile.shown) return view;
      const { topic, shown } = view.profile;
      const before = await readShown(shownLog, settings, topic.id, isPrivate);
      const lastRead = lastReadOf(before, now());
      // What this page shows has been read as well as what a card shows.
      if (!isPrivate && settings.shownFor !== 'off' && shown.snippets.length > 0) {
        const passageIds = shown.snippets.map(({ passageId }) => passageId);
        shownLog.write(withShown(before, topic.id, passageIds, now())).catch(() => undefined);
      }
      if (lastRead === null) return view;
      const { size: count } = newSince({ articles: [...(await known.reader.articlesNaming(topic.id))] }, lastRead);
      return count === 0 ? view : { ...view, since: { time: lastRead, count } };
    },
    async setMeant({ topicId, articleId, passageId, isMeant }) {
      const { own, edits } = await knowledge.read();
      const topic = own.topicOf(topicId);
      const said = edits.find(
        ({ edit }) =>
          edit.type === 'deny' && edit.passageId === passageId && own.topicOf(edit.topicId)?.id === topic?.id,
      );
      if (isMeant && said) await knowledge.undo(said.id);
      if (isMeant || said) return null;
      const found = await own.readArticle(articleId);
      const passage = found?.passages.find(({ id }) => id === passageId);
      if (!topic || !passage) throw new RangeError(`No passage has the id "${passageId}"`);
      await knowledge.add({ type: 'deny', topicId: topic.id, articleId, passageId, ordinal: passage.ordinal });
      return null;
    },
    async openTopic({ topicId, inBackground }) {
      await openPage(`/topic.html#${encodeURIComponent(topicId)}`, !inBackground);
      return null;
    },
  };
}
