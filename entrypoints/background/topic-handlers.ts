import type { Settings } from '../../bridge/settings.ts';
import type { TopicMessages } from '../../bridge/topic-view.ts';
import type { KnowledgeSource } from './knowledge.ts';
import { mutedIn } from './muted.ts';
import { viewTopic } from './topic.ts';

/** The answers to what is asked about topics. */
export type TopicHandlers = {
  [N in keyof TopicMessages]: (question: Parameters<TopicMessages[N]>[0]) => Promise<ReturnType<TopicMessages[N]>>;
};

/** What they need from outside. */
export interface TopicOutside {
  knowledge: KnowledgeSource;
  readSettings(): Promise<Settings>;
  openPage(path: string, active: boolean): Promise<void>;
}

/** Makes the answers to what is asked about topics. */
export function createTopicHandlers({ knowledge, readSettings, openPage }: TopicOutside): TopicHandlers {
  return {
    async readTopic(question) {
      const [known, settings] = await Promise.all([knowledge.read(), readSettings()]);
      return viewTopic(known, question, mutedIn(known.reader, settings));
    },
    async openTopic({ topicId, inBackground }) {
      await openPage(`/topic.html#${encodeURIComponent(topicId)}`, !inBackground);
      return null;
    },
  };
}
