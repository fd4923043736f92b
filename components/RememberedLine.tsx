import { formatDay } from './date.ts';
import './RememberedLine.css';
import { useTexts } from './texts.ts';

interface RememberedLineProps {
  /** When the article was last read (ms since 1970). */
  version: { title: string; remembered?: number };
  onForget(): void;
}

/** The quiet sign that a page is remembered, with the way to have it forgotten beside it. */
export function RememberedLine({ version: { title, remembered = 0 }, onForget }: RememberedLineProps) {
  const { t, locale } = useTexts();
  return (
    <p class="remembered-line">
      <span class="quiet">{t('rememberedOn', [formatDay(remembered, locale)])}</span>
      <button type="button" class="link" aria-label={t('forgetArticle', [title])} onClick={onForget}>
        {t('forget')}
      </button>
    </p>
  );
}
