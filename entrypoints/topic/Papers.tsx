import { useState } from 'preact/hooks';
import { ShowMore } from '../../components/ShowMore.tsx';
import { useTexts } from '../../components/texts.ts';
import type { Profile } from '../../engine/model/profile.ts';

/** So many papers stand in the list at first. */
const FIRST = 10;

interface PapersProps {
  papers: Profile['papers'];
  /** The paper whose passages are shown; the empty text for those that tell none. */
  chosen: string | undefined;
  onChoose(paper: string | undefined): void;
}

/** In which papers a topic was, by how many articles each had; one of them can be read alone. */
export function Papers({ papers, chosen, onChoose }: PapersProps) {
  const { t } = useTexts();
  const [isWhole, setWhole] = useState(false);
  const some = isWhole ? papers : papers.slice(0, FIRST);
  return (
    <section class="topic-papers" aria-labelledby="papers">
      <h2 id="papers">{t('topicPapers')}</h2>
      <ul>
        {some.map(({ publisher, articles }) => {
          const paper = publisher ?? '';
          return (
            <li key={paper}>
              <button
                type="button"
                class="tool"
                aria-pressed={chosen === paper}
                onClick={() => onChoose(chosen === paper ? undefined : paper)}
              >
                {publisher === null ? t('publisherUnknown') : <bdi>{publisher}</bdi>}
              </button>
              <span class="quiet">{t('articleCount', articles)}</span>
            </li>
          );
        })}
      </ul>
      <ShowMore rest={papers.length - some.length} onMore={() => setWhole(true)} />
    </section>
  );
}
