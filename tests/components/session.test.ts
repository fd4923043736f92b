import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSession, LOADING_AFTER, type LookUp, type Session } from '../../components/session.ts';
import type { CardDigest } from '../../engine/answers/card-digest.ts';
import type { NamePlace } from '../../engine/model/look-up-query.ts';

/** A question that waits for its answer. */
interface Asked {
  query: Parameters<LookUp>[0];
  answer(card: CardDigest): void;
  fail(): void;
}

const topic = (id: string) => ({ id, label: id.toUpperCase(), kind: 'person' as const, aliases: [] });

function cardOf(id: string, count = 3, total = count): CardDigest {
  const snippets = Array.from({ length: count }, (_, i) => ({
    passageId: `${id}-${i}`,
    articleId: `article-${i}`,
    text: `${id} and cy`,
    marks: [],
    shared: [],
    names: [{ topicId: 'cy', start: id.length + 5, end: id.length + 7 }],
    score: 1,
    reason: [],
  }));
  return {
    topic: topic(id),
    verdict: 'fits',
    newest: null,
    snippets,
    articles: [],
    articleCount: count,
    timeline: [],
    total,
    span: null,
    related: [topic('bo')],
  };
}

let asked: Asked[];
let changes: number;
let session: Session;

const lookUp: LookUp = (query) =>
  new Promise((resolve, reject) => asked.push({ query, answer: resolve, fail: () => reject(new Error('late')) }));

/** Where the name stands on the page. */
const place: NamePlace = { text: 'Ada met Bo.', at: [0, 3] };
const page = { title: 'A meeting' };

/** Lets every answer that is there arrive. */
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  changes = 0;
  session = createSession({ topicId: 'ada', label: 'Ada' }, place, page, lookUp, () => {
    changes++;
  });
});
afterEach(() => {
  session.end();
  vi.useRealTimers();
});

const last = () => asked[asked.length - 1] as Asked;
/** What is quoted. */
const part = () => {
  const { view } = session.view();
  if (view.state !== 'ready') throw new Error(`The card is ${view.state}`);
  return view.part;
};
const shown = () => {
  const { view } = session.view();
  return view.state === 'ready' ? view.card.topic.id : view.state;
};

describe('the first answer', () => {
  test('is ready as soon as it comes', async () => {
    expect(last().query).toEqual({ topicId: 'ada', ...place, page, limit: 3 });
    last().answer(cardOf('ada'));
    await session.ready;
    expect(session.view()).toMatchObject({ label: 'ADA', topicId: 'ada', canGoBack: false });
    expect(shown()).toBe('ada');
  });

  test('is said to be awaited only after a while', async () => {
    let isReady = false;
    session.ready.then(() => {
      isReady = true;
    });
    await vi.advanceTimersByTimeAsync(LOADING_AFTER - 1);
    expect(isReady).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(isReady).toBe(true);
    expect(shown()).toBe('loading');
    last().answer(cardOf('ada'));
    await settle();
    expect(shown()).toBe('ada');
  });

  test('that fails can be asked for again', async () => {
    last().fail();
    await session.ready;
    expect(shown()).toBe('failed');
    session.retry();
    last().answer(cardOf('ada'));
    await settle();
    expect(shown()).toBe('ada');
  });

  test('after the end changes nothing', async () => {
    session.end();
    last().answer(cardOf('ada'));
    await settle();
    expect(changes).toBe(0);
  });
});

