import type { TopicQuery, TopicView } from '../../bridge/topic-view.ts';
import { originOf } from '../../engine/library/name-origin.ts';
import { dossierOf } from '../../exports/dossier-of.ts';
import { correctedDays } from './corrected-days.ts';
import type { Knowledge } from './knowledge.ts';
import { filterNames } from './snippet-names.ts';

/**
 * The parts of what is known of a topic that its page asks for. Topics that the reader knows are left out of the names
 * in the passages.
 */
export async function viewTopic(
  { reader, edits, isSettled }: Knowledge,
  { dossier, ...query }: TopicQuery,
  muted: ReadonlySet<string>,
): Promise<TopicView> {
  const topic = reader.topicOf(query.topicId);
  const isMeant = (id: string) => id === query.topicId || (topic && reader.topicOf(id)?.id === topic.id);
  const own = edits.filter(
    ({ edit }) => isMeant(edit.topicId) || ((edit.type === 'merge' || edit.type === 'split') && isMeant(edit.intoId)),
  );
  const told = own.map(({ id, edit, label, into, applies }) => ({ id, edit, label, into, applies }));
  if (!topic) return { status: 'gone', edits: told };
  const { shown, ...rest } = await reader.profile({ ...query, topicId: topic.id });
  const articles = dossier && (await reader.articlesNaming(topic.id)).slice(dossier.from, dossier.from + dossier.count);
  return {
    status: 'known',
    profile: { ...rest, ...(shown && { shown: filterNames(shown, ({ topicId }) => !muted.has(topicId)) }) },
    names: [topic.label, ...topic.aliases].map((name) => ({ name, origin: originOf(topic, name) })),
    muted: muted.has(topic.id),
    isLearning: !isSettled,
    edits: told,
    days: correctedDays(await reader.articlesNaming(topic.id)),
    ...(articles && { dossier: await dossierOf(reader, topic.id, articles) }),
  };
}
