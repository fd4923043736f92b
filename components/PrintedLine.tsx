import type { PrintedBefore } from '../engine/model/read-before.ts';
import { ArticleLine } from './ArticleLine.tsx';
import { useTexts } from './texts.ts';

interface PrintedLineProps {
  printed: PrintedBefore;
  onRead(where: { articleId: string; passageId?: string }): void;
}

/** One printing of a paragraph: its headline, which opens the article at the passage, and who printed it when. */
export function PrintedLine({ printed, onRead }: PrintedLineProps) {
  const { t } = useTexts();
  const { articleId, passageId, title, isExact } = printed;
  return (
    <dd>
      <button type="button" class="link" onClick={() => onRead({ articleId, passageId })}>
        <span dir="auto">{title}</span>
      </button>
      <ArticleLine article={{ ...printed, id: articleId, credits: [], language: '', inferred: [] }} />
      {!isExact && <span class="quiet">{t('readBeforeNearly')}</span>}
    </dd>
  );
}
