import { useEffect, useRef } from 'preact/hooks';
import { ArticleLine } from '../../components/ArticleLine.tsx';
import { KINDS } from '../../components/kinds.ts';
import type { SearchResult } from '../../engine/model/answer.ts';
import { MarkedText } from './MarkedText.tsx';
import { optionsOf, type ResultOption } from './result-options.ts';
import './ResultList.css';
import { useTexts } from '../../components/texts.ts';

interface ResultListProps {
  id: string;
  result: SearchResult;
  /** Position of the option that the arrow keys are on; -1 when they are in the field. */
  active: number;
  onChoose(option: ResultOption, inBackground: boolean): void;
}

/** The id of an option's element: the search field names it as the active one. */
export function optionId(listId: string, position: number): string {
  return `${listId}-${position}`;
}

/** The results of a search: topics first, then passages under the article they stand in. */
export function ResultList({ id, result, active, onChoose }: ResultListProps) {
  const { t } = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const { options, groups } = optionsOf(result);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, result]);

  const optionProps = (position: number) => ({
    id: optionId(id, position),
    role: 'option' as const,
    'aria-selected': position === active,
    // The field keeps the focus: a press on an option must not take it.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: (event: MouseEvent) => {
      const option = options[position];
      if (option) onChoose(option, event.ctrlKey || event.metaKey);
    },
    onAuxClick: (event: MouseEvent) => {
      const option = options[position];
      if (option && event.button === 1) onChoose(option, true);
    },
  });

  return (
    <div id={id} ref={list} class="results" role="listbox" aria-label={t('resultsLabel')}>
      {result.topics.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a listbox is grouped by role, a fieldset is for form fields.
        <div role="group" aria-label={t('resultsTopics')} class="result-topics">
          {result.topics.map((topic, position) => (
            <div key={topic.id} class="result-topic" {...optionProps(position)}>
              <span class="topic-label" dir="auto">
                {topic.label}
              </span>
              {topic.who && (
                <span class="topic-who" dir="auto">
                  {topic.who.text}
                </span>
              )}
              <span class="topic-kind">{t(KINDS[topic.kind])}</span>
            </div>
          ))}
        </div>
      )}
      {groups.map(({ article, options: passages }) => (
        // biome-ignore lint/a11y/useSemanticElements: as above.
        <div key={article.id} role="group" aria-labelledby={`${id}-${article.id}`} class="result-article">
          <div id={`${id}-${article.id}`} class="result-heading">
            <span class="result-title" dir="auto">
              {article.title}
            </span>
            <ArticleLine article={article} />
          </div>
          {passages.map(({ position, snippet }) => (
            <div key={snippet.passageId} class="result-passage" dir="auto" {...optionProps(position)}>
              <MarkedText text={snippet.text} marks={snippet.marks} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
