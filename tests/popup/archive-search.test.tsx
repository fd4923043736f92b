// @vitest-environment happy-dom
// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ARCHIVES_KEY } from '../../bridge/archives.ts';
import { TextsProvider } from '../../components/texts.ts';
import { ArchiveSearch } from '../../entrypoints/surface/archives/ArchiveSearch.tsx';
import { english } from '../texts.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  const archive = { address: 'https://sund.example/', title: 'Sund Tidende', publisher: null, at: 1, search: 'search' };
  await fakeBrowser.storage.local.set({ [ARCHIVES_KEY]: [archive] });
});
afterEach(() => render(null, document.body));

const show = (isOffered: boolean) =>
  render(
    <TextsProvider value={english}>
      <ArchiveSearch query="new quay" isOffered={isOffered} />
    </TextsProvider>,
    document.body,
  );

test('words can be sent where the window is known to be no private one, and nowhere else', async () => {
  show(true);
  await vi.waitFor(() => expect(document.body.textContent).toContain('Search in “Sund Tidende”'));
  show(false);
  expect(document.body.textContent).toBe('');
});
