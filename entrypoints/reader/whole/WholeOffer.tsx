import { useEffect, useRef } from 'preact/hooks';
import type { WholeAnswer } from '../../../bridge/whole-article.ts';
import { Notice } from '../../../components/Notice.tsx';
import { useTexts } from '../../../components/texts.ts';
import { faultWords } from '../../surface/archives/fault-words.ts';
import './WholeOffer.css';

interface WholeOfferProps {
  answer: WholeAnswer;
  isAsking: boolean;
  onPress(): void;
}

/** The way to the whole article, and what it tells to whom. */
export function WholeOffer({ answer: { host, fault }, isAsking, onPress }: WholeOfferProps) {
  const { t } = useTexts();
  return (
    <div class="whole-offer" aria-busy={isAsking}>
      <p>
        {/* Kept in place while it is on its way: focus stays on it. */}
        <button type="button" class="button" aria-disabled={isAsking} onClick={() => !isAsking && onPress()}>
          {t('wholeRead')}
        </button>{' '}
        {isAsking && <progress aria-label={t('wholeComing')} />}
      </p>
      <p class="quiet">{t('wholeLearns', [host])}</p>
      {fault !== undefined && !isAsking && <Notice failed>{faultWords(t, fault)}</Notice>}
    </div>
  );
}

/** Says that the whole article is here. Where it was pressed for, reading goes on from here: the button is gone. */
export function WholeHere({ isPressed }: { isPressed: boolean }) {
  const { t } = useTexts();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isPressed) line.current?.focus({ preventScroll: true });
  }, [isPressed]);
  return (
    <p class="quiet whole-here" role="status" tabIndex={-1} ref={line}>
      {t('wholeHere')}
    </p>
  );
}
