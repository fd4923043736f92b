import { ArticleLine } from '../../components/ArticleLine.tsx';
import { useTexts } from '../../components/texts.ts';
import type { PrintedBefore } from '../../engine/model/read-before.ts';

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
