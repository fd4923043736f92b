import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import type { StoredArticle } from '../../engine/library/stored-library.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import type { EverythingState } from './use-everything.ts';

interface RoomProps {
  articles: readonly StoredArticle[];
  everything: EverythingState;
}

/** How much room the library takes and how safe it is, and everything in one file. */
export function Room({ articles, everything }: RoomProps) {
  const { t, locale } = useTexts();
  const attempt = useAttempt();
  const [refused, setRefused] = useState(false);
  const [room, setRoom] = useState<{ used: number; isSafe: boolean } | null>(null);
  useEffect(() => {
    Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]).then(
      ([{ usage = 0 }, isSafe]) => setRoom({ used: usage, isSafe }),
      () => undefined,
    );
  }, [articles]);
  const size = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return (
    <section aria-labelledby="room">
      <h2 id="room">{t('roomTitle')}</h2>
      {room && <p>{t(room.isSafe ? 'roomSafe' : 'roomUnsafe', [size.format(room.used / 1_000_000)])}</p>}
      <div class="deeds">
        <button
          type="button"
          class="button"
          disabled={everything.done !== null || articles.length === 0}
          onClick={everything.take}
        >
          {t('exportEverything')}
        </button>
        {everything.done !== null && <progress max={100} value={everything.done} aria-label={t('exportEverything')} />}
        {room && !room.isSafe && (
          <button
            type="button"
            class="button"
            onClick={() =>
              attempt.run(async () => {
                const isSafe = await navigator.storage.persist();
                setRoom({ ...room, isSafe });
                setRefused(!isSafe);
              })
            }
          >
            {t('keepSafe')}
          </button>
        )}
      </div>
      {refused && <Notice failed>{t('roomRefused')}</Notice>}
      <p class="quiet">{t('exportEverythingNote')}</p>
      {[everything.attempt, attempt].map(
        (one, i) =>
          one.failed && (
            <Notice key={i} onRetry={one.again}>
              {t('actionFailed')}
            </Notice>
          ),
      )}
    </section>
  );
}
