import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';

/** Something that was done, and the way back. */
export interface Deed {
  /** What was done, in words. */
  told: string;
  undo(): Promise<unknown>;
}

/** Tells what was done last, with a way to take it back; a way back that fails can be gone again. */
export function UndoLine({ deed, onUndone }: { deed: Deed | null; onUndone(): void }) {
  const { t } = useTexts();
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const undo = async () => {
    setState('busy');
    try {
      await deed?.undo();
      setState('ready');
      onUndone();
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <div role="status" class="deed">
        {deed && (
          <>
            {deed.told}{' '}
            <button type="button" class="link" disabled={state === 'busy'} onClick={undo}>
              {t('undo')}
            </button>
          </>
        )}
      </div>
      {state === 'failed' && <Notice onRetry={undo}>{t('actionFailed')}</Notice>}
    </>
  );
}
