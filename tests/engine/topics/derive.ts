import { expect } from 'vitest';
import type { Passage } from '../../../engine/model/article.ts';
import type { Topic } from '../../../engine/model/topic.ts';
import { buildTopics } from '../../../engine/topics/build-topics.ts';

/** Every text is an article of its own; a line break parts its passages. */
export function passagesOf(texts: readonly string[]): Passage[] {
  return texts.flatMap((text, article) =>
    text.split('\n').map((line, ordinal): Passage => {
      return { id: `${article}-${ordinal}`, articleId: `a${article}`, ordinal, text: line, kind: 'body' };
    }),
  );
}

/** The topics of some texts, without hand-made ones. */
export const derive = (...texts: string[]) => buildTopics(passagesOf(texts));
/** Their labels, in order. */
export const labels = (topics: readonly Topic[]) => topics.map(({ label }) => label);
/** Those that go by a name. */
export const named = (topics: readonly Topic[], name: string) =>
  topics.filter(({ label, aliases }) => label === name || aliases.includes(name));
/** The one topic with the name: kind, label, other names. */
export function only(topics: readonly Topic[], name: string): Topic {
  const found = named(topics, name);
  expect(found, `topics named ${name} among ${labels(topics).join(', ')}`).toHaveLength(1);
  return found[0] as Topic;
}
