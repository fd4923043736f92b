import { describe, expect, test } from 'vitest';
import { createEngine, type Engine } from '../../../engine/engine.ts';
import { buildLibrary } from '../../../engine/library.ts';
import type { SearchWish } from '../../../engine/model/search-wish.ts';
import { createLibraryWriter } from '../../../engine/writer.ts';
import { readSeeds } from '../../../seeds/index.ts';
import { createMemoryStorage } from '../storage.ts';
import { NEWSSTAND, newsstand } from './newsstand.ts';

/** What a query must bring, and what it must not. Texts are parts of passages. */
interface Wanted {
  /** In the answer. */
  finds?: string[];
  /** In the first passage. */
  first?: string;
  /** In the first three. */
  early?: string;
  /** In no passage. */
  lacks?: string[];
  nothing?: true;
  /** The days of publication, newest first. */
  days?: string[];
  /** Among the topics offered. */
  topics?: string[];
  /** Not among them. */
  others?: string[];
  missing?: string[];
  corrected?: string;
}

const TODAY = '2021-02-10';

const SEEDS: [query: string, wanted: Wanted][] = [
  ['2017', { days: ['2017-05-24'] }],
  ['May 2017', { days: ['2017-05-24'] }],
  ['mai 2017', { days: ['2017-05-24'] }],
  ['mayo de 2017', { days: ['2017-05-24'] }],
  ['im Mai 2017', { days: ['2017-05-24'] }],
  ['مايو 2017', { days: ['2017-05-24'] }],
  ['January 8 2020', { days: ['2020-01-08'] }],
  ['8. januar 2020', { days: ['2020-01-08'] }],
  ['2020-01-08', { days: ['2020-01-08'] }],
  ['last year', { days: ['2020-01-08', '2020-01-06'] }],
  ['letztes Jahr', { days: ['2020-01-08', '2020-01-06'] }],
  ['l’année dernière', { days: ['2020-01-08', '2020-01-06'] }],
  ['el año pasado', { days: ['2020-01-08', '2020-01-06'] }],
  ['i fjor', { days: ['2020-01-08', '2020-01-06'] }],
  ['العام الماضي', { days: ['2020-01-08', '2020-01-06'] }],
  ['nato last year', { days: ['2020-01-08', '2020-01-06'], topics: ['NATO'] }],
  ['trump before 2017', { days: ['2016-11-13'] }],
  ['stoltenberg since 2020', { days: ['2020-01-08', '2020-01-06'] }],
  ['between 2016 and 2017 spending', { days: ['2017-05-24', '2016-11-13'] }],
  ['terrorism 2016-2017', { days: ['2017-05-24', '2016-11-13'] }],
  ['May 2018', { nothing: true, others: ['AWACS', 'Afghanistan'] }],
  ['May 2017 ', { days: ['2017-05-24'], others: ['AWACS', 'Afghanistan'] }],
  ['crimea 2014', { first: 'March 2014' }],
  ['september 11', { topics: ['September 11 attacks'], first: 'September 11, 2001' }],
  ['internet explorer', { nothing: true, missing: ['internet', 'explorer'] }],
  ['Louvre accord', { missing: ['Louvre', 'accord'], nothing: true }],
  ['Louvre spending', { missing: ['Louvre'], finds: ['NATO spending'] }],
  ['S&P', { nothing: true, missing: ['S&P'] }],
  ['is', { lacks: ['“is a good thing'], topics: ['Islamic State'] }],
  ['the of', { nothing: true }],
  ['""', { nothing: true }],
  ['brexit', { nothing: true, others: ['Britain', 'Rex Tillerson'] }],
  ['uber', { nothing: true, missing: ['uber'] }],
  ['stoltenburg', { corrected: 'Stoltenberg', topics: ['Jens Stoltenberg'] }],
  ['guteress warning', { corrected: 'Guterres warning', first: 'highest level this century' }],
  ['trmp', { corrected: 'Trump', topics: ['Donald Trump'] }],
  ['why was soleimani killed', { early: 'targeted because of intelligence', finds: ['rationale behind the action'] }],
  ['what did trump say about nato', { early: 'Today I am going to ask NATO', finds: ['called NATO "obsolete"'] }],
  ['who invoked article 5', { finds: ['was invoked was after', 'collective defense clause'], topics: ['Article 5'] }],
  ['how many trainers in iraq', { early: '500' }],
  ['iran missile attack', { first: 'ballistic missile attacks', finds: ['Iranian missile strikes'] }],
  ['defence spending', { finds: ['met the NATO spending target', 'defense spending commitments'] }],
  ['Solaimani', { corrected: 'Soleimani', topics: ['Qassem Soleimani'] }],
  ['"going it alone"', { first: 'going it alone' }],
  ['nato -trump', { lacks: ['Trump'], finds: ['NATO'] }],
  ['source:rfe trump', { days: ['2017-05-24', '2016-11-13'] }],
  ['novembre 2016', { days: ['2016-11-13'] }],
  ['13 de noviembre de 2016', { days: ['2016-11-13'] }],
  ['13.11.2016', { days: ['2016-11-13'] }],
  ['نوفمبر 2016', { days: ['2016-11-13'] }],
  ['early 2017', { days: ['2017-05-24'] }],
  ['in late 2016', { days: ['2016-11-13'] }],
  ['Ende 2016', { days: ['2016-11-13'] }],
  ['fin 2016', { days: ['2016-11-13'] }],
  ['a finales de 2016', { days: ['2016-11-13'] }],
  ['slutten av 2016', { days: ['2016-11-13'] }],
  ['أواخر 2016', { days: ['2016-11-13'] }],
  ['four years ago', { days: ['2017-05-24'] }],
  ['vor vier Jahren', { days: ['2017-05-24'] }],
  ['il y a 4 ans', { days: ['2017-05-24'] }],
  ['hace 4 años', { days: ['2017-05-24'] }],
  ['for fire år siden', { days: ['2017-05-24'] }],
  ['قبل أربع سنوات', { days: ['2017-05-24'] }],
  ['trump four years ago', { days: ['2017-05-24'], topics: ['Donald Trump'] }],
  ['two years ago', { nothing: true }],
  ['hier', { nothing: true }],
  ['when was soleimani killed', { topics: ['Qassem Soleimani'], finds: ['killed in Baghdad last week'] }],
  ['did trump call nato obsolete', { first: 'called NATO "obsolete"', topics: ['NATO'] }],
  ['what did stoltenberg say about spending', { first: 'must increase their financial contributions' }],
  ['bagdad', { corrected: 'Baghdad', topics: ['Baghdad'], first: 'in Baghdad' }],
  ['artcle 5', { corrected: 'Article 5', topics: ['Article 5'], finds: ['collective defense clause'] }],
  ['article five', { topics: ['Article 5'], finds: ['collective defense clause'] }],
  ['"collective defense" -trump', { lacks: ['Trump'], finds: ['reinforcement of our collective defense'] }],
  ['stoltenbergs warning', { topics: ['Jens Stoltenberg'] }],
  ['trumps demands', { topics: ['Donald Trump'], first: 'demands' }],
  ['source:nowhere', { nothing: true }],
  ['-nato', { nothing: true }],
  ['training mission suspended', { early: 'suspended training of Iraqi forces' }],
  ['source:anadolu iran', { days: ['2020-01-08'], topics: ['Iran'] }],
  ['press conference', { lacks: ['Trump, NATO chief discuss'] }],
];

