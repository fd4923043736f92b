import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../../components/Notice.tsx';
import { useTexts } from '../../../components/texts.ts';
import type { ColumnNames } from '../../../sources/files/source-file.ts';
import { useAttempt } from '../../surface/use-attempt.ts';
import type { Shelf } from '../shelf.ts';
import { useFocusKept } from '../use-focus-kept.ts';
import { filesDropped } from './dropped.ts';
import './Import.css';
import type { ChosenFile } from './importer.ts';
import { Outcomes } from './Outcomes.tsx';
import { Pick } from './Pick.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { Progress } from './Progress.tsx';
import { type Preview, previewOf } from './preview.ts';
import { readInSlices } from './read-in-slices.ts';
import { SettingsAsk } from './SettingsAsk.tsx';
import { useImport } from './use-import.ts';

/** Brings files in: chosen or dropped, tried first or taken at once, with what became of each. */
export function Import({ shelf, onChanged }: { shelf: Shelf; onChanged(): void }) {
  const { t } = useTexts();
  const desk = useImport(shelf);
  const attempt = useAttempt();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [columns, setColumns] = useState<ColumnNames>({});
  const [preview, setPreview] = useState<Preview | null>(null);
  const [isOver, setOver] = useState(false);
  const heading = useFocusKept();
  const { state } = desk;
  const isRunning = state.status === 'running' || state.status === 'paused';

  const { status } = state;
  useEffect(() => {
    if (status === 'ended' || status === 'failed') onChanged();
  }, [status]);

  const take = (chosen: readonly ChosenFile[]) => {
    setFiles(chosen);
    setPreview(null);
    setColumns({});
  };
  const look = (names: ColumnNames) =>
    attempt.run(async () => {
      setColumns(names);
      setPreview(await previewOf(files, (file, understood) => readInSlices(file, { columns: names, understood })));
    });
  return (
    <section aria-labelledby="import">
      <h2 id="import" ref={heading} tabIndex={-1}>
        {t('importTitle')}
      </h2>
      {!isRunning && (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the buttons in it do the same.
        <div
          class="drop"
          data-over={isOver}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            const data = event.dataTransfer;
            if (data) attempt.run(async () => take(await filesDropped(data)));
          }}
        >
          <p>{t('importHow')}</p>
          <div class="deeds">
            <Pick label={t('chooseFiles')} onPick={take} />
            <Pick label={t('chooseFolder')} isFolder onPick={take} />
          </div>
        </div>
      )}
      {!isRunning && files.length > 0 && (
        <div class="deeds">
          <strong role="status">{t('filesChosen', files.length)}</strong>
          <button
            type="button"
            class="button"
            onClick={() => {
              desk.begin(files, columns);
              take([]);
            }}
          >
            {t('importBegin')}
          </button>
          <button type="button" class="button" onClick={() => look(columns)}>
            {t('importTry')}
          </button>
          <button type="button" class="button" onClick={() => take([])}>
            {t('cancel')}
          </button>
        </div>
      )}
      {preview && files.length > 0 && <PreviewTable preview={preview} columns={columns} onColumns={look} />}
      {(state.status === 'running' || state.status === 'paused') && (
        <Progress state={state} onPause={desk.pause} onCancel={desk.cancel} />
      )}
      {state.status === 'ended' && <p role="status">{t(state.record.isWhole ? 'importWhole' : 'importPart')}</p>}
      {state.status === 'failed' && <Notice failed>{t('importFailed')}</Notice>}
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
      {!isRunning && <SettingsAsk records={desk.records} onAsked={desk.settingsAsked} />}
      {!isRunning && desk.records.length > 0 && (
        <Outcomes
          records={desk.records}
          shown={state.status === 'none' ? null : state.record.id}
          told={state.status === 'ended' ? state.record.id : null}
          onUndo={(record) => attempt.run(() => desk.undo(record).then(onChanged))}
        />
      )}
    </section>
  );
}
