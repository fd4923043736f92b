import { useTexts } from '../../components/texts.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { DOSSIER_KINDS, type DossierKind } from './save-dossier.ts';

interface DossierLinksProps {
  topic: Topic;
  /** How each looks: among the words of a row, or by itself. */
  look?: 'link' | 'button';
  disabled?: boolean;
  onSave(kind: DossierKind): void;
}

/** The ways in which all passages of a topic can be taken out. */
export function DossierLinks({ topic, look = 'link', disabled, onSave }: DossierLinksProps) {
  const { t } = useTexts();
  return DOSSIER_KINDS.map((kind) => {
    const name = { md: 'Markdown', txt: t('formatText'), csv: t('formatTimeline') }[kind];
    return (
      <button
        key={kind}
        type="button"
        class={look}
        disabled={disabled}
        aria-label={t('dossierAs', [topic.label, name])}
        onClick={() => onSave(kind)}
      >
        {name}
      </button>
    );
  });
}
