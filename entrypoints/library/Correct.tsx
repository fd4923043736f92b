import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import type { Correction } from '../../engine/library/additions.ts';
import type { StoredArticle } from '../../engine/library/stored-library.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import {
  backToRead,
  correctedIn,
  correctionOf,
  FIELDS,
  type Field,
  readIn,
  sameIn,
  type Typed,
  wayBack,
} from './corrections.ts';
import { change } from './shelf.ts';
import type { Deed } from './UndoLine.tsx';

interface CorrectProps {
  articles: readonly StoredArticle[];
  onDeed(deed: Deed): void;
  onDone(): void;
}

/** Of many articles so many different values that were read are told. */
const TOLD = 3;

/** Corrects what is known of one article or many; what was read stands beside what was corrected. */
export function Correct({ articles, onDeed, onDone }: CorrectProps) {
  const { t } = useTexts();
  const attempt = useAttempt();
  const [typed, setTyped] = useState<Typed>({});
  const [wrong, setWrong] = useState(false);
  const isOne = articles.length === 1;
  const labels: Record<Field, string> = {
    title: t('columnTitle'),
    publisher: t('columnPublisher'),
    published: t('columnDate'),
    url: t('fieldAddress'),
  };

  /** Makes corrections, as JSON, each of some articles by id. */
  const make = async (corrections: ReadonlyMap<string, readonly string[]>) => {
    for (const [correction, ids] of corrections) await change('correct', ids, JSON.parse(correction) as Correction);
  };
  const save = (corrections: ReadonlyMap<string, string[]>) =>
    attempt.run(async () => {
      const changed = new Set([...corrections.values()].flat());
      const fields = Object.fromEntries([...corrections.keys()].flatMap((one) => Object.entries(JSON.parse(one))));
      const back = wayBack(
        articles.filter(({ id }) => changed.has(id)),
        fields,
      );
      await make(corrections);
      onDeed({ told: t('articlesCorrected', changed.size), undo: () => make(back) });
      onDone();
    });
  const wasRead = (field: Field) => {
    const values = readIn(articles, field);
    const told = values.slice(0, TOLD).map((value) => value ?? t('fieldNothing'));
    return [...told, ...(values.length > told.length ? [t('andMore', [values.length - told.length])] : [])].join('; ');
  };
  const submit = () => {
    try {
      const correction = correctionOf(articles, typed);
      setWrong(false);
      if (Object.keys(correction).length === 0) onDone();
      else save(new Map([[JSON.stringify(correction), articles.map(({ id }) => id)]]));
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
          {correctedIn(articles, field).length > 0 && (
            <span class="quiet">
              {t('fieldAsRead', [wasRead(field)])}{' '}
              <button type="button" class="link" onClick={() => save(backToRead(articles, field))}>
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
