import type { CorrectedDay } from '../../bridge/library-view.ts';
import { ask } from '../../bridge/messages.ts';

/** Gives an article the day again that was read of it. @throws Error when it is not done. */
export async function undoDay({ articleId, asRead }: CorrectedDay): Promise<void> {
  const outcome = await ask('correctArticle', { articleId, correction: { published: asRead } });
  if (outcome.state === 'failed') throw new Error('The day is not as it was');
}
