// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { LibraryView } from '../../bridge/library-view.ts';
import { TextsProvider } from '../../components/texts.ts';
import type { StorageProblem } from '../../engine/model/storage-problem.ts';
import { Library } from '../../entrypoints/options/Library.tsx';
import { english } from '../texts.ts';

const EMPTY: LibraryView = {
  articles: { rows: [], total: 0 },
  topics: { rows: [], total: 0 },
  others: [],
  muted: [],
  edits: [],
  days: [],
  unreadableEdits: 0,
  problem: null,
};

afterEach(() => render(null, document.body));

/** Shows the library, and gives what is said of it and how often it was tried again. */
function notices(problem: StorageProblem | null) {
  const retry = vi.fn();
  const query = {
    articles: { words: '', by: 'title', down: false, count: 1 },
    topics: { words: '', count: 1 },
    others: '',
  };
  const library = {
    view: { ...EMPTY, problem },
    query: query as never,
    failed: false,
    retry,
    show: vi.fn(),
    edit: vi.fn(),
    undo: vi.fn(),
    undoDay: vi.fn(),
  };
  render(
    <TextsProvider value={english}>
      <Library library={library} onMute={vi.fn()} />
    </TextsProvider>,
    document.body,
  );
  const alerts = [...document.querySelectorAll('[role=alert]')];
  alerts[0]?.querySelector('button')?.click();
  return { texts: alerts.map((alert) => alert.querySelector('p')?.textContent ?? ''), retry };
}

test.each<[StorageProblem, RegExp]>([
  [{ type: 'unavailable' }, /remember no history.*bundled ones go on/u],
  [{ type: 'full' }, /no room left.*Nothing was changed/u],
  [{ type: 'blocked' }, /older version of Backstory/u],
  [{ type: 'newer' }, /newer version of Backstory/u],
  [{ type: 'damaged' }, /cannot be read any more/u],
  [{ type: 'failed', name: 'AbortError' }, /\(AbortError\)/u],
])('a library with the problem %j says so in words, and can be tried again', (problem, words) => {
  const { texts, retry } = notices(problem);
  expect(texts).toHaveLength(1);
  expect(texts[0]).toMatch(words);
  expect(retry).toHaveBeenCalledOnce();
});

test('a library without a problem says nothing', () => {
  expect(notices(null).texts).toEqual([]);
});
