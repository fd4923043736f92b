/** A paragraph of two versions of a text: in both, only in the older one, or only in the newer. */
export interface ParagraphStep {
  in: 'both' | 'before' | 'after';
  text: string;
}

/** More pairs of paragraphs than this are not compared one by one: no article has so many. */
const MOST_PAIRS = 4_000_000;

/**
 * Two versions of a text, paragraph by paragraph, in the order in which they are read: a longest common subsequence
 * (Wagner and Fischer 1974) of whole paragraphs. Where one took the place of another, the older comes first. Of two
 * versions with thousands of paragraphs only the common beginning and end count as being in both.
 */
export function compareParagraphs(before: readonly string[], after: readonly string[]): ParagraphStep[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const both = (text: string): ParagraphStep => ({ in: 'both', text });
  return [
    ...before.slice(0, start).map(both),
    ...middleSteps(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(both),
  ];
}

function middleSteps(before: readonly string[], after: readonly string[]): ParagraphStep[] {
  const steps: ParagraphStep[] = [];
  const width = after.length + 1;
  const isComparable = before.length * after.length <= MOST_PAIRS;
  /** At `i * width + j`: how many paragraphs have `before` from `i` and `after` from `j` in common. */
  const common = isComparable ? new Uint16Array((before.length + 1) * width) : null;
  if (common) {
    for (let i = before.length - 1; i >= 0; i--) {
      for (let j = after.length - 1; j >= 0; j--) {
        common[i * width + j] =
          before[i] === after[j]
            ? (common[(i + 1) * width + j + 1] as number) + 1
            : Math.max(common[(i + 1) * width + j] as number, common[i * width + j + 1] as number);
      }
    }
  }
  let j = 0;
  for (let i = 0; i < before.length; ) {
    const text = before[i] as string;
    if (common && j < after.length && text === after[j]) {
      steps.push({ in: 'both', text });
      i++;
      j++;
    } else if (
      !common ||
      j >= after.length ||
      (common[(i + 1) * width + j] as number) >= (common[i * width + j + 1] as number)
    ) {
      steps.push({ in: 'before', text });
      i++;
    } else {
      steps.push({ in: 'after', text: after[j] as string });
      j++;
    }
  }
  for (; j < after.length; j++) steps.push({ in: 'after', text: after[j] as string });
  return steps;
}
