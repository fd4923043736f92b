import type { Settings } from '../../bridge/settings.ts';
import type { Card } from '../../engine/model/answer.ts';
import type { ShownLog, ShownTopic } from '../../store/shown-log.ts';

/** Cards of a topic no further apart than this belong to one time of reading (ms). */
const TOGETHER = 30 * 60_000;

/** So many passages of a topic are remembered as shown: more than anybody opens. */
const MOST_PASSAGES = 300;

/** What is kept of a topic that was read about; nothing where nothing is to be kept, or the log cannot be read. */
export async function readShown(
  log: ShownLog,
  { shownFor }: Pick<Settings, 'shownFor'>,
  topicId: string,
  isPrivate: boolean,
): Promise<ShownTopic | undefined> {
  return isPrivate || shownFor === 'off' ? undefined : log.read(topicId).catch(() => undefined);
}

/** When the reader last read about a topic, before now; `null` when they never did, or only just now. */
export function lastReadOf(shown: ShownTopic | undefined, now: number): number | null {
  if (!shown) return null;
  return now - shown.at > TOGETHER ? shown.at : shown.before;
}

/**
 * The passages of a topic that were shown before this time of reading began. What its own cards have shown stays new for as
 * long as it lasts: a card that is asked for more keeps its order.
 */
export function shownEarlier(shown: ShownTopic | undefined, now: number): readonly string[] {
  return shown && now - shown.at > TOGETHER ? shown.passageIds : [];
}

/** What is to be remembered of a topic after a card of it has shown some passages. */
export function withShown(
  shown: ShownTopic | undefined,
  topicId: string,
  passageIds: readonly string[],
  now: number,
): ShownTopic {
  const earlier = (shown?.passageIds ?? []).filter((id) => !passageIds.includes(id));
  return {
    topicId,
    at: now,
    before: lastReadOf(shown, now),
    passageIds: [...earlier, ...passageIds].slice(-MOST_PASSAGES),
  };
}

/** The articles on a card that came into the library after a time (ms since 1970). */
export function newSince({ articles }: Pick<Card, 'articles'>, time: number): Set<string> {
  return new Set(articles.filter(({ added }) => added !== undefined && added > time).map(({ id }) => id));
}

/** A card with the passages of new articles first that were not shown before, and no more of them than `limit`. */
export function newFirst(card: Card, isNew: ReadonlySet<string>, shown: readonly string[], limit: number): Card {
  const comesFirst = ({ articleId, passageId }: Card['snippets'][number]) =>
    isNew.has(articleId) && !shown.includes(passageId);
  const first = card.snippets.filter(comesFirst);
  const rest = card.snippets.filter((snippet) => !comesFirst(snippet));
  return { ...card, snippets: [...first, ...rest].slice(0, limit) };
}
