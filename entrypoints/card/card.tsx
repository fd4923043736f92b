import { render } from 'preact';
import { i18n } from '#i18n';
import type { Claimed, FrameContents, FrameOrder } from '../../bridge/card-frame.ts';
import { ask } from '../../bridge/messages.ts';
import { savedWords } from '../../bridge/save-words.ts';
import { Card, type CardProps } from '../../components/Card.tsx';
import { formatDay } from '../../components/date.ts';
import { createSession } from '../../components/session.ts';
import { type Texts, TextsProvider } from '../../components/texts.ts';
import { createTranslate } from '../../components/translate.ts';
import { createActions } from './actions.ts';
import type { Line } from './claim.ts';
import { listenDrag, moveByKey } from './drag.ts';
import { keepPlace } from './keep-place.ts';
import { listenInside } from './keyboard.ts';
import { tellPointer } from './pointer.ts';
import { createPressGate } from './press.ts';
import { createStage } from './stage.ts';
import { settleStops } from './stops.ts';

/** Shows one card, from its first question until the frame goes; `host` is the site that it may pause. */
export function showCard(
  line: Line,
  contents: Extract<FrameContents, { kind: 'card' }>,
  { host, pinPlace }: Omit<Claimed, 'contents'>,
): void {
  const locale = i18n.t('textLocale');
  const texts: Texts = { t: createTranslate(i18n.t, locale), locale };
  const { text, at, page } = contents;
  const stage = createStage(line);
  const gate = createPressGate(line);
  let isReady = false;
  let pinned = false;
  let docked = false;
  let copied: CardProps['copied'] = null;
  /** The passages that do not mean a topic, as the reader has said in this card: topic and passage. */
  const denied = new Map<string, Set<string>>();
  /** What the topic of the page said about the sentence in which its name stands. */
  let said: CardProps['said'] = null;
  let saved: string | null = null;
  /** It shows another topic than that of the name in the page. */
  let isAway = false;
  let position: Extract<FrameOrder, { do: 'show' }>['position'] = null;
  /** Opened without the pointer, or given the focus by a shortcut: whatever has the focus then holds the card open. */
  let isWanted = false;

  const session = createSession(contents, { text, at }, page, (query) => ask('lookUp', query), draw);
  const close = () => line.tell({ say: 'close' });
  const actions = createActions({
    session,
    host,
    keepHeight: () => line.tell({ say: 'keep-height' }),
    copied(what) {
      copied = what;
      draw();
    },
    meant(topicId, passageId, isMeant) {
      const own = new Set(denied.get(topicId));
      if (isMeant) own.delete(passageId);
      else own.add(passageId);
      denied.set(topicId, own);
      draw();
    },
    saved(outcome) {
      saved = savedWords(outcome, texts.t, (time) => formatDay(time, locale));
      draw();
    },
    togglePin,
    dock: () => line.tell({ say: 'dock' }),
    unfold: () => line.tell({ say: 'use' }),
    close,
  });

  function draw(): void {
    if (!isReady) return;
    const { topicId, label, view, canGoBack, canGoForward } = session.view();
    if (isAway !== (topicId !== contents.topicId)) {
      isAway = !isAway;
      line.tell({ say: 'turned', isAway });
    }
    render(
      <TextsProvider value={texts}>
        <Card
          topicId={topicId}
          label={label}
          view={view}
          pageDate={page.published}
          canGoBack={canGoBack}
          canGoForward={canGoForward}
          pinned={pinned}
          docked={docked}
          copied={copied}
          denied={denied.get(topicId)}
          said={topicId === contents.topicId ? said : null}
          saved={saved}
          position={position ?? undefined}
          actions={actions}
        />
      </TextsProvider>,
      stage.root,
    );
    settleStops(stage.root);
    stage.measure();
  }

  /** Tells whether the card is to outlive the pointer. */
  function hold(): void {
    const active = document.activeElement;
    const isInside = active !== null && stage.root.contains(active);
    // Focus by mouse is no wish to stay; focus by keyboard is.
    const focused = isInside && (isWanted || active.matches(':focus-visible'));
    line.tell({ say: 'hold', pinned, focused, place: pinPlace });
  }

  function togglePin(): void {
    pinned = !pinned;
    stage.root.classList.toggle('pinned', pinned);
    hold();
    draw();
  }

  function focus(): void {
    isWanted = true;
    stage.root.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  }

  function obey(order: FrameOrder): void {
    switch (order.do) {
      case 'dress':
        stage.dress(order);
        return;
      case 'fit':
        stage.fit(order);
        return;
      case 'show':
        position = order.position;
        stage.show();
        draw();
        return;
      case 'focus':
        focus();
        return;
      case 'toggle-pin':
        togglePin();
        return;
      case 'fold':
        stage.fold(order.isFolded);
        settleStops(stage.root);
        return;
      case 'docked':
        docked = order.isDocked;
        draw();
        return;
      case 'keep-place':
        keepPlace(order.place);
        return;
      case 'press':
        gate.decide(order.id, order.isSeen);
    }
  }

  line.hear(obey);
  tellPointer(line);
  listenInside(stage.root, {
    leave: close,
    pass: (step) => (pinned ? line.tell({ say: 'pass', step }) : close()),
    move: (key) => pinned && moveByKey(line, key),
    back: actions.onBack,
    forward: actions.onForward,
    focusChanged: hold,
  });
  listenDrag(stage.root, line, gate.wasSeen);
  // The card does not wait for it.
  ask('saidOnThis', { topicId: contents.topicId, text, at }).then(
    (found) => {
      said = found;
      if (found) draw();
    },
    () => undefined,
  );
  session.ready.then(() => {
    isReady = true;
    draw();
  });
}