describe('turning', () => {
  beforeEach(async () => {
    last().answer(cardOf('ada'));
    await settle();
  });

  test('leaves what is shown until the new answer is there', async () => {
    session.turnTo('bo');
    expect(shown()).toBe('ada');
    last().answer(cardOf('bo'));
    await settle();
    expect(shown()).toBe('bo');
    expect(session.view().canGoBack).toBe(true);
  });

  test('a late answer never replaces what the reader turned to', async () => {
    session.turnTo('bo');
    const first = last();
    session.turnTo('cy');
    last().answer(cardOf('cy'));
    await settle();
    first.answer(cardOf('bo'));
    await settle();
    expect(shown()).toBe('cy');
  });

  test('back and forward ask nothing again', async () => {
    session.turnTo('bo');
    last().answer(cardOf('bo'));
    await settle();
    const before = asked.length;
    session.back();
    expect(shown()).toBe('ada');
    expect(session.view()).toMatchObject({ canGoBack: false, canGoForward: true });
    session.forward();
    expect(shown()).toBe('bo');
    expect(asked.length).toBe(before);
  });

  test('back while the answer is awaited stays back when it comes', async () => {
    session.turnTo('bo');
    session.back();
    last().answer(cardOf('bo'));
    await settle();
    expect(shown()).toBe('ada');
  });

  test('to another after going back forgets what lay ahead', async () => {
    session.turnTo('bo');
    last().answer(cardOf('bo'));
    await settle();
    session.back();
    session.turnTo('cy');
    last().answer(cardOf('cy'));
    await settle();
    expect(session.view().canGoForward).toBe(false);
    session.back();
    expect(shown()).toBe('ada');
  });

  test('to the topic shown does nothing', () => {
    const before = asked.length;
    session.turnTo('ada');
    expect(asked.length).toBe(before);
  });

  test('past either end does nothing', () => {
    session.back();
    session.forward();
    expect(shown()).toBe('ada');
  });

  test('names the new topic at once, as the snippets or chips had it', async () => {
    session.turnTo('bo');
    await vi.advanceTimersByTimeAsync(LOADING_AFTER);
    expect(session.view()).toMatchObject({ label: 'BO', view: { state: 'loading' } });
    session.back();
    session.turnTo('cy');
    await vi.advanceTimersByTimeAsync(LOADING_AFTER);
    expect(session.view()).toMatchObject({ label: 'cy', view: { state: 'loading' } });
  });

  test('by a name in a snippet asks with its place there, by a chip with the place before; each side keeps its own', async () => {
    const inSnippet: NamePlace = { text: 'ada and cy', at: [8, 10], passageId: 'ada-0' };
    session.turnTo('cy', inSnippet);
    expect(last().query).toEqual({ topicId: 'cy', ...inSnippet, page, limit: 3 });
    last().answer(cardOf('cy', 3, 9));
    await settle();
    session.turnTo('bo');
    expect(last().query).toEqual({ topicId: 'bo', ...inSnippet, page, limit: 3 });
    session.back();
    session.back();
    session.more();
    expect(last().query).toEqual({ topicId: 'ada', ...place, page, limit: 8 });
  });
});

describe('more and dates', () => {
  test('more passages are asked for with a higher limit, until there are no more', async () => {
    last().answer(cardOf('ada', 3, 10));
    await settle();
    expect(part()).toMatchObject({ total: 10 });
    session.more();
    expect(last().query.limit).toBe(8);
    last().answer(cardOf('ada', 8, 8));
    await settle();
    expect(part().snippets).toHaveLength(8);
  });

  test('a point in time asks for the passages of its days, and for more of them', async () => {
    last().answer(cardOf('ada', 3, 50));
    await settle();
    session.choose(['2019-01-01', '2019-03-01']);
    expect(last().query).toMatchObject({ between: ['2019-01-01', '2019-03-01'], limit: 3 });
    last().answer(cardOf('ada', 3, 9));
    await settle();
    expect(session.view().view).toMatchObject({ chosen: ['2019-01-01', '2019-03-01'], card: { total: 50 } });
    expect(part().total).toBe(9);
    session.more();
    expect(last().query).toMatchObject({ between: ['2019-01-01', '2019-03-01'], limit: 8 });
    last().answer(cardOf('ada', 8, 9));
    await settle();
    session.choose(null);
    expect(last().query).toEqual({ topicId: 'ada', ...place, page, limit: 3 });
    last().answer(cardOf('ada', 3, 50));
    await settle();
    expect(part().total).toBe(50);
    expect(session.view().view).toMatchObject({ chosen: null });
  });
});

describe('notices', () => {
  test('stand in place of the passages, and go', async () => {
    last().answer(cardOf('ada'));
    await settle();
    session.notice({ state: 'muted' });
    expect(shown()).toBe('muted');
    session.notice(null);
    expect(shown()).toBe('ada');
    session.fail();
    expect(shown()).toBe('failed');
  });
});
