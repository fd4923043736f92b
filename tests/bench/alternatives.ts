import AhoCorasick from 'ahocorasick';
import ModernAhoCorasick from 'modern-ahocorasick';

/** Finds all names in a text as a contender does, and says how many. */
export type Contender = (text: string) => number;

/** What else could find names in a text, each in its usual form; none folds, blocks or links. */
export const ALTERNATIVES: Readonly<Record<string, (names: readonly string[]) => Contender>> = {
  ahocorasick: (names) => {
    const automaton = new AhoCorasick([...names]);
    return (text) => automaton.search(text).length;
  },
  modernAhoCorasick: (names) => {
    const automaton = new ModernAhoCorasick([...names]);
    return (text) => automaton.search(text).length;
  },
  flashText,
  trieRegex: (names) => countBy(new RegExp(`\\b${trieSource(trieOf(names))}\\b`, 'g')),
};

/** V8's own engine over all names as one alternation. */
export function bigRegex(names: readonly string[]): Contender {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return countBy(new RegExp(`\\b(?:${longestFirst.map(quote).join('|')})\\b`, 'g'));
}

const quote = (name: string) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function countBy(pattern: RegExp): Contender {
  return (text) => {
    let count = 0;
    pattern.lastIndex = 0;
    while (pattern.exec(text) !== null) count++;
    return count;
  };
}

interface Node {
  next: Map<string, Node>;
  end: boolean;
}

function trieOf(names: readonly string[]): Node {
  const root: Node = { next: new Map(), end: false };
  for (const name of names) {
    let node = root;
    for (const letter of name) {
      let next = node.next.get(letter);
      if (!next) {
        next = { next: new Map(), end: false };
        node.next.set(letter, next);
      }
      node = next;
    }
    node.end = true;
  }
  return root;
}

function trieSource({ next, end }: Node): string {
  const branches = [...next].map(([letter, node]) => quote(letter) + trieSource(node));
  if (branches.length === 0) return '';
  const group = branches.length === 1 && !end ? branches[0] : `(?:${branches.join('|')})`;
  return end ? `${group}?` : (group as string);
}

/** FlashText (Singh, "Replace or Retrieve Keywords in Documents at Scale", 2017): a trie walked from each word's start. */
function flashText(names: readonly string[]): Contender {
  const root = trieOf(names);
  const inWord = (unit: number) =>
    (unit >= 48 && unit < 58) || (unit >= 65 && unit < 91) || (unit >= 97 && unit < 123) || unit > 127;
  return (text) => {
    let count = 0;
    for (let i = 0; i < text.length; ) {
      let node: Node | undefined = root;
      let end = -1;
      for (let j = i; j <= text.length && node; j++) {
        if (node.end && !(j < text.length && inWord(text.charCodeAt(j)))) end = j;
        node = j < text.length ? node.next.get(text[j] as string) : undefined;
      }
      if (end > i) {
        count++;
        i = end;
      } else {
        while (i < text.length && inWord(text.charCodeAt(i))) i++;
        i++;
      }
    }
    return count;
  };
}
