import type { ComponentChildren } from 'preact';
import './Notice.css';
import { useTexts } from './texts.ts';

interface NoticeProps {
  children: ComponentChildren;
  /** Tries what failed again. */
  onRetry?: () => void;
  /** Something went wrong, and must be heard; so it is whenever it can be tried again. */
  failed?: boolean;
}

/** A state in words: nothing found, nothing here, or a failure with a way to try again. */
export function Notice({ children, onRetry, failed = onRetry !== undefined }: NoticeProps) {
  const { t } = useTexts();
  return (
    <div class="notice" role={failed ? 'alert' : undefined}>
      <p>{children}</p>
      {onRetry && (
        <button type="button" class="button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}
