import { useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';
import type { SnippetRight } from '../../components/SnippetWrong.tsx';
import type { Snippet } from '../../engine/model/answer.ts';
import type { Article } from '../../engine/model/article.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { type Attempt, useAttempt } from '../surface/use-attempt.ts';

type Where = Pick<Snippet, 'articleId' | 'passageId'>;

/** What the reader says is wrong with passages of the panel. */
export interface Rights {
  /** What is done about a passage that is shown for a topic; `undefined` where it is not the reader's to change. */
  rightOf(topic: Pick<Topic, 'id' | 'label'>, where: Where, article: Article | undefined): SnippetRight | undefined;
  /** The same of a passage that was said not to mean the topic. */
  deniedRight(topic: Pick<Topic, 'id' | 'label'>, where: Where): SnippetRight;
  /** The passages that the reader said here do not mean the topic, by its id. */
  deniedOf(topicId: string): readonly Where[];
  attempt: Attempt;
}

/** Begins with nothing wrong. */
export function useRights(): Rights {
  const [denied, setDenied] = useState<readonly (Where & { topicId: string })[]>([]);
  const attempt = useAttempt();
  const deniedOf = (topicId: string) => denied.filter((one) => one.topicId === topicId);

  async function say(topicId: string, { articleId, passageId }: Where, isMeant: boolean): Promise<void> {
    await ask('setMeant', { topicId, articleId, passageId, isMeant });
    setDenied((before) => {
      const others = before.filter((one) => one.topicId !== topicId || one.passageId !== passageId);
      return isMeant ? others : [...others, { topicId, articleId, passageId }];
    });
  }

  const right = ({ id, label }: Pick<Topic, 'id' | 'label'>, { articleId, passageId }: Where): SnippetRight => ({
    label,
    isDenied: deniedOf(id).some((one) => one.passageId === passageId),
    onMeant: (isMeant) => attempt.run(() => say(id, { articleId, passageId }, isMeant)),
    onDay: () => attempt.run(() => ask('openReader', { articleId, passageId, at: 'day' })),
  });

  return {
    deniedOf,
    attempt,
    deniedRight: right,
    // What stands in a copy of another library, or in an archive, is not the reader's to change.
    rightOf: (topic, where, article) =>
      article && article.copy === undefined && article.archive === undefined ? right(topic, where) : undefined,
  };
}
