import { formatDay } from '../../components/date.ts';
import { useTexts } from '../../components/texts.ts';
import { faultWords } from '../surface/archives/fault-words.ts';
import type { ShownArchive } from './use-archives.ts';

/** One archive that was added. */
export function Added({ archive, onRemove }: { archive: ShownArchive; onRemove(): void }) {
  const { t, locale } = useTexts();
  const { title, publisher, address, at, bytes, trouble } = archive;
  return (
    <li aria-label={title}>
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <p class="quiet">
        {publisher !== null && publisher !== title && (
          <>
            <bdi>{publisher}</bdi> ·{' '}
          </>
        )}
        <bdi dir="ltr">{address}</bdi> · {formatDay(at, locale)}
      </p>
      {bytes !== null && <p class="quiet">{t('archiveKept', [sizeIn(locale, bytes)])}</p>}
      {trouble && (
        <p class="trouble">
          {t('archiveTrouble', [formatDay(trouble.at, locale)])} {faultWords(t, trouble.fault)}
        </p>
      )}
      <p>
        <button type="button" class="button" onClick={onRemove}>
          {t('archiveRemove')}
        </button>
      </p>
    </li>
  );
}

/** A size as people read it: small archives in kilobytes. */
function sizeIn(locale: string, bytes: number): string {
  const [unit, size] = bytes < 1_000_000 ? (['kilobyte', 1000] as const) : (['megabyte', 1_000_000] as const);
  const digits = unit === 'kilobyte' ? 0 : 1;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits }).format(bytes / size);
}
