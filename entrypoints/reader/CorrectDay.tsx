import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleView } from '../../bridge/article-view.ts';
import { ask } from '../../bridge/messages.ts';
import { formatDate } from '../../components/date.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import './CorrectDay.css';

interface CorrectDayProps {
  view: ArticleView;
  /** Whether the field is there at once: the reader came to correct it. */
  isAsked: boolean;
  /** The article is to be read anew. */
  onChanged(): void;
}

/** Where the day of an article is corrected, and what it was before, with the way back. */
export function CorrectDay({ view: { article, dayAsRead }, isAsked, onChanged }: CorrectDayProps) {
  const { t, locale } = useTexts();
  const attempt = useAttempt();
  const [isOpen, setOpen] = useState(isAsked);
  const [typed, setTyped] = useState(article.published ?? '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  const correct = (published: string | null) =>
    attempt.run(async () => {
      const outcome = await ask('correctArticle', { articleId: article.id, correction: { published } });
      if (outcome.state === 'failed') throw new Error('It is not corrected');
      setOpen(false);
      onChanged();
    });

  return (
    <div class="correct-day">
      {dayAsRead !== undefined && (
        <p class="quiet">
          {t('dayCorrected', [dayAsRead === null ? t('dateUnknown') : formatDate(dayAsRead, locale)])}{' '}
          <button type="button" class="link" onClick={() => correct(dayAsRead)}>
            {t('undo')}
          </button>
        </p>
      )}
      {isOpen ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (typed === (article.published ?? '')) setOpen(false);
            else correct(typed === '' ? null : typed);
          }}
        >
          <label>
            {t('dayRight')}{' '}
            <input
              ref={field}
              type="date"
              class="input"
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </label>{' '}
          <button type="submit" class="button">
            {t('save')}
          </button>{' '}
          <button type="button" class="button" onClick={() => setOpen(false)}>
            {t('cancel')}
          </button>
          <p class="quiet">{t('dayRightNote')}</p>
        </form>
      ) : (
        <button type="button" class="link" onClick={() => setOpen(true)}>
          {t('dayWrong')}
        </button>
      )}
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
    </div>
  );
}
