import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { ask } from '../../bridge/messages.ts';
import type { Settings } from '../../bridge/settings.ts';
import { Card, type CardActions } from '../../components/Card.tsx';
import { createSession, type Questions, type Session } from '../../components/session.ts';
import { type Texts, TextsProvider, type Translate } from '../../components/texts.ts';
import { contextOf, readPage } from './context.ts';
import { createHost, type Host } from './host.ts';
import type { PageMention } from './mention.ts';
import type { PageText } from './page-text.ts';
import { partOf } from './place.ts';
import { createPointer } from './pointer.ts';
import { themeAt } from './theme.ts';

/** The cards of a page: at most one is open. */
export interface Cards {
  /** Opens the card of a mention without the pointer, with focus in it. */
  show(mention: PageMention): void;
  close(): void;
}

const questions: Questions = {
  lookUp: (query) => ask('lookUp', query),
  findMentions: (texts) => ask('findMentions', { texts }),
};

/** Opens and closes cards on a page; `gone` ends it and takes an open card away. */
export function createCards(text: PageText, settings: () => Settings, gone: AbortSignal): Cards {
  const texts: Texts = { t: i18n.t as Translate, locale: browser.i18n.getUILanguage() };
  const rtl = browser.i18n.getMessage('@@bidi_dir') === 'rtl';
  const keys = createKeys();
  /** Asked for, and perhaps shown: there is one at most. */
  let current: { key: string; mention: PageMention; session: Session; host: Host | null; pinned: boolean } | null =
    null;

  const pointer = createPointer(
    {
      settings,
      mentionAt: (x, y) => {
        const mention = text.mentionAt(x, y);
        return mention && keys.keyOf(mention);
      },
      card: () => current?.host?.box() ?? null,
      isOurs: (event) => current?.host != null && event.composedPath().includes(current.host.element),
      ask: (key) => prepare(key),
      open: (key, ghost) => open(key, ghost),
      solid: () => current?.host?.ghost(false),
      close,
    },
    gone,
  );

  function prepare(key: string): void {
    if (current?.key === key) return;
    const mention = keys.mentionOf(key);
    if (!mention) return;
    if (current?.host) return;
    current?.session.end();
    const subject = { topicId: mention.topicId, label: mention.exact };
    const page = readPage(document, Date.now());
    const session = createSession(subject, { context: contextOf(mention), page }, questions, draw);
    current = { key, mention, session, host: null, pinned: false };
  }

  function open(key: string, ghost: boolean): void {
    if (current && current.key !== key) close();
    prepare(key);
    const mine = current;
    if (!mine || mine.host) return;
    mine.session.ready.then(() => {
      if (current !== mine || mine.host) return;
      const element = elementOf(mine.mention);
      if (!element) return close();
      const { theme, textScale } = settings();
      mine.host = createHost(layerOf(element), {
        theme: theme === 'page' ? themeAt(element) : theme,
        textScale,
        rtl,
        sheet: false,
      });
      mine.host.ghost(ghost);
      text.point(mine.mention);
      draw();
      put();
    });
  }

  function draw(): void {
    if (!current?.host) return;
    const { label, view, canGoBack, canGoForward } = current.session.view();
    current.host.render(
      <TextsProvider value={texts}>
        <Card
          label={label}
          view={view}
          pageDate={readPage(document, Date.now()).published}
          canGoBack={canGoBack}
          canGoForward={canGoForward}
          pinned={current.pinned}
          actions={actions}
        />
      </TextsProvider>,
    );
  }

  function put(): void {
    if (!current?.host) return;
    current.host.put(partOf(text.rectsOf(current.mention), pointer.point));
  }

  function close(): void {
    if (!current) return;
    current.session.end();
    current.host?.remove();
    current = null;
    text.point(null);
  }

  const nothing = () => undefined;
  const actions: CardActions = {
    onRetry: () => current?.session.retry(),
    onMore: () => current?.session.more(),
    onTopic: (topicId) => current?.session.turnTo({ topicId, label: '' }),
    onBack: () => current?.session.back(),
    onForward: () => current?.session.forward(),
    onChoose: (ids) => current?.session.choose(ids),
    onRead: ({ articleId, passageId }) => void ask('openReader', { articleId, passageId }).catch(nothing),
    onCopy: (quote) => navigator.clipboard.writeText(quote).then(() => true),
    onMute: nothing,
    onPause: nothing,
    onUndo: nothing,
    onPanel: () => void ask('openPanel', {}).catch(nothing),
    onPin: nothing,
    onClose: () => pointer.send({ type: 'dismiss' }),
  };

  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !current?.host) return;
      pointer.send({ type: 'dismiss' });
    },
    { capture: true, signal: gone },
  );
  const follow = { capture: true, passive: true, signal: gone };
  addEventListener('scroll', put, follow);
  addEventListener('resize', put, follow);
  gone.addEventListener('abort', close);

  return {
    show: (mention) => pointer.send({ type: 'show', mention: keys.keyOf(mention) }),
    close: () => pointer.send({ type: 'dismiss' }),
  };
}

/** Names mentions so that one found anew at the same place has the same name. */
function createKeys() {
  const nodes = new WeakMap<Node, number>();
  const mentions = new Map<string, PageMention>();
  let count = 0;
  return {
    keyOf(mention: PageMention): string {
      const { startContainer, startOffset } = mention.range;
      if (!nodes.has(startContainer)) nodes.set(startContainer, ++count);
      const key = `${nodes.get(startContainer)}:${startOffset}:${mention.topicId}`;
      // Only the pointer's own mentions are kept: the one it is on, the one that is open, and the next.
      mentions.delete(key);
      mentions.set(key, mention);
      for (const [old] of mentions) if (mentions.size > 8) mentions.delete(old);
      return key;
    },
    mentionOf: (key: string) => mentions.get(key),
  };
}

function elementOf({ range }: PageMention): Element | null {
  const node = range.startContainer;
  return node instanceof Element ? node : node.parentElement;
}

/** Where the host must stand to be seen and clicked: in the modal dialog or full-screen element around the mention. */
function layerOf(element: Element): Element {
  for (let at: Element | null = element; at; ) {
    const layer: Element | null = at.closest(':modal, :fullscreen');
    if (layer) return layer;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return element.ownerDocument.documentElement;
}
