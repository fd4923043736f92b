import { useEffect, useState } from 'preact/hooks';
import { writeSettingsFile } from '../../bridge/settings-file.ts';
import { readSettings } from '../../bridge/settings-read.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import type { StoredArticle } from '../../engine/library/stored-library.ts';
import { zipEverything } from '../../exports/everything.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import { textsOf } from './keep.ts';
import { saveFile, today } from './save-file.ts';
import type { Shelf } from './shelf.ts';

interface RoomProps {
  shelf: Shelf;
  articles: readonly StoredArticle[];
}

/** How much room the library takes and how safe it is, and everything in one file. */
export function Room({ shelf, articles }: RoomProps) {
  const { t, locale } = useTexts();
  const attempt = useAttempt();
  const [room, setRoom] = useState<{ used: number; isSafe: boolean } | null>(null);
  const [out, setOut] = useState<number | null>(null);
  useEffect(() => {
    Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]).then(
      ([{ usage = 0 }, isSafe]) => setRoom({ used: usage, isSafe }),
      () => undefined,
    );
  }, [articles]);

  const ids = articles.map(({ id }) => id);
  const everything = async () => {
    let done = 0;
    async function* told() {
      for await (const one of textsOf(shelf, ids)) {
        // Each is written twice: in the library's file, and by itself.
        setOut(Math.floor((50 * ++done) / ids.length));
        yield one;
      }
    }
    const files = {
      'settings.json': writeSettingsFile(await readSettings()),
      'edits.json': `${JSON.stringify(shelf.reader.edits(), null, 2)}\n`,
    };
    const parts: Uint8Array[] = [];
    try {
      for await (const part of zipEverything({ count: ids.length, articles: told, files })) parts.push(part);
      saveFile(`backstory-${today()}.zip`, parts, 'application/zip');
    } finally {
      setOut(null);
    }
  };
  const size = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return (
    <section aria-labelledby="room">
      <h2 id="room">{t('roomTitle')}</h2>
      {room && <p>{t(room.isSafe ? 'roomSafe' : 'roomUnsafe', [size.format(room.used / 1_000_000)])}</p>}
      <div class="deeds">
        <button
          type="button"
          class="button"
          disabled={out !== null || ids.length === 0}
          onClick={() => attempt.run(everything)}
        >
          {t('exportEverything')}
        </button>
        {out !== null && <progress max={100} value={out} aria-label={t('exportEverything')} />}
        {room && !room.isSafe && (
          <button
            type="button"
            class="button"
            onClick={() =>
              attempt.run(async () => {
                const isSafe = await navigator.storage.persist();
                setRoom({ ...room, isSafe });
                if (!isSafe) throw new Error('The browser did not agree');
              })
            }
          >
            {t('keepSafe')}
          </button>
        )}
      </div>
      <p class="quiet">{t('exportEverythingNote')}</p>
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
    </section>
  );
}
