import { useTexts } from '../../components/texts.ts';
import { useBriefing } from './use-briefing.ts';
import { useNearest } from './use-nearest.ts';

/** The side panel. */
export function Panel() {
  const { t } = useTexts();
  const { state } = useBriefing();
  const { nearest } = useNearest();
  return (
    <main>
      <h1>{t('openPanel')}</h1>
      <p>{state.status}</p>
      <p>{nearest?.text}</p>
    </main>
  );
}
