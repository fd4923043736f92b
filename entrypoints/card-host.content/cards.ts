import { i18n } from '#i18n';
import type { CardNeeds, CardSubject, Cards, Opening } from '../../bridge/card.ts';
import type { PinPlace } from '../../bridge/pin-place.ts';
import { follow } from './follow.ts';
import { createHost } from './host.ts';
import type { Heard } from './host-words.ts';
import { focusedIn, giveBack, stageOf } from './layer.ts';
import { type Made, UNOPENED } from './made.ts';
import { createMargin } from './margin.ts';
import { createNotes } from './note.ts';
import { onPageKeys } from './page-keys.ts';
import { createPins } from './pins.ts';
import { isOutside, partOf } from './place.ts';
import { themeAt } from './theme.ts';

/** Makes the cards of a page; `gone` ends them and takes an open card away. */
export function createCards(
  { settings, point, shown, hold, moved, left, dismiss }: CardNeeds,
  gone: AbortSignal,
): Cards {
  const rtl = i18n.t('textDirection') === 'rtl';
  const notes = createNotes(settings, gone);
  const margin = createMargin(settings, gone);
  const pins = createPins(
    {
      full: ({ subject }) => notes.say(i18n.t('cardPinsFull', [subject.label])),
      entered: left,
      openBox: () => (isShown() ? (open?.host.viewBox() ?? null) : null),
    },
    gone,
  );
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
        element,
        looks: {
          theme: theme === 'page' ? themeAt(element) : theme,
          textScale,
          shape: opening?.sheet ? 'sheet' : 'card',
        },
        rtl,
        contents: { kind: 'card', topicId, label, text, at, page },
        sized() {
          if (pins.has(made)) pins.settle();
          if (made !== open) return;
          if (made.host.isShown()) put();
          else void appear(made);
        },
        hear(report) {
          if (report.say === 'turned') made.isAway = report.isAway;
          else if (made === open) hear(made, report);
          else pins.hear(made, report);
        },
        // It may have been the background, or the machine: the next card tries again.
        failed: () => drop(made),
        broken: () => drop(made),
      }),
      ...UNOPENED,
    };
    return made;
  }

  /** Takes a card away that can no longer be shown. */
  function drop(made: Made): void {
    if (made === next) forget();
    if (made === open) dismiss();
    pins.remove(made);
  }

  function prepare(subject: CardSubject): void {
    const { key } = subject;
    if (isBarred || open?.subject.key === key || next?.subject.key === key || pins.find(key)) return;
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
    const pinned = pins.find(subject.key);
    if (pinned) {
      forget();
      dismiss();
      pins.use(pinned);
      if (opening) pinned.host.focus();
      return;
    }
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
    const seen = host.show(partOf(subject.rects(), point()), wish.ghost, pins.boxes());
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

  function hear(mine: Made, report: Heard): void {
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
        if (report.pinned && mine.host.isShown() && !mine.wish?.opening?.sheet) detach(mine, report.place);
        else holdOn(mine);
        return;
      case 'close':
        dismiss();
    }
  }

  /** A pinned card is no longer the open one: it stands for itself, and another may open. */
  function detach(mine: Made, place: PinPlace | null): void {
    open = null;
    pins.add(mine, place);
    shown(null);
    dismiss();
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
    else void open.host.put(part, pins.boxes());
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
    if (hadFocus) giveBack(focusBefore);
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
    isOurs: (event) => [open, ...pins.all()].some((card) => card && event.composedPath().includes(card.host.element)),
    hasPointer: () => open?.hasPointer === true,
    focus: focusCard,
    togglePin() {
      if (open) open.host.tell({ do: 'toggle-pin' });
      else pins.toggle();
    },
    margin: (question) => (isBarred ? 0 : margin.show(question)),
    marked: () => margin.marked(),
    toast: (text) => (isBarred ? notes.bar(true) : notes.say(text)),
  };
}
