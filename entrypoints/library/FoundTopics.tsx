import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { dossierMarkdown, dossierText } from '../../exports/dossier.ts';
import { timelineCsv } from '../../exports/timeline-csv.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import { dossierOf } from './dossier-of.ts';
import { saveFile, today } from './save-file.ts';

/** Topics that a search found: all passages of each can be taken out by day, with citations. */
export function FoundTopics({ topics, reader }: { topics: readonly Topic[]; reader: LibraryReader }) {
  const { t } = useTexts();
  const attempt = useAttempt();
  if (topics.length === 0) return null;
  const save = (topic: Topic, kind: 'md' | 'txt' | 'csv') =>
    attempt.run(async () => {
      const entries = await dossierOf(reader, topic.id);
      const options = { style: 'chicago', accessed: today(), undated: t('dateUnknown') } as const;
      const text =
        kind === 'csv'
          ? timelineCsv(entries)
          : (kind === 'md' ? dossierMarkdown : dossierText)(topic.label, entries, options);
      const name = topic.label.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/gu, '') || topic.id;
      saveFile(`${name}.${kind}`, [text], kind === 'csv' ? 'text/csv' : 'text/plain');
    });
  return (
    <div class="found-topics">
      <h3>{t('dossierTitle')}</h3>
      <ul>
        {topics.map((topic) => (
          <li key={topic.id}>
            <span dir="auto">{topic.label}</span>
            {(['md', 'txt', 'csv'] as const).map((kind) => {
              const name = { md: 'Markdown', txt: t('formatText'), csv: t('formatTimeline') }[kind];
              return (
                <button
                  key={kind}
                  type="button"
                  class="link"
                  aria-label={t('dossierAs', [topic.label, name])}
                  onClick={() => save(topic, kind)}
                >
                  {name}
                </button>
              );
            })}
          </li>
        ))}
      </ul>
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
    </div>
  );
}
