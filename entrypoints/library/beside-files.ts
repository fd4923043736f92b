import { browser } from 'wxt/browser';
import { writeSettingsFile } from '../../bridge/settings-file.ts';
import { readSettings } from '../../bridge/settings-read.ts';
import { EDITS_KEY, readEdits } from '../../bridge/stored-edits.ts';
import type { Link } from '../../sources/files/item.ts';
import type { Shelf } from './shelf.ts';

/** The files that go with the articles of a file with everything. */
export const BESIDE = {
  settings: 'settings.json',
  edits: 'edits.json',
  collections: 'collections.json',
  toRead: 'to-read.json',
} as const;

/** All of them with what they say, by name. */
export async function filesToGo({ reader, notes }: Shelf): Promise<Record<string, string>> {
  const { edits } = await storedEdits();
  const links = (await notes.readLinks()).map(({ url, title }) => ({ url, ...(title ? { title } : {}) }));
  return {
    [BESIDE.settings]: writeSettingsFile(await readSettings()),
    [BESIDE.edits]: asText(edits),
    [BESIDE.collections]: asText({ hidden: reader.hiddenCollections() }),
    [BESIDE.toRead]: asText(links),
  };
}

/** The reader's changes of topics as they are stored. Only the background changes them. */
export async function storedEdits(): Promise<ReturnType<typeof readEdits>> {
  const stored = await browser.storage.local.get(EDITS_KEY);
  return readEdits(stored[EDITS_KEY] ?? []);
}

const asText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The longest name of a collection (UTF-16 units). */
const LONGEST = 1000;

/** Which collections a file says are switched off; none where it says nothing that can be read. */
export function readCollections(text: string | undefined): { hidden: string[] } {
  const { hidden } = recordOf(text) as { hidden?: unknown };
  const isName = (name: unknown): name is string => typeof name === 'string' && name !== '' && name.length <= LONGEST;
  return { hidden: Array.isArray(hidden) ? hidden.filter(isName) : [] };
}

/** What a file says is to be read; what is no address of the web is left out. */
export function readLinks(text: string | undefined): Link[] {
  const list = recordOf(text);
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: { url?: unknown; title?: unknown } | null) => {
    const { url, title } = one ?? {};
    if (typeof url !== 'string' || !/^https?:\/\//iu.test(url) || !URL.canParse(url)) return [];
    return [typeof title === 'string' && title !== '' ? { url, title } : { url }];
  });
}

function recordOf(text: string | undefined): object {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
