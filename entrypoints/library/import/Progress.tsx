import { useTexts } from '../../../components/texts.ts';
import { paceOf } from './pace.ts';
import { totalOf } from './record.ts';
import type { ImportState } from './use-import.ts';

interface ProgressProps {
  state: Extract<ImportState, { status: 'running' | 'paused' }>;
  onPause(isPaused: boolean): void;
  onCancel(): void;
}

/** A bar with files, articles, speed and the time that is left, as far as that can be told. */
export function Progress({ state, onPause, onCancel }: ProgressProps) {
  const { t, locale } = useTexts();
  const { record, status, files } = state;
  const current = record.files.find(({ isWhole }) => !isWhole);
  const { done, articles, speed, left } = paceOf(record, state, performance.now());
  return (
    <div class="progress">
      <progress max={1} value={done} aria-label={t('importRunning')} />
      <p>
        {[
          t('importProgress', [totalOf(record).whole, files, articles]),
          t('importSpeed', [Math.round(speed)]),
          ...(status === 'running' && left !== null ? [t('importLeft', [durationOf(left, locale)])] : []),
          ...(status === 'paused' ? [t('importPaused')] : []),
        ].join(' · ')}
      </p>
      {current && (
        <p class="quiet" dir="auto">
          {current.name}
        </p>
      )}
      <div class="deeds">
        <button type="button" class="button" onClick={() => onPause(status === 'running')}>
          {t(status === 'running' ? 'importPause' : 'importGoOn')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('importStop')}
        </button>
      </div>
    </div>
  );
}

/** Seconds, or from 90 of them on minutes, as the language writes them. */
function durationOf(seconds: number, locale: string): string {
  const isShort = seconds < 90;
  const format = {
    style: 'unit',
    unit: isShort ? 'second' : 'minute',
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  } as const;
  return new Intl.NumberFormat(locale, format).format(Math.max(1, isShort ? seconds : seconds / 60));
}
