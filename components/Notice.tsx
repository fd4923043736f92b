import type { ComponentChildren } from 'preact';
import './Notice.css';
import { useTexts } from './texts.ts';

/** A state in words: nothing found, nothing here, or a failure with a way to try again. */
export function Notice({ children, onRetry }: { children: ComponentChildren; onRetry?: () => void }) {
  const { t } = useTexts();
  return (
    <div class="notice" role={onRetry ? 'alert' : undefined}>
      <p>{children}</p>
      {onRetry && (
        <button type="button" class="button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}
