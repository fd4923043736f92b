import { useTexts } from './texts.ts';

/** What may be wrong with a passage, and what is done about it. */
export interface SnippetRight {
  /** The topic that the passage is shown for. */
  label: string;
  /** The reader said that the passage does not mean it. */
  isDenied: boolean;
  onMeant(isMeant: boolean): void;
  /** The day of its article is to be corrected. */
  onDay(): void;
}

/** The line below a passage in which the reader says what is wrong with it. */
export function SnippetWrong({ right: { label, onMeant, onDay } }: { right: SnippetRight }) {
  const { t } = useTexts();
  return (
    <p class="wrong">
      <button type="button" class="tool" onClick={() => onMeant(false)}>
        {t('snippetNotMeant', [label])}
      </button>
      <button type="button" class="tool" onClick={onDay}>
        {t('snippetWrongDay')}
      </button>
    </p>
  );
}

/** What stands in the place of a passage that does not mean the topic, with the way back. */
export function SnippetDenied({ right: { label, onMeant } }: { right: SnippetRight }) {
  const { t } = useTexts();
  return (
    <div class="snippet denied">
      <p role="status">{t('snippetDenied', [label])}</p>
      <button type="button" class="tool" onClick={() => onMeant(true)}>
        {t('undo')}
      </button>
    </div>
  );
}
