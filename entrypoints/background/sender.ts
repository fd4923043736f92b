import type { Sender } from '../../bridge/validate.ts';

/**
 * Answers what a frame of a tab asks to have done. Firefox knows no tab of a page that has been closed since it asked: such
 * a page needs nothing any more.
 */
export function ofFrame<Q>(
  act: (question: Q, tabId: number, frameId: number, tab: NonNullable<Sender['tab']>) => unknown,
) {
  return async (question: Q, { tab, frameId }: Sender): Promise<null> => {
    if (tab?.id !== undefined && frameId !== undefined) await act(question, tab.id, frameId, tab);
    return null;
  };
}

/** The host of an address; empty where it has none, and for files. */
export function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname : '';
}
