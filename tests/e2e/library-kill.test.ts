import { expect, test } from 'vitest';
import { inventedArticle } from '../engine/newsroom.ts';
import { useBrowser } from './harness.ts';
import { changeLibrary, type Ended, endLibrary } from './own-library.ts';
import { until } from './wait.ts';

/** So often things are stopped; `npm run kill` stops them 200 times. */
const KILLS = Number(process.env.KILLS ?? 20);

/** The longest that is waited before something is stopped (ms): a change takes less, with the start of a worker. */
const LONGEST = 900;

/** So long each change may take, however often it is stopped and begun again (ms). */
const PATIENCE = 15_000;

const rig = useBrowser();

/** Asks the background until somebody answers: while Firefox loads its page anew nobody is there. */
const answer = (backstory: string, question: object) =>
  until(`an answer to ${backstory}`, () =>
    rig.browser.inExtension(
      (api, message) => api.runtime.sendMessage(message).catch(() => null) as Promise<{ value: unknown } | null>,
      { backstory, question },
    ),
  );

/** What the options page would show: the titles of all articles, and how many passages each has. */
async function shelf(): Promise<Map<string, number>> {
  const question = {
    articles: { words: '', by: 'title', down: false, count: 10_000 },
    topics: { words: '', count: 1 },
    others: '',
  };
  const reply = await answer('readLibrary', question);
  const { rows } = (reply as { value: { articles: { rows: { article: { title: string }; passages: number }[] } } })
    .value.articles;
  expect(new Set(rows.map(({ article }) => article.title)).size, 'each article is there once').toBe(rows.length);
  return new Map(rows.map(({ article, passages }) => [article.title, passages]));
}

test(`what was confirmed is there once and whole, however often background and worker are stopped (${KILLS} times)`, {
  timeout: 60_000 + KILLS * PATIENCE,
  retry: 0,
}, async () => {
  const bundled = await shelf();
  /** By title: the id and how many passages there are. */
  const expected = new Map<string, string>();
  const ended: Record<Ended, number> = { background: 0, worker: 0, both: 0 };
  for (let round = 0; round < KILLS; round++) {
    const article = inventedArticle(round);
    const [gone] = [...expected];
    const removes = gone !== undefined && round % 4 === 2;
    const change = removes
      ? changeLibrary(rig.browser, 'remove', [gone[1]])
      : round % 4 === 3
        ? changeLibrary(rig.browser, 'settle')
        : changeLibrary(rig.browser, 'add', [article], { at: round });
    // The moment is left to chance; what is changed and what is stopped is not.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST));
    const what: Ended = (['both', 'worker', 'background'] as const)[round % 3] ?? 'both';
    await endLibrary(rig.browser, what);
    ended[what]++;
    const outcome = await change;
    expect(outcome).toMatchObject({ ok: true });
    if (removes) expected.delete(gone[0]);
    else if (round % 4 !== 3) {
      const [id] = (outcome as { value: { ids: string[] } }).value.ids;
      expected.set(article.title ?? '', id as string);
    }
    const wanted = [...bundled.keys(), ...expected.keys()].sort().join('\n');
    // The background is told a moment after it was confirmed.
    await until(`round ${round} to show`, async () => [...(await shelf()).keys()].sort().join('\n') === wanted);
    const there = await shelf();
    for (const passages of there.values()) expect(passages).toBeGreaterThan(0);
  }
  expect(ended.background + ended.worker + ended.both).toBe(KILLS);
  for (const id of expected.values()) {
    const reply = await answer('readArticle', { articleId: id });
    const { passages } = (reply as { value: { passages: { text: string }[] } }).value;
    expect(passages.length).toBeGreaterThan(0);
    for (const { text } of passages) expect(text.length).toBeGreaterThan(0);
  }
});
