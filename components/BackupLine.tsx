import './BackupLine.css';
import { useTexts } from './texts.ts';

/** Reminds of a backup in one line, and takes nobody's focus. */
export function BackupLine({ onNow, onLater }: { onNow(): void; onLater(): void }) {
  const { t } = useTexts();
  return (
    <p class="backup-line" role="status">
      {t('backupDue')}{' '}
      <button type="button" class="link" onClick={onNow}>
        {t('backupNow')}
      </button>{' '}
      <button type="button" class="link" onClick={onLater}>
        {t('backupLater')}
      </button>
    </p>
  );
}
