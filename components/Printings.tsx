import type { PrintedBefore } from '../engine/model/read-before.ts';
import { PrintedLine } from './PrintedLine.tsx';
import { useTexts } from './texts.ts';

interface PrintingsProps {
  /** The first first. */
  printed: readonly PrintedBefore[];
  onRead(where: { articleId: string; passageId?: string }): void;
}

/** Where and when a paragraph was printed first, and who else printed it. */
export function Printings({ printed, onRead }: PrintingsProps) {
  const { t } = useTexts();
  const [first, ...others] = printed;
  return (
    <dl class="printings">
      <dt>{t('readBeforeFirst')}</dt>
      {first && <PrintedLine printed={first} onRead={onRead} />}
      {others.length > 0 && <dt>{t('readBeforeAlso')}</dt>}
      {others.map((one) => (
        <PrintedLine key={`${one.passageId} ${one.publisher} ${one.published}`} printed={one} onRead={onRead} />
      ))}
    </dl>
  );
}
