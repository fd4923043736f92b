/** Who sent a message, as far as it counts here. */
export interface PageSender {
  url?: string;
  tab?: { id?: number; incognito?: boolean };
}

/**
 * The texts of a page that a message brings to have its names found; none of any other message, and none of a private
 * window: of those nothing goes out, not even numbers. Pages of paused sites send none. What our own pages show is known
 * already, or was asked for as a whole.
 */
export function textsOfPage(message: unknown, { tab, url }: PageSender): string[] {
  const { backstory, question } = (message ?? {}) as { backstory?: unknown; question?: { texts?: unknown } | null };
  if (backstory !== 'findMentions' || tab?.id === undefined || tab.incognito) return [];
  if (url !== undefined && /^[a-z]+-extension:/.test(url)) return [];
  const texts = question?.texts;
  return Array.isArray(texts) ? texts.filter((text): text is string => typeof text === 'string') : [];
}
