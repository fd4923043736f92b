import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';
import type { Choices } from '../../bridge/settings.ts';
import { LONGEST_DELAY, TEXT_SCALES } from '../../bridge/settings-fields.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import { ChoiceField, RangeField, SwitchField } from './Fields.tsx';

interface ChoicesProps {
  settings: Choices;
  choose(choices: Partial<Choices>): void;
}

/** When cards open. */
export function CardChoices({ settings, choose }: ChoicesProps) {
  const { t, locale } = useTexts();
  const number = new Intl.NumberFormat(locale);
  return (
    <section>
      <h2>{t('optionsCards')}</h2>
      <SwitchField
        label={t('everywhereOn')}
        checked={!settings.paused}
        onChange={(isOn) => choose({ paused: !isOn })}
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
        onChange={(opens) => choose({ opens })}
      />
      <RangeField
        label={t('delayLabel')}
        value={settings.delay}
        min={0}
        max={LONGEST_DELAY}
        step={50}
        words={(delay) => t('delayShown', [number.format(delay)])}
        onChange={(delay) => choose({ delay })}
      />
    </section>
  );
}

/** What is marked on pages, and counted on the button. */
export function MarkChoices({ settings, choose }: ChoicesProps) {
  const { t } = useTexts();
  return (
    <section>
      <h2>{t('optionsMarks')}</h2>
      <ChoiceField
        label={t('marksLabel')}
        value={settings.marks}
        choices={[
          { value: 'first', label: t('marksFirst'), note: t('marksFirstNote') },
          { value: 'all', label: t('marksAll'), note: t('marksAllNote') },
          { value: 'approach', label: t('marksApproach'), note: t('marksApproachNote') },
          { value: 'none', label: t('marksNone'), note: t('marksNoneNote') },
        ]}
        onChange={(marks) => choose({ marks })}
      />
      <SwitchField label={t('badgeLabel')} checked={settings.badge} onChange={(badge) => choose({ badge })} />
    </section>
  );
}

/** How it all looks. */
export function LookChoices({ settings, choose }: ChoicesProps) {
  const { t, locale } = useTexts();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
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
        onChange={(theme) => choose({ theme })}
      />
      <RangeField
        label={t('textScaleLabel')}
        value={settings.textScale}
        min={TEXT_SCALES.min}
        max={TEXT_SCALES.max}
        step={0.1}
        words={(textScale) => percent.format(textScale)}
        onChange={(textScale) => choose({ textScale })}
      />
    </section>
  );
}

/** What is remembered of what is read, and how long. */
export function MemoryChoices({ settings, choose }: ChoicesProps) {
  const { t } = useTexts();
  const title = useRef<HTMLHeadingElement>(null);
  // The library's page leads here; the browser looked for the place before there was one.
  useEffect(() => {
    if (location.hash === '#remember') title.current?.scrollIntoView();
  }, []);
  return (
    <section aria-labelledby="remember">
      <h2 id="remember" ref={title}>
        {t('rememberTitle')}
      </h2>
      <SwitchField
        label={t('rememberLabel')}
        note={t('rememberNote')}
        checked={settings.remember}
        onChange={(remember) => choose({ remember })}
      />
      <ChoiceField
        label={t('rememberForLabel')}
        value={settings.rememberFor}
        choices={[
          { value: 'month', label: t('rememberMonth') },
          { value: 'year', label: t('rememberYear') },
          { value: 'always', label: t('rememberAlways') },
        ]}
        onChange={(rememberFor) => choose({ rememberFor })}
      />
      <p class="field-note">{t('rememberForNote')}</p>
      <ChoiceField
        label={t('shownForLabel')}
        value={settings.shownFor}
        choices={[
          { value: 'off', label: t('shownForOff') },
          { value: 'month', label: t('rememberMonth') },
          { value: 'year', label: t('rememberYear') },
          { value: 'always', label: t('rememberAlways') },
        ]}
        onChange={(shownFor) => choose({ shownFor })}
      />
      <p class="field-note">{t('shownForNote')}</p>
      <Forget what="forgetShown" label={t('shownForget')} />
      <p class="field-note">{t('pinPlacesNote')}</p>
      <Forget what="forgetPinPlaces" label={t('pinPlacesForget')} />
    </section>
  );
}

/** Forgets what cards have shown, or where they were put, and says so. */
function Forget({ what, label }: { what: 'forgetShown' | 'forgetPinPlaces'; label: string }) {
  const { t } = useTexts();
  const [isDone, setDone] = useState(false);
  const attempt = useAttempt();
  return (
    <>
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
      <p class="field-line">
        <button type="button" class="button" onClick={() => attempt.run(() => ask(what, {}).then(() => setDone(true)))}>
          {label}
        </button>
        <span class="quiet" role="status">
          {isDone && t('shownForgotten')}
        </span>
      </p>
    </>
  );
}
