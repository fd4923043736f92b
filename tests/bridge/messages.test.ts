// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerPage, type PageHandlers } from '../../bridge/answer-page.ts';
import { ask, type Reply } from '../../bridge/messages.ts';

const sendMessage = vi.spyOn(fakeBrowser.runtime, 'sendMessage');

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
});
afterEach(() => {
  vi.useRealTimers();
  sendMessage.mockReset();
});

describe('a question', () => {
  test('brings the value of its answer', async () => {
    sendMessage.mockResolvedValue({ ok: true, value: { total: 3 } } as never);
    expect(await ask('search', { query: 'a' })).toEqual({ total: 3 });
    expect(sendMessage).toHaveBeenCalledWith({ backstory: 'search', question: { query: 'a' } });
  });

  test('fails with the words of a refusal', async () => {
    sendMessage.mockResolvedValue({ ok: false, error: 'Refused: search has a wrong query' } as never);
    await expect(ask('search', { query: 'a' })).rejects.toThrow('Refused: search has a wrong query');
  });

  test('fails when nobody answers, and when the extension is gone', async () => {
    sendMessage.mockResolvedValue(undefined);
    await expect(ask('search', { query: 'a' })).rejects.toThrow(/Nobody answers search/u);
    sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
    await expect(ask('search', { query: 'a' })).rejects.toThrow(/invalidated/u);
  });

  test('fails for good where the browser throws because the extension is gone', async () => {
    sendMessage.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    await expect(ask('search', { query: 'a' })).rejects.toThrow(/invalidated/u);
    await vi.advanceTimersByTimeAsync(2000);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  test('fails after a second without an answer, and not before', async () => {
    sendMessage.mockReturnValue(new Promise(() => undefined) as never);
    const settled = vi.fn();
    const asked = ask('search', { query: 'a' });
    asked.catch(settled);
    await vi.advanceTimersByTimeAsync(999);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await expect(asked).rejects.toThrow(/within 1000 ms/u);
  });
});

describe('a question that the background never got', () => {
  const lost = new Promise(() => undefined) as never;
  const sent = { ok: true, value: null } as never;

  test('is sent once more, and in time', async () => {
    sendMessage.mockReturnValueOnce(lost).mockResolvedValueOnce(sent);
    const asked = ask('readArticle', { articleId: 'a' });
    await vi.advanceTimersByTimeAsync(999);
    expect(await asked).toBe(null);
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  test('is sent once more when it sets something: set twice, it is what it was set to', async () => {
    sendMessage.mockReturnValueOnce(lost).mockResolvedValueOnce(sent);
    const asked = ask('setChoices', { choices: { delay: 100 } });
    await vi.advanceTimersByTimeAsync(999);
    expect(await asked).toBe(null);
  });

  test('is not, when asking twice would do something twice', async () => {
    sendMessage.mockReturnValueOnce(lost).mockResolvedValueOnce(sent);
    const asked = ask('openReader', { articleId: 'a' });
    asked.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(1000);
    await expect(asked).rejects.toThrow(/within 1000 ms/u);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  test('nor when the first was answered', async () => {
    sendMessage.mockResolvedValue(sent);
    await ask('readArticle', { articleId: 'a' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});

describe('a page', () => {
  const handlers: PageHandlers = {
    goToMention: ({ index }) => index === 0,
    command: () => {
      throw new Error('No card is open');
    },
    lookUpSelection: async () => true,
    libraryChanged: () => null,
    dismissCard: () => null,
    say: () => null,
    showMargin: () => 0,
    countMargin: () => 0,
  };
  let listener: (message: unknown, sender: { id?: string }, reply: (reply: Reply<unknown>) => void) => unknown;
  let end: () => void;

  beforeEach(() => {
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((added) => {
      listener = added as typeof listener;
    });
    end = answerPage(handlers);
  });
  const send = (message: unknown, id = fakeBrowser.runtime.id) =>
    new Promise((resolve) => {
      if (listener(message, { id }, resolve) !== true) resolve('left alone');
    });

  test('answers what it is asked, at once or later', async () => {
    expect(await send({ backstory: 'goToMention', question: { topicId: 't', index: 0 } })).toEqual({
      ok: true,
      value: true,
    });
    expect(await send({ backstory: 'lookUpSelection', question: { text: 'a', topicId: 't' } })).toEqual({
      ok: true,
      value: true,
    });
  });

  test('answers a failure in words', async () => {
    expect(await send({ backstory: 'command', question: { name: 'pin-card' } })).toEqual({
      ok: false,
      error: 'Error: No card is open',
    });
  });

  test.each([
    ['of another extension', { backstory: 'libraryChanged', question: { news: null } }, 'other'],
    ['for the background', { backstory: 'search', question: { query: 'a' } }, undefined],
    ['named like something every object has', { backstory: 'toString', question: {} }, undefined],
    ['that is nothing', null, undefined],
  ])('leaves a message alone %s', async (_, message, id) => {
    expect(await send(message, id)).toBe('left alone');
  });

  test('listens no more when it has ended', () => {
    const removed = vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener');
    end();
    expect(removed).toHaveBeenCalledWith(listener);
  });
});