const INVENTED: [query: string, wanted: Wanted][] = [
  ['GM strike', { first: 'first strike at the company', finds: ['called the strike'] }],
  ['Granite Metals strike', { first: 'first strike at the company', finds: ['called the strike'] }],
  ['Granite Metals shares', { first: 'GM shares fell' }],
  ['Barker', { topics: ['Lewis Barker', 'Ann Barker'] }],
  ['what did ann barker say', { early: 'would not take sides', finds: ['fair to small boats'] }],
  ['why did workers strike', { first: 'because the company had cancelled' }],
  ['why was general vale killed', { early: 'targeted because' }],
  ['who invoked the treaty', { first: 'treaty of Elm' }],
  ['kestria missile attack', { early: 'Kestrian missile strikes', finds: ['any missile attack on its ships'] }],
  ['defence spending', { first: 'defense spending to two percent', finds: ['met the spending target'] }],
  ['F-16', { first: 'F-16 jets', lacks: ['40,000'] }],
  ['fraud', { first: 'Fraud in older contracts', others: ['Lena Fraidis'] }],
  ['quota', { finds: ['under a quota'], others: ['Automated Quota System'] }],
  ['automated quota', { topics: ['Automated Quota System'] }],
  ['fraidis', { topics: ['Lena Fraidis'] }],
  ['herring Louvre', { missing: ['Louvre'], finds: ['Herring boats'] }],
  ['march', { finds: ['march of fishermen'] }],
  ['march 2019', { days: ['2019-03-12'] }],
  ['in January', { days: ['2023-01-08'] }],
  ['bonus 2016', { first: 'promised in 2016' }],
  ['1911', { first: 'a stone in its wall' }],
  ['Oldhaven 2022', { days: ['2022-11-18'] }],
  ['herring sweden', { missing: ['sweden'] }],
  ['solburg', { corrected: 'Solberg', topics: ['Ida Solberg'] }],
  ['olderven fraud', { missing: ['olderven'], first: 'Fraud in older contracts', others: ['Oldhaven'] }],
  ['olderven herring', { corrected: 'Oldhaven herring', topics: ['Oldhaven'] }],
  ['spendnig target', { corrected: 'spending target' }],
  ['Granite Metals workers walk out over pay', { first: 'Some 4,000 workers', lacks: ['walk out over pay'] }],
];

