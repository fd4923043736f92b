import { useTexts } from '../../components/texts.ts';

interface FilterProps {
  label: string;
  value: string;
  /** How many there are, in words. */
  count: string;
  onFilter(words: string): void;
}

/** A field that leaves of a list what has the words typed, and how much that is. */
export function Filter({ label, value, count, onFilter }: FilterProps) {
  return (
    <>
      <input
        type="search"
        class="input filter"
        aria-label={label}
        placeholder={label}
        value={value}
        maxLength={200}
        onInput={(event) => onFilter(event.currentTarget.value)}
      />
      <p class="quiet" role="status">
        {count}
      </p>
    </>
  );
}

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
