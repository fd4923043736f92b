import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleView } from '../../../bridge/article-view.ts';
import type { WholeAnswer } from '../../../bridge/whole-article.ts';
import { Notice } from '../../../components/Notice.tsx';
import { useTexts } from '../../../components/texts.ts';
import type { Mention } from '../../../engine/model/mention.ts';
import { faultWords } from '../../surface/archives/fault-words.ts';
import { askWhole, namesIn } from './ask-whole.ts';
import type { WholeReading } from './sealed.tsx';

/** The whole text, with its names. */
type Whole = Pick<ArticleView, 'passages' | 'mentions'>;

/**
 * Of an archive's article the whole text, where it is kept, else the way to it: only a press asks the archive, and it says
 * before what the archive learns. Articles of one's own are as they are.
 */
export function useWhole(view: ArticleView): WholeReading {
  const { id, archive } = view.article;
  const [answer, setAnswer] = useState<WholeAnswer | null>(null);
  const [whole, setWhole] = useState<Whole | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [isPressed, setPressed] = useState(false);
  /** The article that is shown: an answer about another one comes too late. */
  const shown = useRef(id);
  shown.current = id;

  const ask = async (isAsked: boolean) => {
    const found = await askWhole({ articleId: id, isAsked });
    const passages = found?.passages?.map((passage, ordinal) => ({ ...passage, articleId: id, ordinal }));
    const mentions = passages && (await namesIn(passages).catch((): Record<string, Mention[]> => view.mentions));
    if (shown.current !== id) return;
    setAnswer(found);
    if (passages && mentions) setWhole({ passages, mentions });
  };
  useEffect(() => {
    setAnswer(null);
    setWhole(null);
    setAsking(false);
    setPressed(false);
    if (archive !== undefined) ask(false).catch(() => undefined);
  }, [id, archive]);

  if (archive === undefined || answer === null) return { view, line: null };
  const press = () => {
    setAsking(true);
    setPressed(true);
    ask(true)
      .catch(() => setAnswer({ ...answer, fault: 'failed' }))
      .finally(() => shown.current === id && setAsking(false));
  };
  if (whole) return { view: { ...view, ...whole }, line: <Here isPressed={isPressed} /> };
  return { view, line: <Offer answer={answer} isAsking={isAsking} onPress={press} /> };
}

interface OfferProps {
  answer: WholeAnswer;
  isAsking: boolean;
  onPress(): void;
}

/** The way to the whole article, and what it tells to whom. */
function Offer({ answer: { host, fault }, isAsking, onPress }: OfferProps) {
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
function Here({ isPressed }: { isPressed: boolean }) {
  const { t } = useTexts();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isPressed) line.current?.focus({ preventScroll: true });
  }, [isPressed]);
  return (
    <p class="quiet" role="status" tabIndex={-1} ref={line}>
      {t('wholeHere')}
    </p>
  );
}
