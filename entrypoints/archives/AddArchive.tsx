import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { archiveAddress } from '../../archive/client/address.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { faultWords } from '../surface/archives/fault-words.ts';
import type { ArchivesState } from './use-archives.ts';

/** Adds an archive in two steps: its address, then who will learn what, before anything is asked. */
export function AddArchive({ state }: { state: ArchivesState }) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [address, setAddress] = useState<string | null>(null);
  const [problem, setProblem] = useState<'none' | 'known' | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const goOn = () => {
    const found = archiveAddress(typed);
    state.forget();
    if (found === null) setProblem('none');
    else if (state.archives?.some((archive) => archive.address === found)) setProblem('known');
    else {
      setProblem(null);
      setAddress(found);
      return;
    }
    field.current?.focus();
  };
  const leave = () => {
    setAddress(null);
    state.forget();
    // The field is there again after the next drawing.
    requestAnimationFrame(() => field.current?.focus());
  };

  return (
    <section aria-labelledby="add">
      <h2 id="add">{t('archiveAddTitle')}</h2>
      {address === null ? (
        <form
          class="deeds"
          onSubmit={(event) => {
            event.preventDefault();
            goOn();
          }}
        >
          <label class="address">
            {t('archiveAddress')}
            <input
              ref={field}
              class="input"
              type="text"
              inputMode="url"
              dir="ltr"
              spellcheck={false}
              autocomplete="off"
              value={typed}
              aria-invalid={problem !== null}
              aria-describedby={problem === null ? undefined : 'address-problem'}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="button">
            {t('archiveContinue')}
          </button>
          {problem !== null && (
            <p id="address-problem" class="trouble" role="alert">
              {t(problem === 'none' ? 'archiveNoAddress' : 'archiveKnown')}
            </p>
          )}
        </form>
      ) : (
        <Consent
          address={address}
          state={state}
          onLeave={leave}
          onAdded={() => {
            setTyped('');
            leave();
          }}
        />
      )}
    </section>
  );
}

interface ConsentProps {
  address: string;
  state: ArchivesState;
  onLeave(): void;
  onAdded(): void;
}

/** Who will learn what, in plain words; only a press here asks anything of the archive. */
export function Consent({ address, state, onLeave, onAdded }: ConsentProps) {
  const { t } = useTexts();
  const { host } = new URL(address);
  const isAdding = state.adding !== null;
  const first = useRef<HTMLButtonElement>(null);
  // The button that was pressed before is gone.
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <section class="consent" aria-labelledby="learns">
      <h3 id="learns">{t('archiveLearns', [host])}</h3>
      <ul class="points">
        <li>{t('archiveLearnsNumbers')}</li>
        <li>{t('archiveLearnsAddress')}</li>
        <li>{t('archiveLearnsNever')}</li>
        <li>{t('archiveLearnsArticle')}</li>
        <li>{t('archiveLearnsGuess')}</li>
        <li>{t('archiveLearnsPrivate')}</li>
        <li>{t('archiveLearnsKept')}</li>
      </ul>
      {state.fault !== null && <Notice failed>{faultWords(t, state.fault)}</Notice>}
      <p class="deeds">
        <button
          type="button"
          class="button add"
          disabled={isAdding}
          ref={first}
          onClick={() => void state.add(address).then((isAdded) => isAdded && onAdded())}
        >
          {t('archiveAdd')}
        </button>
        <button type="button" class="button" disabled={isAdding} onClick={onLeave}>
          {t('cancel')}
        </button>
        {isAdding && <progress aria-label={t('archiveAdding')} />}
      </p>
    </section>
  );
}
