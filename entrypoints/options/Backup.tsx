import { useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../../bridge/settings.ts';
import { type FileProblem, readSettingsFile, writeSettingsFile } from '../../bridge/settings-file.ts';
import { type Texts, useTexts } from '../../components/texts.ts';

/** A browser that is busy fetches the file a while after the click; until then it must be there (ms). */
const KEPT_FOR = 60_000;

interface BackupProps {
  settings: Settings;
  /** Puts others in their place; resolves to whether they are stored. */
  replace(settings: Settings): Promise<boolean>;
}

/** What happened last; `before` is what an undo brings back. */
type Outcome =
  | { kind: 'imported' | 'reset'; before: Settings }
  | { kind: 'wrong'; problem: FileProblem }
  | { kind: 'undone' }
  | null;

/** Settings as a file, from a file, and back to what they were at first. */
export function Backup({ settings, replace }: BackupProps) {
  const { t } = useTexts();
  const [outcome, setOutcome] = useState<Outcome>(null);

  const save = () => {
    const url = URL.createObjectURL(new Blob([writeSettingsFile(settings)], { type: 'application/json' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: 'backstory-settings.json' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
  };
  const load = async (input: HTMLInputElement) => {
    const text = await input.files?.[0]?.text();
    // The same file chosen again, after it was put right, must be read again.
    input.value = '';
    if (text === undefined) return;
    const read = readSettingsFile(text);
    if (!read.ok) return setOutcome({ kind: 'wrong', problem: read.problem });
    await put(read.settings, { kind: 'imported', before: settings });
  };
  // What could not be stored is told above, and is not said to be done.
  const put = async (next: Settings, after: Outcome) => setOutcome((await replace(next)) ? after : null);

  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{t('optionsBackup')}</h2>
      <div class="actions">
        <button type="button" class="button" onClick={save}>
          {t('exportSettings')}
        </button>
        <label class="button file-button">
          {t('importSettings')}
          <input
            type="file"
            accept="application/json,.json"
            class="visually-hidden"
            onChange={(event) => load(event.currentTarget)}
          />
        </label>
        <button type="button" class="button" onClick={() => put(DEFAULT_SETTINGS, { kind: 'reset', before: settings })}>
          {t('resetSettings')}
        </button>
      </div>
      <div role="status" class={outcome?.kind === 'wrong' ? 'outcome danger' : 'outcome'}>
        {outcome?.kind === 'wrong' && words(outcome.problem, t)}
        {outcome?.kind === 'imported' && t('importDone')}
        {outcome?.kind === 'reset' && t('resetDone')}
        {outcome?.kind === 'undone' && t('undone')}
        {(outcome?.kind === 'imported' || outcome?.kind === 'reset') && (
          <button type="button" class="link" onClick={() => put(outcome.before, { kind: 'undone' })}>
            {t('undo')}
          </button>
        )}
      </div>
    </section>
  );
}

function words(problem: FileProblem, t: Texts['t']): string {
  if (problem.kind === 'field') return t('importWrongField', [problem.field]);
  return t(problem.kind === 'newer' ? 'importNewer' : 'importNoJson');
}