const { articles, curated } = readSeeds();
const seeds = createEngine(buildLibrary(articles, curated));
const invented = newsstand();

function check(engine: Engine, query: string, wanted: Wanted): void {
  const result = engine.search(query, { today: TODAY });
  const texts = result.snippets.map((snippet) => snippet.text);
  const labels = result.topics.map((topic) => topic.label);
  for (const part of wanted.finds ?? []) expect(texts.join('\n')).toContain(part);
  if (wanted.first !== undefined) expect(texts[0]).toContain(wanted.first);
  if (wanted.early !== undefined) expect(texts.slice(0, 3).join('\n')).toContain(wanted.early);
  for (const part of wanted.lacks ?? []) expect(texts.join('\n')).not.toContain(part);
  if (wanted.nothing) expect(result.total).toBe(0);
  else expect(texts.length + labels.length).toBeGreaterThan(0);
  if (wanted.days) {
    const days = new Set(result.articles.map(({ published }) => published));
    expect([...days].sort().reverse()).toEqual(wanted.days);
  }
  expect(labels).toEqual(expect.arrayContaining(wanted.topics ?? []));
  for (const label of wanted.others ?? []) expect(labels).not.toContain(label);
  expect(result.missing?.words ?? []).toEqual(wanted.missing ?? (wanted.nothing ? (result.missing?.words ?? []) : []));
  expect(result.corrected).toBe(wanted.corrected);
}

describe('in the bundled articles', () => {
  test.each(SEEDS)('%s', (query, wanted) => check(seeds, query, wanted));
});

describe('in reports of an invented country', () => {
  test.each(INVENTED)('%s', (query, wanted) => check(invented, query, wanted));
});

test('a library that is stored answers as one in memory', async () => {
  const writer = await createLibraryWriter(createMemoryStorage());
  await writer.add(NEWSSTAND);
  await writer.settle();
  const reader = writer.reader();
  const first = async (query: string) => (await reader.search(query, { today: TODAY })).snippets[0]?.text ?? '';
  expect(await first('why did workers strike')).toContain('because the company had cancelled');
  expect(await first('Granite Metals workers walk out over pay')).toContain('Some 4,000 workers');
  expect(await first('bonus 2016')).toContain('promised in 2016');
  expect((await reader.search('march 2019')).articles.map(({ published }) => published)).toEqual(['2019-03-12']);
  expect((await reader.search('herring Louvre')).missing).toEqual({ words: ['Louvre'], found: 'herring' });
});

describe('what is asked for beside the words', () => {
  const days = (query: string, wish: SearchWish) =>
    invented.search(query, wish).articles.map((article) => article.published);

  test('the newest first, undated last', () => {
    expect(days('oldhaven', { order: 'day' })).toEqual(['2023-01-08', '2022-11-18', null]);
    expect(days('ida solberg', { order: 'day' })[0]).toBe('2022-11-18');
    expect(days('2022', { order: 'day' })).toEqual(['2022-11-18']);
  });

  test('a paper and a time', () => {
    expect(days('barker', { paper: 'The Tarn Courier' })).toEqual(['2019-03-12']);
    expect(days('barker', { between: ['2020-01-01', '2023-12-31'] })).toEqual(['2023-01-08']);
    expect(days('', { paper: 'Harbour Evening Post' })).toEqual(['2023-01-08', '2022-11-18']);
    expect(days('', { between: ['2019-01-01', '2021-12-31'] })).toEqual(['2021-05-04', '2019-03-12']);
    expect(days('barker', { paper: 'Nobody' })).toEqual([]);
  });

  test('without a day of today, what is counted from it are words', () => {
    expect(invented.search('last year').snippets[0]?.text).toContain('target last year');
    expect(seeds.search('nato last year').snippets[0]?.text).toContain('met the NATO spending target last year');
  });
});

test('captions come after paragraphs', () => {
  const kinds = new Map(buildLibrary(articles, curated).passages.map(({ id, kind }) => [id, kind]));
  for (const query of ['stoltenberg', 'nato headquarters brussels', '2016', 'January 8 2020']) {
    const found = seeds.search(query, 40).snippets.map(({ passageId }) => kinds.get(passageId));
    expect(found, query).toContain('caption');
    expect(found, query).not.toContain('headline');
    expect(found.indexOf('caption'), query).toBeGreaterThan(found.lastIndexOf('body'));
  }
});
