import { useTexts } from '../../../components/texts.ts';
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
  const { record, share, since, status, files, bytes } = state;
  const total = totalOf(record);
  const current = record.files.find(({ isWhole }) => !isWhole);
  const done = bytes === 0 ? 0 : Math.min(1, (total.done + share * (current?.size ?? 0)) / bytes);
  const seconds = (performance.now() - since) / 1000;
  const articles = total.added + total.known;
  const left = done > 0.02 && seconds > 3 ? (seconds / done) * (1 - done) : null;
  return (
    <div class="progress">
      <progress max={1} value={done} aria-label={t('importRunning')} />
      <p>
        {[
          t('importProgress', [total.whole, files, articles]),
          t('importSpeed', [Math.round(articles / Math.max(1, seconds))]),
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
