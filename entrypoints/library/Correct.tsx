import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import type { Correction } from '../../engine/library/additions.ts';
import type { StoredArticle } from '../../engine/library/stored-library.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import { correctionOf, FIELDS, type Field, sameIn, type Typed, wayBack } from './corrections.ts';
import { change } from './shelf.ts';
import type { Deed } from './UndoLine.tsx';

interface CorrectProps {
  articles: readonly StoredArticle[];
  onDeed(deed: Deed): void;
  onDone(): void;
}

/** Corrects what is known of one article or many; what was read stands beside what was corrected. */
export function Correct({ articles, onDeed, onDone }: CorrectProps) {
  const { t } = useTexts();
  const attempt = useAttempt();
  const [typed, setTyped] = useState<Typed>({});
  const [wrong, setWrong] = useState(false);
  const [only] = articles;
  const isOne = articles.length === 1;
  const labels: Record<Field, string> = {
    title: t('columnTitle'),
    publisher: t('columnPublisher'),
    published: t('columnDate'),
    url: t('fieldAddress'),
  };

  const save = (correction: Correction) =>
    attempt.run(async () => {
      const back = wayBack(articles, correction);
      await change(
        'correct',
        articles.map(({ id }) => id),
        correction,
      );
      onDeed({
        told: t('articlesCorrected', articles.length),
        async undo() {
          for (const [before, ids] of back) await change('correct', ids, JSON.parse(before) as Correction);
        },
      });
      onDone();
    });
  const submit = () => {
    try {
      const correction = correctionOf(articles, typed);
      setWrong(false);
      if (Object.keys(correction).length === 0) onDone();
      else save(correction);
    } catch {
      setWrong(true);
    }
  };
  // One title or address for many would be wrong for all but one.
  const fields = FIELDS.filter((field) => isOne || (field !== 'title' && field !== 'url'));
  return (
    <form
      class="correct"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {fields.map((field) => (
        <div key={field} class="correct-field">
          <label htmlFor={`correct-${field}`}>{labels[field]}</label>
          {field === 'published' ? (
            <input
              class="input"
              id={`correct-${field}`}
              type="date"
              value={typed[field] ?? sameIn(articles, field)}
              onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
            />
          ) : (
            <input
              class="input"
              id={`correct-${field}`}
              dir="auto"
              value={typed[field] ?? sameIn(articles, field)}
              aria-invalid={field === 'url' && wrong}
              onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
            />
          )}
          {isOne && only?.corrected?.includes(field) && (
            <span class="quiet">
              {t('fieldAsRead', [only.asRead?.[field] ?? t('fieldNothing')])}{' '}
              <button type="button" class="link" onClick={() => save({ [field]: only.asRead?.[field] ?? null })}>
                {t('fieldBack')}
              </button>
            </span>
          )}
        </div>
      ))}
      {wrong && (
        <p class="danger" role="alert">
          {t('addressWrong')}
        </p>
      )}
      <div class="deeds">
        <button type="submit" class="button">
          {t('saveCorrection')}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {t('cancel')}
        </button>
      </div>
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
    </form>
  );
}
