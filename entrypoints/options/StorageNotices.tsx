import type { StoredSettings } from '../../bridge/settings-read.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';

/** So many unreadable fields are named; the rest are counted. */
const NAMED = 10;

interface StorageNoticesProps {
  stored: StoredSettings | null;
  /** The last change could not be stored, or nothing could be read. */
  failed: boolean;
}

/** How the settings are stored, where that is not as it should be; of a failure, why. */
export function StorageNotices({ stored, failed }: StorageNoticesProps) {
  const { t } = useTexts();
  const unreadable = stored?.unreadable ?? [];
  const others = unreadable.length - NAMED;
  const named = unreadable.slice(0, NAMED).join(t('listSeparator'));
  return (
    <>
      {failed && <Notice failed>{t(stored?.isNewer ? 'settingsNewer' : 'settingsFailed')}</Notice>}
      {!failed && stored?.home === 'local' && <Notice>{t('settingsHere')}</Notice>}
      {unreadable.length > 0 && (
        <Notice>{t('settingsUnreadable', [others > 0 ? t('foundMore', [named, others]) : named])}</Notice>
      )}
    </>
  );
}
