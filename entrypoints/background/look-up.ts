import type { Question } from '../../bridge/messages.ts';
import type { Settings } from '../../bridge/settings.ts';
import type { Sender } from '../../bridge/validate.ts';
import { type CardDigest, digestCard } from '../../engine/answers/card-digest.ts';
import type { Card } from '../../engine/model/answer.ts';
import type { ShownLog } from '../../store/shown-log.ts';
import { createJustShown } from './just-shown.ts';
import type { KnowledgeSource } from './knowledge.ts';
import { mutedIn } from './muted.ts';
import { lastReadOf, newFirst, newSince, readShown, shownEarlier, withShown } from './shown-topics.ts';
import { filterNames } from './snippet-names.ts';

/** So many passages are looked through for those of articles that are new to the reader. */
const LOOKED_THROUGH = 24;

/** As many as a card asks for by itself. */
const ON_A_CARD = 3;

/** How long it is kept what cards have shown (ms). */
const SHOWN_FOR: Record<Settings['shownFor'], number> = {
  off: 0,
  month: 30 * 86_400_000,
  year: 365 * 86_400_000,
  always: Number.POSITIVE_INFINITY,
};

/** Forgets what cards have shown when it is older than the reader wants it to be; `now` in ms since 1970. */
export async function forgetOldShown(log: ShownLog, { shownFor }: Settings, now: number): Promise<void> {
  const keptFor = SHOWN_FOR[shownFor];
  if (keptFor < Number.POSITIVE_INFINITY) await log.forget(keptFor === 0 ? Number.POSITIVE_INFINITY : now - keptFor);
}

/** What is needed from outside. */
export interface LookUpNeeds {
  knowledge: Pick<KnowledgeSource, 'read'>;
  readSettings(): Promise<Settings>;
  /** What cards have shown before. */
  log: ShownLog;
  now(): number;
}

/**
 * Makes the answer to a hover: the engine's card, without names that the reader does not want, with what the reader has
 * not seen of the topic first. What a card shows is noted where the reader wants that, and never for a private window.
 */
export function createLookUp({ knowledge, readSettings, log, now }: LookUpNeeds) {
  const justShown = createJustShown();

  return async function lookUp({ isPrivate, ...question }: Question<'lookUp'>, { tab }: Sender): Promise<CardDigest> {
    const [known, settings] = await Promise.all([knowledge.read(), readSettings()]);
    const { topicId, limit = ON_A_CARD, between } = question;
    const page = question.page?.url ?? question.page?.title;
    const isOnPage = tab?.id !== undefined && page !== undefined;
    const seen = isOnPage ? justShown.before(tab.id as number, page, topicId) : [];
    const muted = mutedIn(known.reader, settings);
    const ask = async (limit: number): Promise<Card> =>
      filterNames(await known.reader.lookUp({ ...question, seen, limit }), (name) => !muted.has(name.topicId));

    // A log that cannot be read, or is not wanted, makes a card as if nothing had been shown before.
    const isKept = settings.shownFor !== 'off' && isPrivate !== true && tab?.incognito !== true;
    const [asked, before] = await Promise.all([ask(limit), readShown(log, settings, topicId, !isKept)]);
    const lastRead = lastReadOf(before, now());

    let card = asked;
    const added = lastRead === null || between ? new Set<string>() : newSince(card, lastRead);
    if (added.size > 0)
      card = newFirst(await ask(Math.max(limit, LOOKED_THROUGH)), added, shownEarlier(before, now()), limit);

    const shown = card.verdict === 'nothing' || between ? [] : card.snippets.map(({ passageId }) => passageId);
    if (shown.length > 0) {
      if (isOnPage) justShown.note(tab.id as number, page, topicId, shown);
      if (isKept) log.write(withShown(before, topicId, shown, now())).catch(() => undefined);
    }
    const digest = digestCard(card);
    return added.size > 0 && lastRead !== null ? { ...digest, since: { time: lastRead, count: added.size } } : digest;
  };
}
