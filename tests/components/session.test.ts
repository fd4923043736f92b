import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSession, LOADING_AFTER, type Questions, type Session } from '../../components/session.ts';
import type { CardDigest } from '../../engine/answers/card-digest.ts';
import type { LookUpQuery, Mention } from '../../engine/model/types.ts';

/** A question that waits for its answer. */
interface Asked {
  query: LookUpQuery;
  answer(card: CardDigest): void;
  fail(): void;
}

const topic = (id: string) => ({ id, label: id.toUpperCase(), kind: 'person' as const, aliases: [] });

function cardOf(id: string, count = 3, total = count): CardDigest {
  const snippets = Array.from({ length: count }, (_, i) => ({
    passageId: `${id}-${i}`,
    articleId: `article-${i}`,
    text: `${id} and bo`,
    marks: [],
    shared: [],
    score: 1,
    reason: [],
  }));
  return {
    topic: topic(id),
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
let names: Mention[][];
let changes: number;
let session: Session;

const questions: Questions = {
  lookUp: (query) =>
    new Promise((resolve, reject) => asked.push({ query, answer: resolve, fail: () => reject(new Error('late')) })),
  findMentions: async () => names,
};

/** Lets every answer that is there arrive. */
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  names = [];
  changes = 0;
  session = createSession({ topicId: 'ada', label: 'Ada' }, { context: 'Ada met Bo.' }, questions, () => {
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
    expect(last().query).toEqual({ topicId: 'ada', context: 'Ada met Bo.', limit: 3 });
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
  });
});

describe('more, dates and names', () => {
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
    expect(last().query).toEqual({ topicId: 'ada', context: 'Ada met Bo.', limit: 3 });
    last().answer(cardOf('ada', 3, 50));
    await settle();
    expect(part().total).toBe(50);
    expect(session.view().view).toMatchObject({ chosen: null });
  });

  test('names in the snippets come afterwards, without the topic’s own', async () => {
    const name = (topicId: string) => ({ topicId, start: 0, end: 2, exact: topicId });
    names = [[name('bo'), name('ada')], [], []];
    last().answer(cardOf('ada'));
    await settle();
    expect(session.view().view).toMatchObject({ names: [[{ topicId: 'bo' }], [], []] });
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
