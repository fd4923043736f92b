import { readFileSync } from 'node:fs';
import { idOf } from '../../engine/base/id.ts';
import { createEngine } from '../../engine/engine.ts';
import { buildLibrary } from '../../engine/library.ts';
import { readDated } from './growth.ts';
import type { JudgedShare } from './topics.ts';

/** How often a shown statement has the right speaker, and gives that speaker's words. */
export interface SaidScore {
  /** Statements that the engine gives to somebody, of those so many are quoted whole. */
  statements: number;
  direct: number;
  /** Of 200 drawn at random, and of those of them that are quoted whole, or of persons. */
  all: JudgedShare;
  quoted: JudgedShare;
  persons: JudgedShare;
}

/** The articles of the wire that the judged statements are drawn from. */
const FROM = 6000;
const TO = 8000;
const SAMPLE = 200;

/** A statement by its passage's id and where its speaker stands there (UTF-16 units). */
interface Item {
  key: string;
  hash: string;
  isDirect: boolean;
  isPerson: boolean;
  context(): string;
}

/**
 * Judges who said what by verdicts given before (`said-judged.json`: by key, whether speaker and words are right). Drawn
 * at random over all topics, and the same in each run as far as the statements are; what has no verdict is listed when
 * `list` is given. It holds no text. `null` without a folder that has these articles.
 */
export function run(
  folder: string | undefined,
  list?: (part: string, key: string, context: string) => void,
): SaidScore | null {
  const articles = folder === undefined ? [] : readDated(folder).slice(FROM, TO);
  if (articles.length < TO - FROM) return null;
  const library = buildLibrary(articles);
  const engine = createEngine(library);
  const passages = new Map(library.passages.map((passage) => [passage.id, passage]));
  const items = library.topics
    .filter(({ kind }) => kind === 'person' || kind === 'organization')
    .flatMap(({ id, kind }) =>
      engine.statements({ topicId: id, limit: 1000 }).by.map((one): Item => {
        const whole = passages.get(one.passageId)?.text ?? '';
        const start = whole.indexOf(one.text);
        const key = `${one.passageId} ${start + one.by[0]}`;
        const words = one.words.map(([from, to]) => one.text.slice(from, to)).join(' || ');
        return {
          key,
          hash: idOf(key),
          isDirect: one.isDirect,
          isPerson: kind === 'person',
          context: () => ` [${one.speaker}] ${whole.slice(Math.max(0, start - 60), start)}⟦${one.text}⟧ = ${words}`,
        };
      }),
    );
  const sample = items.sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0)).slice(0, SAMPLE);
  const verdicts: Record<string, boolean> = JSON.parse(
    readFileSync(new URL('said-judged.json', import.meta.url), 'utf8'),
  );
  for (const { key, context } of sample) if (verdicts[key] === undefined) list?.('statement', key, context());
  const share = (some: readonly Item[]): JudgedShare => {
    const judged = some.map(({ key }) => verdicts[key]).filter((right) => right !== undefined);
    const right = judged.filter(Boolean).length;
    return {
      fine: judged.length === 0 ? 0 : Number((right / judged.length).toFixed(3)),
      judged: judged.length,
      unjudged: some.length - judged.length,
    };
  };
  return {
    statements: items.length,
    direct: items.filter(({ isDirect }) => isDirect).length,
    all: share(sample),
    quoted: share(sample.filter(({ isDirect }) => isDirect)),
    persons: share(sample.filter(({ isPerson }) => isPerson)),
  };
}
