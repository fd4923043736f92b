import { i18n } from '#i18n';
import type { CardNeeds, CardSubject, Cards, Opening } from '../../bridge/card.ts';
import type { FrameReport } from '../../bridge/card-frame.ts';
import { focusOn } from '../../bridge/dom.ts';
import { follow } from './follow.ts';
import { createHost, type Host } from './host.ts';
import { focusedIn, stageOf } from './layer.ts';
import { createMargin } from './margin.ts';
import { createNotes } from './note.ts';
import { onPageKeys } from './page-keys.ts';
import { isOutside, partOf } from './place.ts';
import { themeAt } from './theme.ts';

/** A card that is made, and perhaps wanted and shown. */
interface Made {
  subject: CardSubject;
  host: Host;
  /** How it is to be opened, once it is wanted. */
  wish: { ghost: boolean; opening: Opening | null } | null;
  pinned: boolean;
  /** The reader put the focus into it to stay. */
  focused: boolean;
  hasPointer: boolean;
  /** When the pointer was last over the page around the card (ms since 1970, with fractions). */
  seenOutsideAt: number;
  /** Where the focus was before it came into the card. */
  focusBefore: HTMLElement | null;
  stopFollowing(): void;
}

/** Makes the cards of a page; `gone` ends them and takes an open card away. */
export function createCards(
  { settings, point, shown, hold, moved, left, dismiss }: CardNeeds,
  gone: AbortSignal,
): Cards {
  const rtl = i18n.t('textDirection') === 'rtl';
  const notes = createNotes(settings, gone);
  const margin = createMargin(settings, gone);
  /** The card that is wanted or shown, and one that is made for a name on which the pointer rests. */
  let open: Made | null = null;
  let next: Made | null = null;
  /**
   * This document is in a sandbox without an origin, where no frame of ours can be. Firefox calls the origin of files so
   * as well.
   */
  const isBarred = window.origin === 'null' && location.protocol !== 'file:';

  function make(subject: CardSubject, opening: Opening | null): Made | null {
    const element = subject.element();
    if (!element) return null;
    const { theme, textScale } = settings();
    const { topicId, label, text, at, page } = subject;
    const made: Made = {
      subject,
      host: createHost({
        stage: stageOf(element),
        looks: {
          theme: theme === 'page' ? themeAt(element) : theme,
          textScale,
          shape: opening?.sheet ? 'sheet' : 'card',
        },
        rtl,
        contents: { kind: 'card', topicId, label, text, at, page },
        sized() {
          if (made !== open) return;
          if (made.host.isShown()) put();
          else void appear(made);
        },
        hear: (report) => made === open && hear(made, report),
        failed() {
          // It may have been the background, or the machine: the next card tries again.
          if (made === next) forget();
          if (made === open) dismiss();
        },
        broken() {
          if (made === next) forget();
          if (made === open) dismiss();
        },
      }),
      wish: null,
      pinned: false,
      focused: false,
      hasPointer: false,
      seenOutsideAt: 0,
      focusBefore: null,
      stopFollowing: () => undefined,
    };
    return made;
  }

  function prepare(subject: CardSubject): void {
    if (isBarred || open?.subject.key === subject.key || next?.subject.key === subject.key) return;
    forget();
    next = make(subject, null);
  }

  function forget(): void {
    next?.host.remove();
    next = null;
  }

  function openCard(subject: CardSubject, ghost: boolean, opening: Opening | null): void {
    const focusBefore = open?.focusBefore ?? null;
    close();
    if (next && (next.subject.key !== subject.key || opening?.sheet)) forget();
    if (isBarred) {
      dismiss();
      notes.bar(!ghost);
      return;
    }
    open = next ?? make(subject, opening);
    next = null;
    if (!open) {
      dismiss();
      return;
    }
    open.wish = { ghost, opening };
    open.focusBefore = focusBefore;
    if (open.host.isReady()) void appear(open);
  }

  async function appear(mine: Made): Promise<void> {
    const { wish, host, subject } = mine;
    if (!wish) return;
    mine.focusBefore ??= focusedIn(document);
    const seen = host.show(partOf(subject.rects(), point()), wish.ghost);
    host.tell({ do: 'show', position: wish.opening?.position ?? null });
    shown(subject);
    // The page around the frame hears of the pointer again: it has left, in case the frame has not noticed.
    const onMove = ({ isTrusted, timeStamp }: Event) => {
      if (!isTrusted) return;
      mine.seenOutsideAt = performance.timeOrigin + timeStamp;
      leave(mine);
    };
    mine.stopFollowing = follow(host.element, put, onMove);
    if (wish.opening?.sheet) holdOn(mine);
    // What cannot be seen takes no focus: asked sooner, the frame would have to take it by itself, a moment later.
    await seen;
    if (mine === open && wish.opening && !wish.opening.sheet) host.focus();
  }

  function hear(mine: Made, report: FrameReport): void {
    switch (report.say) {
      case 'pointer':
        // Two processes tell of one pointer; what is told late may be past.
        if (report.at < mine.seenOutsideAt) return;
        mine.hasPointer = true;
        moved(mine.host.outside(report.x, report.y), report.busy);
        return;
      case 'pointer-left':
        leave(mine);
        return;
      case 'hold':
        mine.pinned = report.pinned;
        mine.focused = report.focused;
        holdOn(mine);
        return;
      case 'close':
        dismiss();
    }
  }

  function leave(mine: Made): void {
    if (!mine.hasPointer) return;
    mine.hasPointer = false;
    left();
  }

  /** Tells the pointer's machine whether the card outlives the pointer. */
  function holdOn({ host, wish, pinned, focused }: Made): void {
    hold(pinned, (focused && host.hasFocus()) || wish?.opening?.sheet === true);
  }

  function put(): void {
    if (!open?.host.isShown()) return;
    // A pinned card stays where the reader has it; a name that has gone from the page leaves the card where it was.
    const part = open.pinned ? null : partOf(open.subject.rects(), point());
    const isGone = part !== null && isOutside(part) && !open.host.hasFocus();
    if (isGone || !open.host.element.isConnected) dismiss();
    else void open.host.put(part);
  }

  function close(): void {
    if (!open) return;
    const { host, focusBefore, stopFollowing } = open;
    open = null;
    stopFollowing();
    const hadFocus = host.hasFocus();
    const wasShown = host.isShown();
    host.remove();
    if (wasShown) shown(null);
    if (!hadFocus) return;
    // The frame that had the focus is gone: without this no key would reach the page.
    window.focus();
    if (focusBefore) focusOn(focusBefore);
  }

  const isShown = () => open?.host.isShown() === true;

  function focusCard(): void {
    if (!open?.wish) return;
    open.wish.opening ??= {};
    if (isShown()) open.host.focus();
  }

  onPageKeys({ host: () => (isShown() ? (open?.host.element ?? null) : null), dismiss, enter: focusCard }, gone);
  document.addEventListener('fullscreenchange', ({ isTrusted }) => isTrusted && dismiss(), { signal: gone });
  // The focus has left the card for the page.
  addEventListener(
    'focusin',
    ({ isTrusted }) => {
      if (isTrusted && open?.focused && !open.host.hasFocus()) holdOn(open);
    },
    { capture: true, passive: true, signal: gone },
  );
  gone.addEventListener('abort', () => {
    close();
    forget();
  });

  return {
    prepare,
    forget,
    open: openCard,
    solid: () => open?.host.solid(),
    close,
    current: () => (open && isShown() ? open.subject.key : null),
    box: () => (open && isShown() ? open.host.box() : null),
    isOurs: (event) => open !== null && event.composedPath().includes(open.host.element),
    hasPointer: () => open?.hasPointer === true,
    focus: focusCard,
    togglePin: () => open?.host.tell({ do: 'toggle-pin' }),
    margin: (question) => (isBarred ? 0 : margin.show(question)),
    toast: (text) => (isBarred ? notes.bar(true) : notes.say(text)),
  };
}
