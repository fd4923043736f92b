import { ask } from '../../../bridge/messages.ts';
import { readSettingsFile } from '../../../bridge/settings-file.ts';
import { Notice } from '../../../components/Notice.tsx';
import { useTexts } from '../../../components/texts.ts';
import { useAttempt } from '../../surface/use-attempt.ts';
import type { ImportRecord } from './record.ts';

interface SettingsAskProps {
  records: readonly ImportRecord[];
  onAsked(record: ImportRecord): Promise<void>;
}

/** Asks whether settings that came with a file shall take the place of those that are here; never without asking. */
export function SettingsAsk({ records, onAsked }: SettingsAskProps) {
  const { t } = useTexts();
  const attempt = useAttempt();
  const record = records.find(({ beside }) => beside?.settings !== undefined);
  if (!record) return null;
  const read = readSettingsFile(record.beside?.settings ?? '');
  const take = async () => {
    if (read.ok) await ask('replaceSettings', { settings: read.settings });
    await onAsked(record);
  };
  return (
    <div class="settings-ask" role="status">
      <p>{t(read.ok ? 'importSettings' : 'importSettingsWrong')}</p>
      <div class="deeds">
        {read.ok && (
          <button type="button" class="button" onClick={() => attempt.run(take)}>
            {t('importSettingsTake')}
          </button>
        )}
        <button type="button" class="button" onClick={() => attempt.run(() => onAsked(record))}>
          {t('importSettingsKeep')}
        </button>
      </div>
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
    </div>
  );
}
