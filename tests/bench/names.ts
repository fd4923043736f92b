import type { Passage } from '../../engine/model/article.ts';
import { buildTopics } from '../../engine/topics/build-topics.ts';
import { createRandom, readTexts } from './corpus.ts';

/** Passages derived from at a time; 300,000 are the library to design for. */
const PASSAGES = 10_000;
const PASSAGES_OF_ARTICLE = 30;
/** The share of capitalised words that are swapped for made ones, so that names grow with the library as news does. */
const SWAPPED = 0.3;

/** How fast names are learned, over real paragraphs drawn again and again with other names in them. */
export async function run(folder?: string): Promise<Record<string, unknown>> {
  const passages = draw(readTexts(folder).flatMap((text) => text.split('\n').filter((line) => line.length > 40)));
  const megabytes = passages.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  const start = performance.now();
  const topics = buildTopics(passages);
  const seconds = (performance.now() - start) / 1000;
  return {
    passages: passages.length,
    megabytes: Math.round(megabytes * 10) / 10,
    secondsPerMegabyte: Math.round((seconds / megabytes) * 100) / 100,
    topicsPerMegabyte: Math.round(topics.length / megabytes),
    secondsFor300000: Math.round((seconds / passages.length) * 300_000),
  };
}

function draw(paragraphs: readonly string[]): Passage[] {
  const random = createRandom(1);
  return Array.from({ length: PASSAGES }, (_, i): Passage => {
    const made = new Map<string, string>();
    const paragraph = paragraphs[Math.floor(random() * paragraphs.length)] ?? '';
    const text = paragraph.replace(/\b[A-Z][a-z]{4,}\b/gu, (word) => {
      if (random() > SWAPPED) return word;
      const name = made.get(word) ?? invent(random);
      made.set(word, name);
      return name;
    });
    const articleId = `a${Math.floor(i / PASSAGES_OF_ARTICLE)}`;
    return { id: `p${i}`, articleId, ordinal: i % PASSAGES_OF_ARTICLE, text, kind: 'body' };
  });
}

const SYLLABLES = ['ka', 'lo', 'mi', 'ren', 'tov', 'dal', 'su', 'ber', 'nik', 'ho', 'var', 'el', 'pa', 'stro', 'qui'];

function invent(random: () => number): string {
  const word = Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
