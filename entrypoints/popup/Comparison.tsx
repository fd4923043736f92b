import { useTexts } from '../../components/texts.ts';
import type { ParagraphStep } from '../../engine/text/compare-paragraphs.ts';

/** Two versions of a text beside each other: what went away, what came, and how much stayed. */
export function Comparison({ steps }: { steps: readonly ParagraphStep[] }) {
  const { t } = useTexts();
  const unchanged = steps.filter((step) => step.in === 'both').length;
  return (
    <details class="comparison">
      <summary>{t('saveCompare')}</summary>
      {steps.map(
        (step, i) =>
          step.in !== 'both' && (
            <p key={i} dir="auto">
              {step.in === 'before' ? (
                <del>
                  <span class="visually-hidden">{t('saveGone')}</span> {step.text}
                </del>
              ) : (
                <ins>
                  <span class="visually-hidden">{t('saveNew')}</span> {step.text}
                </ins>
              )}
            </p>
          ),
      )}
      <p class="quiet">{t('saveUnchanged', unchanged)}</p>
    </details>
  );
}
