import type { TextChange } from '../engine/text/compare-texts.ts';
import './Comparison.css';
import { useTexts } from './texts.ts';

interface ComparisonProps {
  /** The older version and the newer, as `compareTexts` tells them apart. */
  changes: readonly TextChange[];
  /** BCP 47 tag of both; that of the page when missing. */
  language?: string;
}

/**
 * Two versions of a text as one: what went is struck out, what came is underlined, within a paragraph word by word. What
 * stayed is folded away, and opens.
 */
export function Comparison({ changes, language }: ComparisonProps) {
  const { t } = useTexts();
  return (
    <div class="comparison" lang={language}>
      {runsOf(changes).map((run, i) =>
        Array.isArray(run) ? (
          <details key={i} class="unchanged">
            <summary>{t('saveUnchanged', run.length)}</summary>
            {run.map((text, i) => (
              <p key={i} dir="auto">
                {text}
              </p>
            ))}
          </details>
        ) : (
          <p key={i} dir="auto">
            {run.in === 'changed' ? (
              run.pieces.map((piece, i) => <Piece key={i} side={piece.in} text={piece.text} />)
            ) : (
              <Piece side={run.in} text={run.text} />
            )}
          </p>
        ),
      )}
    </div>
  );
}

function Piece({ side, text }: { side: 'both' | 'before' | 'after'; text: string }) {
  const { t } = useTexts();
  if (side === 'both') return <>{text}</>;
  // What is drawn through or underlined is not read out as such.
  return side === 'before' ? (
    <del>
      <span class="visually-hidden">{t('saveGone')} </span>
      {text}
    </del>
  ) : (
    <ins>
      <span class="visually-hidden">{t('saveNew')} </span>
      {text}
    </ins>
  );
}

type Changed = Exclude<TextChange, { in: 'both' }>;

/** What changed one by one, and the texts of neighbouring paragraphs that did not together. */
function runsOf(changes: readonly TextChange[]): (Changed | string[])[] {
  const runs: (Changed | string[])[] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (change.in !== 'both') runs.push(change as Changed);
    else if (Array.isArray(last)) last.push(change.text);
    else runs.push([change.text]);
  }
  return runs;
}
