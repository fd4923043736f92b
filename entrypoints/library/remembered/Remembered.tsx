import { useState } from 'preact/hooks';
import { formatDay } from '../../../components/date.ts';
import { Notice } from '../../../components/Notice.tsx';
import { useTexts } from '../../../components/texts.ts';
import type { StoredArticle } from '../../../engine/library/stored-library.ts';
import { readerUrl } from '../../surface/reader-url.ts';
import { useAttempt } from '../../surface/use-attempt.ts';
import { useSettings } from '../../surface/use-settings.ts';
import { removeArticles } from '../keep.ts';
import type { Shelf } from '../shelf.ts';
import { type Deed, UndoLine } from '../UndoLine.tsx';
import { daysOf, rememberedOf, siteOf, sitesOf } from './days.ts';
import './Remembered.css';

interface RememberedProps {
  shelf: Shelf;
  articles: readonly StoredArticle[];
}

/** So many articles are listed at first, and so many more each time. */
const LISTED = 50;

/** What was remembered because it was read, by day, and the ways to have it forgotten: by page, by day, by site, all. */
export function Remembered({ shelf, articles }: RememberedProps) {
  const { t, locale } = useTexts();
  const { settings } = useSettings();
  const attempt = useAttempt();
  const [deed, setDeed] = useState<Deed | null>(null);
  const [site, setSite] = useState('');
  const [listed, setListed] = useState(LISTED);
  const remembered = rememberedOf(articles);
  const sites = sitesOf(remembered);
  // The site that was chosen may be gone.
  const chosen = sites.some(([one]) => one === site) ? site : '';
  const shown = chosen === '' ? remembered : remembered.filter((article) => siteOf(article) === chosen);

  const forget = (gone: readonly StoredArticle[]) =>
    attempt.run(async () => {
      const ids = gone.map(({ id }) => id);
      const undo = await removeArticles(shelf, ids);
      // What comes back of a site comes back among all.
      setSite('');
      setDeed({ told: t('articlesForgotten', ids.length), undo });
    });
  const dayIn = (start: number) => new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(start);
  return (
    <section aria-labelledby="remembered-title" class="remembered">
      <h2 id="remembered-title">{t('rememberedTitle')}</h2>
      {settings && !settings.remember && (
        <p class="quiet">
          {t('rememberedOff')} <a href="/options.html#remember">{t('openOptions')}</a>
        </p>
      )}
      {settings?.remember && remembered.length === 0 && <Notice>{t('rememberedNone')}</Notice>}
      {remembered.length > 0 && (
        <div class="remembered-deeds">
          <label>
            {t('forgetSite')}
            <select class="input" value={chosen} onChange={(event) => setSite(event.currentTarget.value)}>
              <option value="">{t('filterAny')}</option>
              {sites.map(([one, count]) => (
                <option key={one} value={one}>
                  {t('valueCount', [one, count])}
                </option>
              ))}
            </select>
          </label>
          <button type="button" class="button danger" onClick={() => forget(shown)}>
            {t(chosen === '' ? 'forgetAll' : 'forgetAllOfSite')}
          </button>
        </div>
      )}
      <UndoLine deed={deed} onUndone={() => setDeed(null)} />
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
      {daysOf(shown.slice(0, listed)).map(({ start, articles: own }) => (
        <section key={start} aria-labelledby={`read-${start}`} class="remembered-day">
          <div class="remembered-head">
            <h3 id={`read-${start}`}>{dayIn(start)}</h3>
            <button
              type="button"
              class="link"
              aria-label={t('forgetDayLabel', [formatDay(start, locale)])}
              onClick={() => forget(daysOf(shown).find((day) => day.start === start)?.articles ?? [])}
            >
              {t('forgetDay')}
            </button>
          </div>
          <ul class="rows">
            {own.map((article) => (
              <li key={article.id}>
                <span>
                  <a href={readerUrl(article.id)} dir="auto">
                    {article.title}
                  </a>{' '}
                  <span class="quiet">
                    <bdi>{article.publisher ?? siteOf(article)}</bdi>
                  </span>
                </span>
                <button
                  type="button"
                  class="link"
                  aria-label={t('forgetArticle', [article.title])}
                  onClick={() => forget([article])}
                >
                  {t('forget')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {shown.length > listed && (
        <p>
          <button type="button" class="button" onClick={() => setListed(listed + LISTED)}>
            {t('showMore')}
          </button>
        </p>
      )}
    </section>
  );
}
