import type { Shared } from './rank.ts';
import type { Span } from './types.ts';

/** Reasons shown at most: more would be read by nobody. */
const MOST = 3;

/**
 * What a passage and the context share, in a person's words, best first, at most three.
 * Shared things that stand side by side in the passage become one phrase ("training mission").
 * Common words alone are no reason.
 */
export function reasonsOf(text: string, shared: readonly Shared[]): string[] {
  const places = shared
    .flatMap((one) => one.spans.map((span) => ({ span, one })))
    .sort((a, b) => a.span[0] - b.span[0]);
  const phrases: { span: Span; parts: Shared[] }[] = [];
  for (const { span, one } of places) {
    const last = phrases[phrases.length - 1];
    if (last && /^[ \u00A0-]$/u.test(text.slice(last.span[1], span[0]))) {
      last.span = [last.span[0], span[1]];
      last.parts.push(one);
    } else phrases.push({ span: [...span], parts: [one] });
  }
  const found = phrases
    .filter(({ parts }) => parts.some((part) => !part.common))
    .map(({ span, parts }) => ({
      name: text.slice(span[0], span[1]),
      parts,
      weight: parts.reduce((sum, part) => sum + part.weight, 0),
    }))
    .sort((a, b) => b.weight - a.weight);
  const reasons: string[] = [];
  const told = new Set<Shared>();
  for (const { name, parts } of found) {
    if (reasons.length === MOST) break;
    if (parts.every((part) => told.has(part))) continue;
    if (reasons.some((reason) => reason.toLowerCase() === name.toLowerCase())) continue;
    for (const part of parts) told.add(part);
    reasons.push(name);
  }
  return reasons;
}
