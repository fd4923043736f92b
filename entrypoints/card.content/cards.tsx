import { i18n } from '#i18n';
import type { CardNeeds, CardSubject, Cards, Opening } from '../../bridge/card.ts';
import { focusOn } from '../../bridge/dom.ts';
import { ask } from '../../bridge/messages.ts';
import { Card, type CardProps } from '../../components/Card.tsx';
import type { CardActions } from '../../components/card-view.ts';
import { createSession, type Session } from '../../components/session.ts';
import { type Texts, TextsProvider } from '../../components/texts.ts';
import { createTranslate } from '../../components/translate.ts';
import { createActions } from './actions.ts';
import { follow } from './follow.ts';
import { createHost, type Host, type Looks } from './host.ts';
import { listenInside, onEscape } from './keyboard.ts';
import { focusedIn, stageOf } from './layer.ts';
import { isOutside, partOf } from './place.ts';
import { themeAt } from './theme.ts';
import { createToast } from './toast.tsx';

/** The card that is asked for, and perhaps shown. */
interface Open {
  subject: CardSubject;
  session: Session;
  actions: CardActions;
  opening: Opening | null;
  pinned: boolean;
  copied: CardProps['copied'];
  host: Host | null;
  /** Where the focus was before it came into the card. */
  focusBefore: HTMLElement | null;
  stopFollowing(): void;
}

/** Makes the cards of a page; `gone` ends them and takes an open card away. */
export function createCards(
  { settings, site, point, shown, hold, moved, left, dismiss }: CardNeeds,
  gone: AbortSignal,
): Cards {
  const locale = i18n.t('textLocale');
  const t = createTranslate(i18n.t, locale);
  const texts: Texts = { t, locale };
  const rtl = i18n.t('textDirection') === 'rtl';
  let open: Open | null = null;

  function isOurs(event: Event): boolean {
    return open?.host != null && event.composedPath().includes(open.host.element);
  }

  function prepare(subject: CardSubject): void {
    if (open?.subject.key === subject.key || open?.host) return;
    open?.session.end();
    const { text, at, page } = subject;
    const session = createSession(subject, { text, at }, page, (query) => ask('lookUp', query), draw);
    const actions = createActions({
      session,
      host: site,
      keepHeight: () => open?.host?.keepHeight(),
      copied(what) {
        if (open) open.copied = what;
        draw();
      },
      togglePin,
      close: dismiss,
    });
    open = {
      subject,
      session,
      actions,
      opening: null,
      pinned: false,
      copied: null,
      host: null,
      focusBefore: null,
      stopFollowing: () => undefined,
    };
  }

  function openCard(subject: CardSubject, ghost: boolean, opening: Opening | null): void {
    const focusBefore = open?.focusBefore ?? null;
    if (open && (open.subject.key !== subject.key || open.host)) close();
    prepare(subject);
    const mine = open;
    if (!mine) return;
    mine.opening = opening;
    mine.session.ready.then(() => {
      if (open !== mine || gone.aborted) return;
      const element = mine.subject.element();
      if (element) appear(mine, element, ghost, focusBefore);
      else dismiss();
    });
  }

  function appear(mine: Open, element: Element, ghost: boolean, focusBefore: HTMLElement | null): void {
    const { theme, textScale } = settings();
    const looks: Looks = {
      theme: theme === 'page' ? themeAt(element) : theme,
      textScale,
      rtl,
      shape: mine.opening?.sheet ? 'sheet' : 'card',
    };
    const stage = stageOf(element);
    const host = createHost(stage, looks);
    mine.host = host;
    mine.focusBefore = focusBefore ?? focusedIn(document);
    host.ghost(ghost);
    shown(mine.subject);
    draw();
    put();
    mine.stopFollowing = follow(host.element, put);
    const { onBack: back, onForward: forward } = mine.actions;
    listenInside(host.shadow, { leave: dismiss, back, forward, focusChanged: holdOn });
    // In another document the card is beyond what the pointer's own window hears.
    if (host.element.ownerDocument !== document) {
      const onMove = ({ clientX, clientY, buttons }: PointerEvent) => {
        const { x, y } = stage.origin();
        moved({ x: clientX - x, y: clientY - y }, buttons !== 0);
      };
      // On the way in: on the way out the shadow root lets nothing through.
      host.element.addEventListener('pointermove', onMove, { capture: true });
      host.element.addEventListener('pointerleave', left);
    }
    if (mine.opening && !mine.opening.sheet) host.focus();
  }

  function draw(): void {
    if (!open?.host) return;
    const { host, subject, session, pinned, copied, actions, opening: how } = open;
    const { topicId, label, view, canGoBack, canGoForward } = session.view();
    host.render(
      <TextsProvider value={texts}>
        <Card
          topicId={topicId}
          label={label}
          view={view}
          pageDate={subject.page.published}
          canGoBack={canGoBack}
          canGoForward={canGoForward}
          pinned={pinned}
          copied={copied}
          position={how?.position}
          actions={actions}
        />
      </TextsProvider>,
    );
  }

  function put(): void {
    if (!open?.host) return;
    // A pinned card stays where the reader has it; a name that has gone from the page leaves the card where it was.
    const part = open.pinned ? null : partOf(open.subject.rects(), point());
    const isGone = part !== null && isOutside(part) && open.host.shadow.activeElement === null;
    if (isGone || !open.host.element.isConnected) dismiss();
    else open.host.put(part);
  }

  /** Tells the pointer's machine whether the card outlives the pointer. */
  function holdOn(): void {
    if (!open?.host) return;
    const active = open.host.shadow.activeElement;
    // Focus by mouse is no wish to stay; focus by keyboard is.
    const focused = active !== null && (open.opening !== null || active.matches(':focus-visible'));
    const isSheet = open.opening?.sheet === true;
    hold(open.pinned, focused || isSheet);
  }

  function togglePin(): void {
    if (!open?.host) return;
    open.pinned = !open.pinned;
    holdOn();
    draw();
  }

  function close(): void {
    if (!open) return;
    const { session, host, focusBefore, stopFollowing } = open;
    open = null;
    session.end();
    stopFollowing();
    const hadFocus = host?.shadow.activeElement != null;
    host?.remove();
    shown(null);
    if (hadFocus && focusBefore) focusOn(focusBefore);
  }

  onEscape(() => open?.host?.element ?? null, dismiss, gone);
  document.addEventListener('fullscreenchange', ({ isTrusted }) => isTrusted && dismiss(), { signal: gone });
  gone.addEventListener('abort', close);

  return {
    prepare,
    open: openCard,
    solid: () => open?.host?.ghost(false),
    close,
    current: () => (open?.host ? open.subject.key : null),
    box: () => open?.host?.box() ?? null,
    isOurs,
    focus() {
      if (open) open.opening ??= {};
      open?.host?.focus();
    },
    togglePin,
    toast: createToast(settings, gone),
  };
}
