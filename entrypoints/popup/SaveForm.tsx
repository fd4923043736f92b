import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { papersOf } from '../../components/papers.ts';
import { useTexts } from '../../components/texts.ts';
import type { Printing } from '../../engine/model/article.ts';
import type { SaveFields } from './save-state.ts';

interface SaveFormProps {
  fields: SaveFields;
  onType(fields: Partial<SaveFields>): void;
  onSubmit(): void;
  isBusy: boolean;
  /** What the button says that the Enter key stands for. */
  submit: string;
  canSubmit: boolean;
  /** Where else the same text was printed. */
  also?: readonly Printing[];
  /** More buttons. */
  children: ComponentChildren;
}

/** Title, publisher and day of an article, to be corrected. */
export function SaveForm(props: SaveFormProps) {
  const { t } = useTexts();
  const { fields, onType, onSubmit, isBusy, submit, canSubmit, also = [], children } = props;
  const id = useId();
  const papers = papersOf(also, fields.publisher);
  return (
    <form
      class="save-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (canSubmit && !isBusy) onSubmit();
      }}
    >
      <label for={`${id}-title`}>{t('columnTitle')}</label>
      <textarea
        id={`${id}-title`}
        dir="auto"
        rows={2}
        data-first
        value={fields.title}
        onInput={(event) => onType({ title: event.currentTarget.value })}
        onKeyDown={(event) => {
          // A title has no lines of its own: Enter saves, as in the other fields.
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <label for={`${id}-publisher`}>{t('columnPublisher')}</label>
      <input
        id={`${id}-publisher`}
        type="text"
        dir="auto"
        placeholder={t('publisherUnknown')}
        value={fields.publisher}
        onInput={(event) => onType({ publisher: event.currentTarget.value })}
      />
      <label for={`${id}-day`}>{t('saveDay')}</label>
      <input
        id={`${id}-day`}
        type="date"
        aria-describedby={fields.published === '' ? `${id}-no-day` : undefined}
        value={fields.published}
        onInput={(event) => onType({ published: event.currentTarget.value })}
      />
      {fields.published === '' && (
        <p id={`${id}-no-day`} class="save-hint">
          {t('saveNoDay')}
        </p>
      )}
      {papers.length > 0 && <p class="quiet">{t('alsoIn', [papers.join(t('listSeparator'))])}</p>}
      <div class="save-actions">
        <button
          type="submit"
          class={canSubmit ? 'primary' : 'button'}
          aria-disabled={!canSubmit || isBusy || undefined}
        >
          {submit}
        </button>
        {children}
      </div>
    </form>
  );
}
