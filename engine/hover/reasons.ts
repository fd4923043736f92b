import type { Span } from '../model/mention.ts';
import type { Shared } from './fit.ts';

/** At most so many reasons are shown: more would be read by nobody. */
const MOST_REASONS = 3;

/** What has less weight than this is no reason: half of all passages share it. */
const TELLING_WEIGHT = 0.3;

/**
 * Says why a snippet is shown: what it shares with the context, as it writes it, weightiest first, at most three.
 * Shared words that stand side by side become one phrase ("training mission"). Common words are no reason by
 * themselves, and none begins or ends a phrase: of "said NATO" only "NATO" is told.
 */
export function reasonsOf(text: string, shared: readonly Shared[]): string[] {
  const places = shared
    .flatMap((one) => one.spans.map((span) => ({ span, one })))
    .sort((a, b) => a.span[0] - b.span[0]);
  const phrases: Phrase[] = [];
  for (const { span, one } of places) {
    const last = phrases[phrases.length - 1];
    if (last && /^[ \u00A0-]$/u.test(text.slice(last.span[1], span[0]))) {
      last.span = [last.span[0], span[1]];
      last.words.push({ span, one });
    } else phrases.push({ span: [...span], words: [{ span, one }] });
  }
  const found = phrases
    .flatMap((phrase) => withoutCommonEnds(phrase) ?? [])
    .map(({ span, parts }) => ({
      name: text.slice(span[0], span[1]),
      parts,
      weight: parts.reduce((sum, part) => sum + part.weight, 0),
    }))
    .filter(({ weight }) => weight >= TELLING_WEIGHT)
    .sort((a, b) => b.weight - a.weight);
  const reasons: string[] = [];
  const told = new Set<Shared>();
  for (const { name, parts } of found) {
    if (reasons.length === MOST_REASONS) break;
    if (parts.every((part) => told.has(part))) continue;
    if (reasons.some((reason) => reason.toLowerCase() === name.toLowerCase())) continue;
    for (const part of parts) told.add(part);
    reasons.push(name);
  }
  return reasons;
}

/** Shared things that stand side by side. */
interface Phrase {
  span: Span;
  words: { span: Span; one: Shared }[];
}

/** A phrase without the common words at its ends; `null` when nothing is left. */
function withoutCommonEnds({ words }: Phrase): { span: Span; parts: Shared[] } | null {
  const first = words.findIndex(({ one }) => !one.common);
  const last = words.findLastIndex(({ one }) => !one.common);
  const kept = words.slice(first, last + 1);
  const [from, to] = [kept[0], kept.at(-1)];
  return first < 0 || !from || !to ? null : { span: [from.span[0], to.span[1]], parts: kept.map(({ one }) => one) };
}
