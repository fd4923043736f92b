import type { PassageIndex } from '../index/passage-index.ts';

/**
 * The numbers of the passages that name a topic or stand for it, newest article first and undated last, within an article in
 * its order; at most `most`. `between`: only what came out on these days, both included (ISO 8601).
 */
export function newestPassages(
  places: PassageIndex,
  topicId: string,
  most: number,
  between?: readonly [from: string, to: string],
): number[] {
  const numbers = [...new Set([...places.of(topicId), ...places.meaning(topicId)])];
  const dayOf = (number: number) => places.articleOf(number).published ?? '';
  const asked = between
    ? numbers.filter((number) => dayOf(number) >= between[0] && dayOf(number) <= between[1])
    : numbers;
  const days = new Map(asked.map((number) => [number, dayOf(number)]));
  return asked
    .sort((a, b) => {
      const [one, other] = [days.get(a) as string, days.get(b) as string];
      if (one !== other) return one < other ? 1 : -1;
      const [article, next] = [places.articleOf(a).id, places.articleOf(b).id];
      return article === next ? a - b : article < next ? -1 : 1;
    })
    .slice(0, most);
}
