import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { PageInfo, Snippet } from '../engine/model/answer.ts';
import type { NamePlace } from '../engine/model/look-up-query.ts';
import { Card } from './Card.tsx';
import type { SaidOnThisData } from './CardBody.tsx';
import './NameCard.css';
import type { OpenName } from './names.ts';
import { createSession, type LookUp } from './session.ts';
import { useCopy } from './use-copy.ts';

interface NameCardProps {
  name: OpenName;
  /** The page that the name stands on: what it says of itself keeps the article being read out of the answer. */
  page?: PageInfo;
  lookUp: LookUp;
  /** Brings what the topic said about the sentence in which its name stands; left out where that is not told. */
  saidOnThis?(question: { topicId: string } & Pick<NamePlace, 'text' | 'at'>): Promise<SaidOnThisData | null>;
  onRead(where: Pick<Snippet, 'articleId' | 'passageId'>): void;
  /** A passage does not mean a topic, or does after all; resolves when that is kept. Left out where nothing is changed. */
  onMeant?(topicId: string, snippet: Snippet, isMeant: boolean): Promise<unknown>;
  onMute(topicId: string, muted: boolean): void;
  /** The day of a passage's article is to be corrected; left out likewise. */
  onDay?(snippet: Snippet): void;
  /** The page of a topic is wanted. */
  onTopicPage(topicId: string): void;
  onPanel(): void;
  /** The pointer came onto the card or left it. */
  onCard(isOn: boolean): void;
  onClose(): void;
}

/** Between the name and the card, and between the card and the edge of the window (px): as in web pages. */
const GUTTER = 6;
const MARGIN = 10;

const NOTHING_DENIED = { topicId: '', passageIds: new Set<string>() };

/** The card of a name in a text of ours, beside the name, with the same contents as in web pages. */
export function NameCard(props: NameCardProps) {
  const { name, page, lookUp, saidOnThis, onRead, onMeant, onMute, onDay, onTopicPage, onPanel, onCard, onClose } =
    props;
  const frame = useRef<HTMLDivElement>(null);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const [isReady, setReady] = useState(false);
  const [copied, onCopy] = useCopy();
  const [denied, setDenied] = useState<{ topicId: string; passageIds: ReadonlySet<string> }>(NOTHING_DENIED);
  const [said, setSaid] = useState<SaidOnThisData | null>(null);
  const session = useMemo(() => {
    const { mention, passage } = name;
    const { topicId, start, end, exact: label } = mention;
    const place: NamePlace = { text: passage.text, at: [start, end], passageId: passage.id };
    return createSession({ topicId, label }, place, page, lookUp, () => draw(undefined));
  }, [name]);
  useEffect(() => {
    session.ready.then(() => setReady(true));
    return () => session.end();
  }, [session]);
  useEffect(() => {
    let isOver = false;
    const { topicId, start, end } = name.mention;
    setSaid(null);
    // The card does not wait for it, and does without it.
    saidOnThis?.({ topicId, text: name.passage.text, at: [start, end] }).then(
      (found) => isOver || setSaid(found),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [name]);

  useLayoutEffect(() => {
    const card = frame.current;
    if (!card) return;
    const put = async () => {
      const { x, y } = await computePosition(name.element, card, {
        placement: 'bottom-start',
        middleware: [
          offset(GUTTER),
          flip({ padding: MARGIN }),
          shift({ padding: MARGIN }),
          size({
            padding: MARGIN,
            apply: ({ availableHeight }) => {
              // With very large text and little room it may reach below the window: the page scrolls, and a card that
              // shows nothing but its head helps nobody.
              card.style.maxHeight = `max(18em, min(var(--highest), ${availableHeight}px))`;
            },
          }),
        ],
      });
      card.style.left = `${x}px`;
      card.style.top = `${y}px`;
    };
    return autoUpdate(name.element, card, put);
  }, [name]);

  useEffect(() => {
    if (!isReady || !name.pressed) return;
    frame.current?.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  }, [isReady, name]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    const onPress = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!frame.current?.contains(target) && !name.element.contains(target)) onClose();
    };
    addEventListener('keydown', onKey);
    addEventListener('pointerdown', onPress);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onPress);
    };
  }, [name, onClose]);

  const { topicId, label, view, canGoBack, canGoForward } = session.view();
  return (
    <div
      ref={frame}
      // Until there is something to show, an empty card would only flicker.
      class={isReady ? 'name-card' : 'name-card waiting'}
      onPointerEnter={() => onCard(true)}
      onPointerLeave={() => onCard(false)}
    >
      <Card
        topicId={topicId}
        label={label}
        view={view}
        pageDate={page?.published}
        canGoBack={canGoBack}
        canGoForward={canGoForward}
        pinned={false}
        copied={copied}
        denied={denied.topicId === topicId ? denied.passageIds : undefined}
        said={topicId === name.mention.topicId ? said : null}
        actions={{
          onRetry: session.retry,
          onMore: session.more,
          onTopic: session.turnTo,
          onBack: session.back,
          onForward: session.forward,
          onChoose: session.choose,
          onRead,
          onCopy,
          onMeant:
            onMeant &&
            ((snippet, isMeant) => {
              onMeant(topicId, snippet, isMeant).then(
                () =>
                  setDenied((before) => {
                    const passageIds = new Set(before.topicId === topicId ? before.passageIds : []);
                    if (isMeant) passageIds.delete(snippet.passageId);
                    else passageIds.add(snippet.passageId);
                    return { topicId, passageIds };
                  }),
                () => session.fail(),
              );
            }),
          onDay,
          onMute() {
            onMute(topicId, true);
            session.notice({ state: 'muted' });
          },
          onUndo() {
            onMute(topicId, false);
            session.notice(null);
          },
          onTopicPage,
          onPanel,
          onClose,
        }}
      />
    </div>
  );
}
