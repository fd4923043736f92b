import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleView } from '../../../bridge/article-view.ts';
import { watchKnown } from '../../../bridge/knowledge-news.ts';
import type { WholeAnswer } from '../../../bridge/whole-article.ts';
import type { Mention } from '../../../engine/model/mention.ts';
import { askWhole, namesIn } from './ask-whole.ts';
import type { WholeReading } from './sealed.tsx';
import { WholeHere, WholeOffer } from './WholeOffer.tsx';

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
  // Its names are asked for as those of a page: what comes is marked when it is here.
  const text = whole?.passages;
  useEffect(() => {
    if (!text) return;
    return watchKnown(() => {
      namesIn(text).then(
        (mentions) => setWhole((now) => (now?.passages === text ? { passages: text, mentions } : now)),
        () => undefined,
      );
    });
  }, [text]);

  if (archive === undefined || answer === null) return { view, line: null };
  const press = () => {
    setAsking(true);
    setPressed(true);
    ask(true)
      .catch(() => setAnswer({ ...answer, fault: 'failed' }))
      .finally(() => shown.current === id && setAsking(false));
  };
  if (whole) return { view: { ...view, ...whole }, line: <WholeHere isPressed={isPressed} /> };
  return { view, line: <WholeOffer answer={answer} isAsking={isAsking} onPress={press} /> };
}
