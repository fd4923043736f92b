import type { Cards as CardPart, CardSubject, MarginQuestion, Opening } from '../../../bridge/card.ts';
import { offeredCards } from '../../../bridge/card.ts';
import { findAll, hostOrParentOf, isAttached, isElement } from '../../../bridge/dom.ts';
import { ask } from '../../../bridge/messages.ts';
import type { Settings } from '../../../bridge/settings.ts';
import type { PageMention } from '../marks/mention.ts';
import { paragraphOf, readPage } from '../page/context.ts';
import { createMentionKeys } from '../page/mention-keys.ts';
import type { PageText } from '../page/page-text.ts';
import { textAround } from '../page/text-around.ts';
import { createPointer } from '../pointer/listener.ts';

/** The page's side of its cards: when one opens and closes. What they are is loaded when the first is due. */
export interface Cards {
  /** Opens the card of a mention; opened by keyboard it takes the focus, and gives it back. */
  show(mention: PageMention, opening: Opening): void;
  /** Whether an event comes from the open card. */
  isOurs(event: Event): boolean;
  /** The mention whose card is open. */
  current(): PageMention | null;
  /** Moves the focus into the open card. */
  focus(): void;
  togglePin(): void;
  close(): void;
  /** Marks paragraphs in the margin, or takes the marks away; gives how many stand on the page. */
  margin(question: MarginQuestion): Promise<number>;
  /** How many paragraphs are marked now; nothing is loaded for it. */
  marked(): number;
  /** Says something for a moment, seen and spoken politely. */
  toast(text: string): void;
}

/**
 * Takes away the card that an older version left open: Firefox ends its scripts on the spot, without a chance to clean
 * up. To be called before there are cards of our own.
 */
export function removeLeftovers(): void {
  for (const host of findAll(document, 'backstory-card')) host.remove();
}

/** Opens and closes cards on a page; `gone` ends it and takes an open card away. */
export function createCards(text: PageText, settings: () => Settings, gone: AbortSignal): Cards {
  const keys = createMentionKeys();
  let part: CardPart | null = null;
  let loading: Promise<CardPart> | null = null;
  let opening: Opening | null = null;
  /** Counts what the pointer's machine wants, so that what has been overtaken while loading is not done. */
  let wanted = 0;
  let asked = 0;

  const pointer = createPointer(
    {
      settings,
      mentionAt(x, y) {
        const mention = text.mentionAt(x, y);
        return mention && keys.keyOf(mention);
      },
      card: () => part?.box() ?? null,
      isOurs,
      isOnCard: () => part?.hasPointer() ?? false,
      ask(key) {
        const subject = subjectOf(key);
        if (!subject) return;
        const mine = ++asked;
        withPart((cards) => mine === asked && cards.prepare(subject));
      },
      forget() {
        asked++;
        part?.forget();
      },
      open(key, ghost) {
        const subject = subjectOf(key);
        const how = opening;
        opening = null;
        const mine = ++wanted;
        withPart((cards) => {
          if (mine !== wanted) return;
          if (subject) cards.open(subject, ghost, how);
          else dismiss();
        });
      },
      solid: () => part?.solid(),
      close() {
        wanted++;
        part?.close();
      },
    },
    gone,
  );

  function isOurs(event: Event): boolean {
    return part?.isOurs(event) ?? false;
  }

  function dismiss(): void {
    pointer.send({ type: 'dismiss' });
  }

  /** Loads the script that holds cards; a failure is tried again with the next card. */
  function load(): Promise<CardPart> {
    loading ??= ask('loadCards', {}).then(() => {
      const create = offeredCards();
      if (!create) throw new Error('The script that holds cards did not run');
      part = create(
        {
          settings,
          point: () => pointer.point,
          shown: (subject) => text.point(subject && (keys.mentionOf(subject.key) ?? null)),
          hold: (pinned, focused) => pointer.send({ type: 'hold', pinned, focused }),
          moved: ({ x, y }, busy) =>
            pointer.send({
              type: 'move',
              x,
              y,
              at: performance.now(),
              over: { on: 'card' },
              busy,
              key: false,
              card: part?.box() ?? null,
            }),
          left: () => pointer.send({ type: 'away' }),
          dismiss,
        },
        gone,
      );
      return part;
    });
    return loading;
  }

  function withPart(use: (cards: CardPart) => void): void {
    if (part) {
      use(part);
      return;
    }
    load().then(
      (cards) => {
        if (!gone.aborted) use(cards);
      },
      () => {
        loading = null;
        dismiss();
      },
    );
  }

  function subjectOf(key: string): CardSubject | null {
    const mention = keys.mentionOf(key);
    if (!mention) return null;
    const mentions = text.mentions();
    return {
      key,
      topicId: mention.topicId,
      label: mention.exact,
      ...paragraphOf(mention),
      page: { ...readPage(document, Date.now()), text: textAround(mentions, Math.max(0, mentions.indexOf(mention))) },
      element: () => elementOf(mention),
      rects: () => text.rectsOf(mention),
    };
  }

  return {
    show(mention, how) {
      opening = how;
      pointer.send({ type: 'show', mention: keys.keyOf(mention) });
    },
    isOurs,
    current() {
      const key = part?.current();
      return key == null ? null : (keys.mentionOf(key) ?? null);
    },
    focus: () => part?.focus(),
    togglePin: () => part?.togglePin(),
    close: dismiss,
    margin: async (question) => (part ?? (await load())).margin(question),
    marked: () => part?.marked() ?? 0,
    toast: (text) => withPart((cards) => cards.toast(text)),
  };
}

/** The element that a mention begins in; `null` when its text has left the document. */
function elementOf({ range: { startContainer } }: PageMention): Element | null {
  if (!isAttached(startContainer)) return null;
  // Text right below a shadow root has its host for an element.
  return isElement(startContainer) ? startContainer : hostOrParentOf(startContainer);
}
