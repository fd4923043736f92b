import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';
import type { BriefingEntry } from '../../bridge/tab-view.ts';
import { Notice } from '../../components/Notice.tsx';
import { Snippet, type SnippetProps } from '../../components/Snippet.tsx';
import { useTexts } from '../../components/texts.ts';
import { useCopy } from '../../components/use-copy.ts';
import type { CardDigest } from '../../engine/answers/card-digest.ts';
import type { PageInfo } from '../../engine/model/answer.ts';
import { useRights } from './use-rights.ts';

/** So many passages are shown with each press. */
const STEP = 6;

interface MorePassagesProps {
  entry: BriefingEntry;
  page: PageInfo;
  /** The page is in a private window. */
  isPrivate: boolean;
  onName: SnippetProps['onName'];
  onRead: SnippetProps['onRead'];
}

/** What else is known of a topic, opened below its best passage and closed again: the reader stays where they are. */
export function MorePassages({ entry, page, isPrivate, onName, onRead }: MorePassagesProps) {
  const { topic, place, snippet, total } = entry;
  const { t } = useTexts();
  const [card, setCard] = useState<CardDigest | 'loading' | 'failed' | null>(null);
  const [copied, onCopy] = useCopy();
  const rights = useRights();
  const list = useRef<HTMLDivElement>(null);
  /** The first of the passages that were asked for last; -1 when the reader asked for none. */
  const from = useRef(-1);
  const shown = card === null || typeof card === 'string' ? [] : card.snippets.filter(isOther);
  const rest = total - (snippet === null ? 0 : 1);

  function isOther({ passageId }: { passageId: string }): boolean {
    return passageId !== snippet?.passageId;
  }

  // Whoever asked for more goes on reading there.
  useLayoutEffect(() => {
    if (from.current < 0 || shown.length <= from.current) return;
    list.current?.querySelectorAll('article')[from.current]?.focus({ preventScroll: true });
    from.current = -1;
  }, [shown.length]);

  async function load(): Promise<void> {
    from.current = shown.length;
    if (shown.length === 0) setCard('loading');
    const question = {
      topicId: topic.id,
      ...place,
      page,
      limit: shown.length + STEP + 1,
      ...(isPrivate && { isPrivate: true as const }),
    };
    setCard(await ask('lookUp', question).catch(() => 'failed' as const));
  }

  if (rest < 1) return null;
  return (
    <div class="more-passages" ref={list} aria-busy={card === 'loading'}>
      {card === 'failed' && <Notice onRetry={load}>{t('cardFailed')}</Notice>}
      {typeof card === 'object' &&
        card !== null &&
        shown.map((other) => {
          const article = card.articles.find(({ id }) => id === other.articleId);
          return (
            <Snippet
              key={other.passageId}
              snippet={other}
              article={article}
              onName={onName}
              onRead={onRead}
              onCopy={onCopy}
              right={rights.rightOf(topic, other, article)}
              copied={copied?.passageId === other.passageId ? copied.isDone : null}
            />
          );
        })}
      {rights.attempt.failed && <Notice onRetry={rights.attempt.again}>{t('actionFailed')}</Notice>}
      <p class="more-line">
        {shown.length < rest && card !== 'failed' && (
          <button type="button" class="tool" aria-expanded={shown.length > 0} onClick={load}>
            {t('morePassages', rest - shown.length)}
            <span class="visually-hidden">{topic.label}</span>
          </button>
        )}
        {shown.length > 0 && (
          <button type="button" class="tool" onClick={() => setCard(null)}>
            {t('fewerPassages')}
            <span class="visually-hidden">{topic.label}</span>
          </button>
        )}
      </p>
    </div>
  );
}
