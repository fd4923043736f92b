import { asWholeQuestion, WHOLE_PORT } from '../../../bridge/whole-article.ts';
import type { ArchiveDesk } from './desk.ts';

/** A port as the browser brings it, as far as it is used here. */
export interface QuestionPort {
  name: string;
  sender?: { id?: string; url?: string; tab?: { incognito?: boolean } };
  postMessage(answer: unknown): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
}

/**
 * Answers the reader page's questions for whole articles, one answer each, in turn. Nobody else is answered: no web page, no
 * card. In a private window there is none to be had, for of those archives are asked nothing.
 * @param readerUrl The address of the reader page, without what follows it.
 */
export function answerWhole(port: QuestionPort, readerUrl: string, desk: Pick<ArchiveDesk, 'readWhole'>): void {
  const { url, tab } = port.sender ?? {};
  if (port.name !== WHOLE_PORT || url?.replace(/[?#].*$/, '') !== readerUrl) return;
  port.onMessage.addListener((message) => {
    const question = asWholeQuestion(message);
    const answer = question && !tab?.incognito ? desk.readWhole(question.articleId, question.isAsked) : null;
    // Whoever asked may have gone on.
    Promise.resolve(answer)
      .then(
        (value) => port.postMessage(value),
        () => port.postMessage(null),
      )
      .catch(() => undefined);
  });
}
