import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';
import { savedWords } from '../../bridge/save-words.ts';
import { formatDay } from '../../components/date.ts';
import { useTexts } from '../../components/texts.ts';

/** Saving the page of a tab at one press: what came of it in a sentence, empty before; another tab begins anew. */
export function useQuickSave(tabId: number | null): { words: string; save(): Promise<void> } {
  const { t, locale } = useTexts();
  const [words, setWords] = useState('');
  useEffect(() => setWords(''), [tabId]);
  const save = async () => {
    if (tabId === null) return;
    setWords(t('saveSaving'));
    const outcome = await ask('savePage', { tabId }).catch(() => null);
    setWords(outcome ? savedWords(outcome, t, (time) => formatDay(time, locale)) : t('actionFailed'));
  };
  return { words, save };
}
