import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';
import { problemWords, reasonWords } from '../../bridge/save-words.ts';
import type { SavedVersion } from '../../bridge/saving.ts';
import { formatDay } from '../../components/date.ts';
import { Notice } from '../../components/Notice.tsx';
import { RememberedLine } from '../../components/RememberedLine.tsx';
import { useTexts } from '../../components/texts.ts';
import { SaveDraft } from './SaveDraft.tsx';
import { SaveForm } from './SaveForm.tsx';
import './SavePage.css';
import { correctionOf, type SaveState } from './save-state.ts';
import { useSave } from './use-save.ts';

interface SavePageProps {
  tabId: number;
  /** The window is private: what is saved outlives it. */
  isPrivate: boolean;
}

/** “Save this page”: the button, what will be saved, and what became of it. */
export function SavePage({ tabId, isPrivate }: SavePageProps) {
  const { t, locale } = useTexts();
  const save = useSave(tabId);
  const { state } = save;
  const place = useRef<HTMLElement>(null);
  // Whoever opened it by keyboard goes on in it; when it closes, on its button.
  const wasOpen = useRef(false);
  useEffect(() => {
    const isOpen = state.status !== 'closed';
    if (isOpen && state.status !== 'reading') place.current?.querySelector<HTMLElement>('[data-first]')?.focus();
    if (!isOpen && wasOpen.current) place.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [state.status]);
  const own = save.versions.find(
    ({ added, remembered, excerpt }) => added !== null && remembered === undefined && !excerpt,
  );
  const memory = save.versions.find(({ remembered }) => remembered !== undefined);
  const part = save.versions.find(({ excerpt }) => excerpt);

  return (
    <section class="save" aria-labelledby="save-page" ref={place}>
      <h2 id="save-page" class="visually-hidden">
        {t('savePage')}
      </h2>
      {state.status === 'closed' && (
        <>
          <button type="button" class="primary" onClick={() => save.open()}>
            {t('savePage')}
          </button>
          {own && <p class="quiet">{since(own)}</p>}
          {!own && part?.added && <p class="quiet">{t('savedPartSince', [formatDay(part.added, locale)])}</p>}
          {memory && <RememberedLine version={memory} onForget={() => save.forget(memory.articleId)} />}
        </>
      )}
      <p class="save-status" role="status">
        {state.status === 'reading' && t('saveReading')}
        {(state.status === 'draft' || state.status === 'kept') && state.isBusy && t('saveSaving')}
        {state.status === 'kept' && !state.isBusy && (state.isFresh ? t('savedNow') : since(state.version))}
        {state.status === 'removed' && t(state.removed?.kept.remembered === undefined ? 'savedRemoved' : 'forgotten')}
      </p>
      {state.status === 'none' && (
        <>
          <Notice>{reasonWords(state.reason, t)}</Notice>
          <button type="button" class="button" data-first onClick={save.close}>
            {t('close')}
          </button>
        </>
      )}
      {state.status === 'draft' && (
        <SaveDraft page={state.page} fields={state.fields} isBusy={state.isBusy} isPrivate={isPrivate} save={save} />
      )}
      {state.status === 'kept' && (
        <SaveForm
          fields={state.fields}
          onType={save.type}
          onSubmit={save.correct}
          isBusy={state.isBusy}
          submit={t('saveCorrect')}
          canSubmit={correctionOf(state.version, state.fields) !== null}
          also={state.version.also}
        >
          <button type="button" class="button" onClick={() => read(state.version)}>
            {t('saveOpen')}
          </button>
          {state.version.added !== null && (
            <button type="button" class="button" onClick={() => save.remove(state.version.articleId)}>
              {t('remove')}
            </button>
          )}
        </SaveForm>
      )}
      {state.status === 'removed' && (
        <div class="save-actions">
          {state.removed && (
            <button type="button" class="button" data-first onClick={save.undo}>
              {t('undo')}
            </button>
          )}
          <button type="button" class="button" onClick={save.close}>
            {t('close')}
          </button>
        </div>
      )}
      {state.status === 'failed' && (
        <Notice onRetry={() => again(state.before)}>
          {state.problem ? problemWords(state.problem, t) : t('actionFailed')}
        </Notice>
      )}
    </section>
  );

  function again(before: SaveState): void {
    if (before.status === 'reading') save.open();
    else if (before.status === 'forgetting') save.forget(before.articleId);
    else save.back();
  }

  function since({ added }: SavedVersion): string {
    return added === null ? t('savedShipped') : t('savedSince', [formatDay(added, locale)]);
  }
}

/** Opens a saved article in the reader. */
function read({ articleId }: SavedVersion): void {
  ask('openReader', { articleId }).then(
    () => window.close(),
    () => undefined,
  );
}
