import type { ComponentChild } from 'preact';
import { Consent } from '../../entrypoints/archives/AddArchive.tsx';
import { Added } from '../../entrypoints/archives/Added.tsx';
import type { ArchivesState, ShownArchive } from '../../entrypoints/archives/use-archives.ts';
import '../../entrypoints/archives/style.css';
import { WholeHere, WholeOffer } from '../../entrypoints/reader/whole/WholeOffer.tsx';

const nothing = () => undefined;

const ADDRESS = 'https://archive.northern-coast-gazette.example/1871/';

const archive: ShownArchive = {
  address: ADDRESS,
  title: 'Northern Coast Gazette and Harbour Advertiser, 1871 to 2020',
  publisher: 'The Northern Coast Gazette Company of Sandhamnvik and the Outer Isles',
  at: Date.UTC(2026, 10, 26, 12),
  search: null,
  bytes: 7_340_000,
  trouble: null,
};

const state: ArchivesState = {
  archives: [],
  adding: null,
  fault: null,
  add: async () => false,
  remove: async () => undefined,
  forget: nothing,
};

const consent = (more: Partial<ArchivesState>) => (
  <>
    <h2>Add an archive</h2>
    <Consent address={ADDRESS} state={{ ...state, ...more }} onLeave={nothing} onAdded={nothing} />
  </>
);

const added = (more: Partial<ShownArchive>) => (
  <ul class="added">
    <Added archive={{ ...archive, ...more }} onRemove={nothing} />
  </ul>
);

const offer = (isAsking: boolean, fault?: string) => (
  <WholeOffer
    answer={{ host: new URL(ADDRESS).host, passages: null, ...(fault ? { fault } : {}) }}
    isAsking={isAsking}
    onPress={nothing}
  />
);

/** What the connected build has besides: archives on their page, and a whole article of one in the reader. */
export const ARCHIVES: Record<string, () => ComponentChild> = {
  'archive-consent': () => consent({}),
  'archive-adding': () => consent({ adding: ADDRESS }),
  'archive-not-added': () => consent({ fault: 'unreachable' }),
  'archive-added': () => added({}),
  'archive-small': () => added({ bytes: 61_300, publisher: null }),
  'archive-trouble': () => added({ trouble: { fault: 'damaged', at: Date.UTC(2026, 10, 26, 12), count: 3 } }),
  'whole-offer': () => offer(false),
  'whole-asking': () => offer(true),
  'whole-failed': () => offer(false, 'slow'),
  'whole-here': () => <WholeHere isPressed={false} />,
};
