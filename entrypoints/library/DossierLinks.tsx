import { useTexts } from '../../components/texts.ts';
import type { Topic } from '../../engine/model/topic.ts';
import type { DossierKind } from './save-dossier.ts';

/** The ways in which all passages of a topic can be taken out. */
export function DossierLinks({ topic, onSave }: { topic: Topic; onSave(kind: DossierKind): void }) {
  const { t } = useTexts();
  return (['md', 'txt', 'csv'] as const).map((kind) => {
    const name = { md: 'Markdown', txt: t('formatText'), csv: t('formatTimeline') }[kind];
    return (
      <button
        key={kind}
        type="button"
        class="link"
        aria-label={t('dossierAs', [topic.label, name])}
        onClick={() => onSave(kind)}
      >
        {name}
      </button>
    );
  });
}
