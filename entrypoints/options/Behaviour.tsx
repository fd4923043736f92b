import type { Settings } from '../../bridge/settings.ts';
import { LONGEST_DELAY, TEXT_SCALES } from '../../bridge/settings-file.ts';
import { useTexts } from '../../components/texts.ts';
import { ChoiceField, RangeField, SwitchField } from './Fields.tsx';

interface BehaviourProps {
  settings: Settings;
  change(patch: Partial<Settings>): void;
}

/** When cards open, what is marked, and how it all looks. */
export function Behaviour({ settings, change }: BehaviourProps) {
  const { t, locale } = useTexts();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const number = new Intl.NumberFormat(locale);
  return (
    <>
      <section>
        <h2>{t('optionsCards')}</h2>
        <SwitchField
          label={t('everywhereOn')}
          checked={!settings.paused}
          onChange={(isOn) => change({ paused: !isOn })}
        />
        <ChoiceField
          label={t('opensLabel')}
          value={settings.opens}
          choices={[
            { value: 'hover', label: t('opensHover') },
            { value: 'hover-with-key', label: t('opensHoverWithKey'), note: t('opensHoverWithKeyNote') },
            { value: 'click', label: t('opensClick'), note: t('opensClickNote') },
            { value: 'never', label: t('opensNever'), note: t('opensNeverNote') },
          ]}
          onChange={(opens) => change({ opens })}
        />
        <RangeField
          label={t('delayLabel')}
          value={settings.delay}
          min={0}
          max={LONGEST_DELAY}
          step={50}
          shown={t('delayShown', [number.format(settings.delay)])}
          onChange={(delay) => change({ delay })}
        />
      </section>
      <section>
        <h2>{t('optionsMarks')}</h2>
        <ChoiceField
          label={t('marksLabel')}
          value={settings.marks}
          choices={[
            { value: 'first', label: t('marksFirst') },
            { value: 'all', label: t('marksAll') },
            { value: 'approach', label: t('marksApproach'), note: t('marksApproachNote') },
            { value: 'none', label: t('marksNone'), note: t('marksNoneNote') },
          ]}
          onChange={(marks) => change({ marks })}
        />
        <SwitchField label={t('badgeLabel')} checked={settings.badge} onChange={(badge) => change({ badge })} />
      </section>
      <section>
        <h2>{t('optionsLook')}</h2>
        <ChoiceField
          label={t('themeLabel')}
          value={settings.theme}
          choices={[
            { value: 'page', label: t('themePage') },
            { value: 'light', label: t('themeLight') },
            { value: 'dark', label: t('themeDark') },
          ]}
          onChange={(theme) => change({ theme })}
        />
        <RangeField
          label={t('textScaleLabel')}
          value={settings.textScale}
          min={TEXT_SCALES.min}
          max={TEXT_SCALES.max}
          step={0.1}
          shown={percent.format(settings.textScale)}
          onChange={(textScale) => change({ textScale })}
        />
      </section>
    </>
  );
}
