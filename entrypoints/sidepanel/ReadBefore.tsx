import { useState } from 'preact/hooks';
import type { PageReadBefore } from '../../bridge/memory.ts';
import { ask } from '../../bridge/messages.ts';
import { reasonWords } from '../../bridge/save-words.ts';
import { Notice } from '../../components/Notice.tsx';
import { Printings } from '../../components/Printings.tsx';
import { useTexts } from '../../components/texts.ts';
import { useMargin } from '../surface/use-margin.ts';

interface ReadBeforeProps {
  tabId: number;
  onRead(where: { articleId: string; passageId?: string }): void;
}

/** Before anything is asked, while the page is read, when nobody answered, and what is known then. */
type Asked = 'not' | 'reading' | 'failed' | PageReadBefore;

/**
 * Tells when asked which paragraphs of the page in a tab stand in the library: where each was printed first, and who else
 * printed it. The page is read only then. Another page is another one of this: it is given a key.
 */
export function ReadBefore({ tabId, onRead }: ReadBeforeProps) {
  const { t } = useTexts();
  const [asked, setAsked] = useState<Asked>('not');
  const { marked, isMarked, turn } = useMargin(tabId);
  const look = async () => {
    setAsked('reading');
    setAsked(await ask('readBefore', { tabId }).catch(() => 'failed' as const));
  };
  const read = typeof asked === 'object' && asked.state === 'read' ? asked : null;

  return (
    <section class="read-before" aria-labelledby="read-before">
      <h2 id="read-before">{t('readBefore')}</h2>
      {asked === 'failed' && <Notice onRetry={look}>{t('actionFailed')}</Notice>}
      {asked === 'not' && (
        <button type="button" class="button" onClick={look}>
          {t('readBeforeAsk')}
        </button>
      )}
      <p class="quiet" role="status">
        {asked === 'reading' && t('saveReading')}
        {typeof asked === 'object' && asked.state === 'none' && reasonWords(asked.reason, t)}
        {read && (read.found.length === 0 ? t('readBeforeNone') : t('readBeforeFound', read.found.length))}
      </p>
      {read && read.found.length > 0 && (
        <p class="margin-line">
          <button type="button" class="button" aria-pressed={isMarked} disabled={marked === 'busy'} onClick={turn}>
            {t('marginShow')}
          </button>{' '}
          <span class="quiet" role="status">
            {marked === 'failed' && t('actionFailed')}
            {isMarked && t('marginShown', marked as number)}
            {marked === 0 && t('marginNone')}
          </span>
        </p>
      )}
      {read && read.found.length > 0 && (
        <ol class="read-before-found">
          {read.found.map(({ text, printed }) => (
            <li key={text}>
              <blockquote dir="auto">{text}</blockquote>
              <Printings printed={printed} onRead={onRead} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
