import { useTexts } from './texts.ts';

/** A button for the rest of a list; nothing when there is none. */
export function ShowMore({ rest, onMore }: { rest: number; onMore(): void }) {
  const { t } = useTexts();
  if (rest <= 0) return null;
  return (
    <p class="quiet">
      <button type="button" class="button" onClick={onMore}>
        {t('showMore')}
      </button>{' '}
      {t('andMore', [rest])}
    </p>
  );
}
