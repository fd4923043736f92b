import type { Part, SavedVersion } from '../../bridge/saving.ts';
import { Comparison } from '../../components/Comparison.tsx';
import { formatDay } from '../../components/date.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { SaveForm } from './SaveForm.tsx';
import type { PagePreview, SaveFields } from './save-state.ts';
import type { SaveControl } from './use-save.ts';

interface SaveDraftProps {
  page: PagePreview;
  fields: SaveFields;
  isBusy: boolean;
  isPrivate: boolean;
  save: SaveControl;
}

const PARTS: Record<Part, string> = { page: 'savePartPage', selection: 'savePartSelection' };

/** What will be saved of a page, to be looked at and corrected before it is. */
export function SaveDraft({ page, fields, isBusy, isPrivate, save }: SaveDraftProps) {
  const { t, locale } = useTexts();
  const { parts, part, words, names, isStub, versions, changes } = page;
  const before = versions.find((version): version is SavedVersion & { added: number } => version.added !== null);
  const isUpdate = changes.length > 0 && before !== undefined;
  return (
    <>
      {isUpdate && <Notice>{t('saveChanged', [formatDay(before.added, locale)])}</Notice>}
      {isUpdate && (
        <details class="save-compare">
          <summary>{t('saveCompare')}</summary>
          <Comparison changes={changes} />
        </details>
      )}
      {isStub && <Notice>{t('saveStub')}</Notice>}
      {isPrivate && <Notice>{t('savePrivate')}</Notice>}
      {parts.length > 1 && (
        <fieldset class="save-parts">
          <legend class="visually-hidden">{t('savePart')}</legend>
          {parts.map((each) => (
            <label key={each}>
              <input type="radio" name="part" checked={each === part} onChange={() => save.open(each)} />
              {t(PARTS[each])}
            </label>
          ))}
        </fieldset>
      )}
      <SaveForm
        fields={fields}
        onType={save.type}
        onSubmit={save.save}
        isBusy={isBusy}
        submit={t(isUpdate ? 'saveUpdate' : 'save')}
        canSubmit
      >
        <button type="button" class="button" onClick={save.close}>
          {t('cancel')}
        </button>
      </SaveForm>
      <p class="quiet">
        {t('wordCount', words)}
        <span aria-hidden="true"> · </span>
        {names.length === 0 ? t('saveNoNames') : t('saveNames', [names.join(t('listSeparator'))])}
      </p>
      {isUpdate && (
        <ul class="save-versions" aria-label={t('saveVersions')}>
          {versions.map((version) => (
            <li key={version.articleId}>
              <span>
                {version.added === null ? t('savedShipped') : t('savedSince', [formatDay(version.added, locale)])}
              </span>
              {version.added !== null && (
                <button type="button" class="tool" onClick={() => save.remove(version.articleId)}>
                  {t('remove')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
