import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { asksByItself, type Narrowing } from './narrowing.ts';
import { OFFERED, type Operator, typedOperator } from './operators.ts';
import { SearchMenus } from './SearchMenus.tsx';
import './SearchBox.css';
import type { Shelves } from '../../bridge/shelves.ts';
import { useTexts } from '../../components/texts.ts';

interface SearchBoxProps {
  query: string;
  /** By what it can be narrowed down, and what is chosen of that. */
  shelves: Shelves;
  narrowing: Narrowing;
  /** Id of the list of results, and of the option that the arrow keys are on. */
  listId: string;
  activeId: string | null;
  /** Whether results are shown. */
  expanded: boolean;
  onQuery(query: string): void;
  onNarrow(narrowing: Narrowing): void;
  /** Takes back what is typed and chosen. */
  onClear(): void;
  onStep(step: 1 | -1): void;
  onChoose(inBackground: boolean): void;
}

/** The search field: a combobox that keeps the focus while the arrow keys walk through the results below it. */
export function SearchBox(props: SearchBoxProps) {
  const { query, shelves, narrowing, listId, activeId, expanded, onQuery, onNarrow, onClear, onStep, onChoose } = props;
  const { t } = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const [pointed, setPointed] = useState<Operator | null>(null);
  const explained = query === '' ? null : (pointed ?? typedOperator(query));
  useLayoutEffect(() => field.current?.focus(), []);

  const isAsked = query !== '' || asksByItself(narrowing);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onStep(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') onChoose(event.ctrlKey || event.metaKey);
    // An empty field leaves Escape to the browser, which then closes the popup.
    else if (event.key === 'Escape' && isAsked) onClear();
    else return;
    event.preventDefault();
  };

  const insert = (operator: string) => {
    const opening = operator.replace('…"', '').replace('…', '');
    onQuery(query === '' || query.endsWith(' ') ? query + opening : `${query} ${opening}`);
    field.current?.focus();
  };

  return (
    <search class="search-box">
      <div class="search-line">
        <input
          ref={field}
          class="search-field"
          type="text"
          role="combobox"
          aria-label={t('searchLabel')}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-expanded={expanded}
          aria-activedescendant={activeId ?? undefined}
          aria-describedby={explained ? hintId : undefined}
          placeholder={t('searchPlaceholder')}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {isAsked && (
          <button class="search-clear" type="button" aria-label={t('searchClear')} onClick={onClear}>
            <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
      <SearchMenus shelves={shelves} narrowing={narrowing} ordered={expanded} onNarrow={onNarrow} />
      {query !== '' && (
        <ul class="search-help" aria-label={t('searchHelp')}>
          {OFFERED.map((operator) => (
            <li key={operator}>
              <button
                type="button"
                dir="ltr"
                aria-description={t(HELP[operator])}
                onClick={() => insert(operator)}
                onPointerEnter={() => setPointed(operator)}
                onPointerLeave={() => setPointed(null)}
                onFocus={() => setPointed(operator)}
                onBlur={() => setPointed(null)}
              >
                {operator}
              </button>
            </li>
          ))}
        </ul>
      )}
      {explained && (
        <p id={hintId} class="search-hint">
          <bdi dir="ltr">{explained}</bdi> {t(HELP[explained])}
        </p>
      )}
    </search>
  );
}

const HELP: Record<Operator, string> = {
  '"…"': 'operatorExact',
  '-…': 'operatorNot',
  'source:': 'operatorSource',
  'before:': 'operatorBefore',
  'after:': 'operatorAfter',
};
