import type { PageHandlers } from '../../../bridge/answer-page.ts';
import { compare, hostOrParentOf, isElement, textOf } from '../../../bridge/dom.ts';
import type { CommandName } from '../../../bridge/messages.ts';
import type { Cards } from '../cards/opener.ts';
import type { PageMention } from '../marks/mention.ts';
import type { PageText } from '../page/page-text.ts';

/**
 * Answers the keyboard's shortcuts, which walk through the mentions of a page, the menu's "Look up", and Esc pressed in another
 * frame, and what there is to say of the page.
 * `announce` says how many mentions there are.
 */
export function createCommands(
  text: PageText,
  cards: Cards,
  announce: () => void,
): Pick<PageHandlers, 'command' | 'lookUpSelection' | 'dismissCard' | 'say' | 'showMargin' | 'countMargin'> {
  /** Where the walk stands. */
  let at: PageMention | null = null;

  function go(mention: PageMention | undefined): void {
    if (!mention) {
      announce();
      return;
    }
    at = mention;
    const mentions = text.mentions();
    text.goTo(mention);
    cards.show(mention, { position: { index: indexIn(mentions, mention) + 1, count: mentions.length } });
  }

  /** Where the reader is: at the open card, else at the end of the last walk, else at what is selected or seen first. */
  function here(): PageMention | null {
    return cards.current() ?? (at && isSeen(at) ? at : null);
  }

  function isSeen(mention: PageMention): boolean {
    return text.rectsOf(mention).some(({ top, bottom }) => bottom > 0 && top < innerHeight);
  }

  /** The first mention after the selection when there is one, else the first in view, else the first of all. */
  function first(): PageMention | undefined {
    const mentions = text.mentions();
    const selection = getSelection();
    const node = selection?.isCollapsed === false ? selection.anchorNode : null;
    const after = (mention: PageMention) =>
      node !== null &&
      (node === mention.range.startContainer ||
        (compare(node, mention.range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
    return mentions.find(after) ?? mentions.find(isSeen) ?? mentions[0];
  }

  function step(by: 1 | -1): void {
    const mentions = text.mentions();
    const from = here();
    if (from) go(mentions[(indexIn(mentions, from) + by + mentions.length) % mentions.length]);
    else go(by === 1 ? first() : (mentions.findLast(isSeen) ?? mentions[mentions.length - 1]));
  }

  function run(name: CommandName): void {
    switch (name) {
      case 'next-mention':
        step(1);
        return;
      case 'previous-mention':
        step(-1);
        return;
      case 'open-card':
        if (cards.current()) cards.focus();
        else go(here() ?? first());
        return;
      case 'pin-card':
        cards.togglePin();
        return;
      case 'announce-count':
        announce();
    }
  }

  return {
    command({ name }) {
      run(name);
      return null;
    },
    say({ text: words }) {
      cards.toast(words);
      return null;
    },
    showMargin: (question) => cards.margin(question),
    countMargin: () => cards.marked(),
    dismissCard() {
      cards.close();
      return null;
    },
    lookUpSelection({ text: exact, topicId }) {
      const mention = selected(exact, topicId);
      if (mention) cards.show(mention, {});
      return mention !== null;
    },
  };
}

/** The selected text as a mention; `null` when nothing is selected in this document any more. */
function selected(exact: string, topicId: string): PageMention | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const element = isElement(around) ? around : hostOrParentOf(around);
  const block = element ? textOf(element) : exact;
  const start = Math.max(0, block.indexOf(exact));
  return { topicId, exact, range: new StaticRange(range), block, start, end: start + exact.length };
}

/** The place of a mention, also when the page has been read anew since; -1 when it is gone. */
function indexIn(mentions: readonly PageMention[], { topicId, range }: PageMention): number {
  return mentions.findIndex(
    (other) =>
      other.topicId === topicId &&
      other.range.startContainer === range.startContainer &&
      other.range.startOffset === range.startOffset,
  );
}
