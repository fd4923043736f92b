import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { useSettings } from '../surface/use-settings.ts';

/** Whether what is read is remembered, in one sentence: off until the reader turns it on. */
export function RememberSwitch() {
  const { t } = useTexts();
  const { settings, failed, choose } = useSettings();
  return (
    <>
      <label class="welcome-switch">
        <input
          type="checkbox"
          checked={settings?.remember ?? false}
          disabled={settings === null}
          onChange={(event) => choose({ remember: event.currentTarget.checked })}
        />
        <span>{t('rememberWelcome')}</span>
      </label>
      {failed && <Notice failed>{t('settingsFailed')}</Notice>}
    </>
  );
}
