import { i18n } from '#i18n';
import { ask } from '../../bridge/messages.ts';
import type { Settings } from '../../bridge/settings.ts';
import { Card, type CardActions, type CardProps } from '../../components/Card.tsx';
import { createSession, type Questions, type Session } from '../../components/session.ts';
import { type Texts, TextsProvider, type Translate } from '../../components/texts.ts';
import { createActions } from './actions.ts';
import { paragraphOf, readPage } from './context.ts';
import { follow } from './follow.ts';
import { createHost, type Host, type Looks } from './host.ts';
import { listenInside, onEscape } from './keyboard.ts';
import { elementOf, focusedIn, layerOf } from './layer.ts';
import type { PageMention } from './mention.ts';
import { createMentionKeys } from './names.ts';
import type { PageText } from './page-text.ts';
import { isOutside, partOf } from './place.ts';
import { createPointer } from './pointer.ts';
import { siteHost } from './site.ts';
import { themeAt } from './theme.ts';

/** How a card is opened without the pointer's machine. */
export interface Opening {
  /** A finger opened it: it comes from below. */
  sheet?: boolean;
  /** Which of the page's mentions it is, from 1, for those who walk through them. */
  position?: { index: number; count: number };
}

/** The cards of a page: one at most is open. */
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
}

/** The card that is asked for, and perhaps shown. */
interface Open {
  key: string;
  mention: PageMention;
  session: Session;
  actions: CardActions;
  opening: Opening | null;
  pageDate: string | undefined;
  pinned: boolean;
  copied: CardProps['copied'];
  host: Host | null;
  /** Where the focus was before it came into the card. */
  focusBefore: HTMLElement | null;
  stopFollowing(): void;
}

/** Opens and closes cards on a page; `gone` ends it and takes an open card away. */
export function createCards(text: PageText, settings: () => Settings, gone: AbortSignal): Cards {
  const texts: Texts = { t: i18n.t as Translate, locale: i18n.t('textLocale') };
  const rtl = i18n.t('textDirection') === 'rtl';
  const keys = createMentionKeys();
  let open: Open | null = null;
  let opening: Opening | null = null;

  const pointer = createPointer(
    {
      settings,
      mentionAt(x, y) {
        const mention = text.mentionAt(x, y);
        return mention && keys.keyOf(mention);
      },
      card: () => open?.host?.box() ?? null,
      isOurs,
      ask: prepare,
      open: openCard,
      solid: () => open?.host?.ghost(false),
      close,
    },
    gone,
  );

  function isOurs(event: Event): boolean {
    return open?.host != null && event.composedPath().includes(open.host.element);
  }

  /** Asks what is known, so that the answer is there when the card is due. */
  function prepare(key: string): void {
    const mention = keys.mentionOf(key);
    if (!mention || open?.key === key || open?.host) return;
    open?.session.end();
    const page = readPage(document, Date.now());
    const subject = { topicId: mention.topicId, label: mention.exact };
    const { context, at } = paragraphOf(mention);
    const questions: Questions = {
      lookUp: (query) => ask('lookUp', { ...query, at }),
      findMentions: (texts) => ask('findMentions', { texts }),
    };
    const session = createSession(subject, { context, page }, questions, draw);
    const actions = createActions({
      session,
      host: siteHost,
      keepHeight: () => open?.host?.keepHeight(),
      copied(what) {
        if (open) open.copied = what;
        draw();
      },
      togglePin,
      close: dismiss,
    });
    open = {
      key,
      mention,
      session,
      actions,
      opening: null,
      pageDate: page.published,
      pinned: false,
      copied: null,
      host: null,
      focusBefore: null,
      stopFollowing: () => undefined,
    };
  }

  function openCard(key: string, ghost: boolean): void {
    const focusBefore = open?.focusBefore ?? null;
    if (open && (open.key !== key || open.host)) close();
    prepare(key);
    const mine = open;
    if (!mine) return;
    mine.opening = opening;
    opening = null;
    mine.session.ready.then(() => {
      if (open !== mine || gone.aborted) return;
      const element = elementOf(mine.mention);
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
    const host = createHost(layerOf(element), looks);
    mine.host = host;
    mine.focusBefore = focusBefore ?? focusedIn(document);
    host.ghost(ghost);
    text.point(mine.mention);
    draw();
    put();
    mine.stopFollowing = follow(host.element, put);
    const { onBack: back, onForward: forward } = mine.actions;
    listenInside(host.shadow, { leave: dismiss, back, forward, focusChanged: holdOn });
    if (mine.opening && !mine.opening.sheet) host.focus();
  }

  function draw(): void {
    if (!open?.host) return;
    const { host, session, pageDate, pinned, copied, actions, opening: how } = open;
    const hadFocus = host.shadow.activeElement !== null;
    const { topicId, label, view, canGoBack, canGoForward } = session.view();
    host.render(
      <TextsProvider value={texts}>
        <Card
          topicId={topicId}
          label={label}
          view={view}
          pageDate={pageDate}
          canGoBack={canGoBack}
          canGoForward={canGoForward}
          pinned={pinned}
          copied={copied}
          position={how?.position}
          actions={actions}
        />
      </TextsProvider>,
    );
    // What had the focus may be gone with the topic; the reader must not fall out of the card for that.
    if (hadFocus && host.shadow.activeElement === null) host.focus();
  }

  function put(): void {
    if (!open?.host) return;
    // A pinned card stays where the reader has it; a name that has gone from the page leaves the card where it was.
    const part = open.pinned ? null : partOf(text.rectsOf(open.mention), pointer.point);
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
    pointer.send({ type: 'hold', pinned: open.pinned, focused: focused || isSheet });
  }

  function togglePin(): void {
    if (!open?.host) return;
    open.pinned = !open.pinned;
    holdOn();
    draw();
  }

  function dismiss(): void {
    pointer.send({ type: 'dismiss' });
  }

  function close(): void {
    if (!open) return;
    const { session, host, focusBefore, stopFollowing } = open;
    open = null;
    session.end();
    stopFollowing();
    const hadFocus = host?.shadow.activeElement != null;
    host?.remove();
    text.point(null);
    if (hadFocus) focusBefore?.focus({ preventScroll: true });
  }

  onEscape(() => open?.host?.element ?? null, dismiss, gone);
  document.addEventListener('fullscreenchange', dismiss, { signal: gone });
  gone.addEventListener('abort', close);

  return {
    show(mention, how) {
      opening = how;
      pointer.send({ type: 'show', mention: keys.keyOf(mention) });
    },
    isOurs,
    current: () => (open?.host ? open.mention : null),
    focus() {
      if (open) open.opening ??= {};
      open?.host?.focus();
    },
    togglePin,
    close: dismiss,
  };
}
