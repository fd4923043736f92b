import { useEffect, useState } from 'preact/hooks';
import { createDoor } from '../../../archive/client/door.ts';
import { type FoundPassage, searchArchive } from '../../../archive/client/search-archive.ts';
import { faultOf } from '../../../archive/format/archive-error.ts';
import { type AddedArchive, storedArchives } from '../../../bridge/archives.ts';
import { formatDate } from '../../../components/date.ts';
import { Notice } from '../../../components/Notice.tsx';
import { useTexts } from '../../../components/texts.ts';
import './ArchiveSearch.css';
import { faultWords } from './fault-words.ts';

interface ArchiveSearchProps {
  query: string;
  /** Whether the window is known to be no private one: of those archives are asked nothing. */
  isOffered: boolean;
}

/** The archives that offer search, each with a button: words go out when it is pressed, and it says before to whom. */
export function ArchiveSearch({ query, isOffered }: ArchiveSearchProps) {
  const [archives, setArchives] = useState<AddedArchive[]>([]);
  useEffect(() => {
    storedArchives().then(setArchives, () => undefined);
  }, []);
  if (!isOffered || query.trim() === '') return null;
  return (
    <>
      {archives.map((archive) =>
        archive.search === null ? null : (
          <OneSearch key={archive.address} archive={archive} path={archive.search} query={query} />
        ),
      )}
    </>
  );
}

/** So much of a passage is shown (UTF-16 units). */
const SHOWN = 300;

type Answer = { found: FoundPassage[] } | { fault: string } | 'asking' | null;

function OneSearch({ archive, path, query }: { archive: AddedArchive; path: string; query: string }) {
  const { t, locale } = useTexts();
  const [answer, setAnswer] = useState<Answer>(null);
  const { address, title } = archive;
  const { host } = new URL(address);
  const search = async () => {
    setAnswer('asking');
    const door = createDoor((one) => one === address);
    try {
      setAnswer({ found: await searchArchive(door, address, path, query) });
    } catch (error) {
      setAnswer({ fault: faultOf(error) });
    }
  };
  return (
    <section class="archive-search" aria-label={title} aria-busy={answer === 'asking'}>
      {answer === null || answer === 'asking' ? (
        <>
          <button type="button" class="button" disabled={answer === 'asking'} onClick={() => void search()}>
            {t('archiveSearch', [title])}
          </button>
          <p class="quiet">{t('archiveSearchTo', [host])}</p>
        </>
      ) : (
        <p class="quiet" role="status">
          {t('archiveSearchSent', [host])}
        </p>
      )}
      {answer !== null && typeof answer === 'object' && 'fault' in answer && (
        <Notice onRetry={() => void search()}>{faultWords(t, answer.fault)}</Notice>
      )}
      {answer !== null && typeof answer === 'object' && 'found' in answer && answer.found.length === 0 && (
        <Notice>{t('nothingFound', [query.trim()])}</Notice>
      )}
      {answer !== null && typeof answer === 'object' && 'found' in answer && answer.found.length > 0 && (
        <ul>
          {answer.found.map(({ id, text, article }) => (
            <li key={id}>
              <p class="article-line">
                <bdi>{article.publisher ?? t('publisherUnknown')}</bdi> ·{' '}
                {article.published === null ? t('dateUnknown') : <bdi>{formatDate(article.published, locale)}</bdi>} ·{' '}
                {t('fromArchive', [title])}
              </p>
              <blockquote lang={article.language} dir="auto">
                {shortened(text)}
              </blockquote>
              {article.url === null ? (
                <cite dir="auto">{article.title}</cite>
              ) : (
                <a href={article.url} target="_blank" rel="noreferrer" lang={article.language} dir="auto">
                  {article.title}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The beginning of a passage, cut at a space. */
function shortened(text: string): string {
  if (text.length <= SHOWN) return text;
  const cut = text.slice(0, SHOWN);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : SHOWN)}…`;
}
