import { useEffect, useState } from 'preact/hooks';
import { untoldRememberFailure } from '../../bridge/remember-failure.ts';
import { problemWords } from '../../bridge/save-words.ts';
import { useTexts } from '../../components/texts.ts';
import type { StorageProblem } from '../../engine/model/storage-problem.ts';

/** Says once, in a quiet line, that what was read could not be remembered, and why. */
export function RememberFailure() {
  const { t } = useTexts();
  const [problem, setProblem] = useState<StorageProblem | null>(null);
  useEffect(() => {
    untoldRememberFailure().then(setProblem, () => undefined);
  }, []);
  if (!problem) return null;
  return (
    <p class="backup-line remember-failure" role="status">
      {t('rememberFailed')} {problemWords(problem, t)}
    </p>
  );
}
