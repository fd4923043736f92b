import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../components/texts.ts';

/** A search is asked for when nothing has been typed for so long (ms): what it asks goes by the session's storage. */
const PAUSE = 150;

interface PanelSearchProps {
  /** What is searched for now, here or elsewhere; empty for nothing. */
  text: string;
  onSearch(text: string): void;
}

/** The search field of the side panel; what is found stands below it. */
export function PanelSearch({ text, onSearch }: PanelSearchProps) {
  const { t } = useTexts();
  const [typed, setTyped] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // What was asked elsewhere stands in the field too; what is being typed is not overtaken by what it asked before.
  const asked = useRef(text);
  useEffect(() => {
    if (text === asked.current) return;
    asked.current = text;
    setTyped(text);
  }, [text]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (next: string) => {
    clearTimeout(timer.current);
    asked.current = next.trim();
    onSearch(next.trim());
  };

  return (
    <search class="panel-search">
      <input
        type="search"
        class="input"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('searchLabel')}
        placeholder={t('searchPlaceholder')}
        value={typed}
        onInput={({ currentTarget }) => {
          const next = currentTarget.value;
          setTyped(next);
          clearTimeout(timer.current);
          timer.current = setTimeout(search, PAUSE, next);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) search(typed);
        }}
      />
    </search>
  );
}
