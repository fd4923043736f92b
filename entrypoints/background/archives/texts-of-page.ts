/**
 * The texts of a page that a message brings to have its names found; none of any other message, and none of a private
 * window: of those nothing goes out, not even numbers. Pages of paused sites send none.
 */
export function textsOfPage(message: unknown, { tab }: { tab?: { id?: number; incognito?: boolean } }): string[] {
  const { backstory, question } = (message ?? {}) as { backstory?: unknown; question?: { texts?: unknown } | null };
  if (backstory !== 'findMentions' || tab?.id === undefined || tab.incognito) return [];
  const texts = question?.texts;
  return Array.isArray(texts) ? texts.filter((text): text is string => typeof text === 'string') : [];
}
