import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { withCover } from '../../archive/client/cover.ts';
import { type Edition, openEdition } from '../../archive/client/edition.ts';
import { decodeArchiveArticle } from '../../archive/format/article.ts';
import { MANIFEST_PATH } from '../../archive/format/manifest.ts';
import { nameKeysIn } from '../../archive/format/recognise.ts';
import { packArchive } from '../../archive/pack/pack-archive.ts';
import { chanceOf, guessPage, type KnownPage } from '../archive/client/guess.ts';
import { createRandom } from './corpus.ts';

/** So many pages there are on a day, of which the reader reads so many, one after the other. */
const PAGES = 100;
const READ = 30;
const DAYS = 10;

/** As the connected build: no more buckets are wanted at one time. */
const MOST_WANTED = 96;

/** The middle of one day, or of several: shares are from 0 to 1. */
interface Guessed {
  /** Of the pages that asked for something, how many are guessed. */
  ofAsking: number;
  /** Of all pages that were read. */
  ofRead: number;
  /** How often the first page of a new reader is. */
  first: number;
  /** Buckets asked for in the day. */
  buckets: number;
}

/** Plays a day: which pages are read, and what whoever runs the archive makes of what it is asked for. */
function playDay(pages: readonly KnownPage[], count: number, isCovered: boolean, random: () => number): Guessed {
  const draw = (below: number) => Math.floor(random() * below);
  // Each day is another reader's.
  const secret = `${random()}`;
  const left = pages.map((_, i) => i);
  const sent = new Set<number>();
  const chances: number[] = [];
  for (let i = 0; i < READ; i++) {
    const [page = 0] = left.splice(draw(left.length), 1);
    const wanted = [...(pages[page] as KnownPage)].filter((bucket) => !sent.has(bucket)).slice(0, MOST_WANTED);
    if (wanted.length === 0) continue;
    const names = new Map(wanted.map((bucket) => [bucket, [bucket * (2 ** 32 / count)]]));
    const round = {
      wanted: names,
      owed: [],
      bits: Math.log2(count),
      secret,
      isKept: (one: number) => sent.has(one),
      draw,
    };
    const asked = isCovered ? withCover(round).map(({ bucket }) => bucket) : wanted;
    chances.push(chanceOf(page, guessPage(pages, new Set(asked), sent)));
    for (const bucket of asked) sent.add(bucket);
  }
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return { ofAsking: sum / chances.length, ofRead: sum / READ, first: chances[0] ?? 0, buckets: sent.size };
}

/** The pages of a day: articles of the archive that name something, each as the buckets of its names. */
function pagesOf(folder: string, edition: Edition, ids: readonly string[], random: () => number): KnownPage[] {
  const pages: KnownPage[] = [];
  const left = [...ids];
  while (pages.length < PAGES && left.length > 0) {
    const [id = ''] = left.splice(Math.floor(random() * left.length), 1);
    const file = join(folder, edition.manifest.articles.path, id);
    const { article, passages } = decodeArchiveArticle(readFileSync(file), id);
    const buckets = edition.recognise(nameKeysIn([article.title, ...passages.map(({ text }) => text)]));
    if (buckets.size > 0) pages.push(new Set(buckets.keys()));
  }
  return pages;
}

/**
 * Which of a hundred pages was read, guessed from the numbers that an archive is asked for, over a real pack. The corpus is
 * a file or a folder that `npm run pack` takes, or an archive that it made: `npm run bench -- CORPUS archive-guess`.
 */
export async function run(corpus?: string): Promise<Record<string, unknown>> {
  const named = corpus === undefined ? undefined : resolve(process.env.INIT_CWD ?? '.', corpus);
  if (named === undefined || !existsSync(named)) {
    const why = named === undefined ? 'No corpus was named' : `${corpus}: there is no such file or folder`;
    return { 'not measured': `${why}. Name one: npm run bench -- CORPUS archive-guess` };
  }
  const isPacked = existsSync(join(named, MANIFEST_PATH));
  const root = isPacked ? named : mkdtempSync(join(tmpdir(), 'backstory-guess-'));
  try {
    if (!isPacked) await packed(named, root);
    return measured(root);
  } catch (error) {
    return { 'not measured': error instanceof Error ? error.message : String(error) };
  } finally {
    if (!isPacked) rmSync(root, { recursive: true, force: true });
  }
}

const packed = (input: string, out: string) =>
  packArchive({
    inputs: [input],
    out,
    title: 'bench',
    publisher: null,
    passages: 200,
    workers: availableParallelism(),
    shardSize: 2000,
    say: () => undefined,
  });

function measured(folder: string): Record<string, unknown> {
  const read = (path: string) => readFileSync(join(folder, path));
  const manifest = read(MANIFEST_PATH);
  const { names, buckets, articles } = JSON.parse(manifest.toString('utf8'));
  const files = { manifest, names: read(names.path), sums: buckets.sums && read(buckets.sums.path) };
  const edition = openEdition(files);
  const ids = readdirSync(join(folder, articles.path)).sort();
  const days = Array.from({ length: DAYS }, (_, day) => pagesOf(folder, edition, ids, createRandom(day)));
  const mean = (isCovered: boolean) => {
    const all = days.map((pages, day) => playDay(pages, edition.buckets, isCovered, createRandom(1000 + day)));
    const of = (value: (one: Guessed) => number) => all.reduce((sum, one) => sum + value(one), 0) / all.length;
    const percent = (value: (one: Guessed) => number) => `${Math.round(of(value) * 100)} %`;
    return {
      'of the pages that asked for something': percent(({ ofAsking }) => ofAsking),
      'of all pages read': percent(({ ofRead }) => ofRead),
      'the first page': percent(({ first }) => first),
      'buckets of the day': Math.round(of((one) => one.buckets)),
    };
  };
  const { counts } = edition.manifest;
  return {
    articles: counts.articles,
    names: counts.names,
    buckets: edition.buckets,
    'guessed without cover': mean(false),
    'guessed with cover': mean(true),
  };
}
