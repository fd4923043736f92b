import type { NotSaved, Removed, SavedVersion, SavePreview } from '../../bridge/saving.ts';
import type { Printing } from '../../engine/model/article.ts';
import type { StorageProblem } from '../../engine/model/storage-problem.ts';

/** A page that can be saved. */
export type PagePreview = Extract<SavePreview, { state: 'article' }>;

/** What is known of an article, as it stands in the fields: empty means not known. */
export interface SaveFields {
  title: string;
  publisher: string;
  /** `YYYY-MM-DD`. */
  published: string;
}

/** Where the saving of a page stands. */
export type SaveState =
  | { status: 'closed' }
  | { status: 'reading' }
  | { status: 'none'; reason: NotSaved }
  /** What will be saved, as the reader has corrected it so far; `isBusy` while it is being saved. */
  | { status: 'draft'; page: PagePreview; fields: SaveFields; isBusy: boolean }
  /** What is in the library; `isFresh` when it was saved or corrected just now. */
  | { status: 'kept'; version: SavedVersion; fields: SaveFields; isFresh: boolean; isBusy: boolean }
  /** What was remembered by itself is being forgotten. */
  | { status: 'forgetting'; articleId: string }
  | { status: 'removed'; removed: Removed | null }
  /** `problem` is `null` when no answer came; `before` is where one may try again. */
  | { status: 'failed'; problem: StorageProblem | null; before: SaveState };

/** What happens to it. */
export type SaveEvent =
  | { type: 'opened' }
  | { type: 'read'; preview: SavePreview }
  | { type: 'typed'; fields: Partial<SaveFields> }
  | { type: 'asked' }
  | { type: 'forgetting'; articleId: string }
  | { type: 'kept'; version: SavedVersion; isFresh: boolean }
  | { type: 'removed'; removed: Removed | null }
  | { type: 'failed'; problem: StorageProblem | null }
  | { type: 'back' }
  | { type: 'closed' };

/** The fields of an article. */
export function fieldsOf({ title, publisher, published }: Printing): SaveFields {
  return { title, publisher: publisher ?? '', published: published ?? '' };
}

/** What the reader changed of an article, as the library takes it; `null` when nothing. */
export function correctionOf(before: Printing, fields: SaveFields): Partial<Printing> | null {
  const correction: Partial<Printing> = {};
  const title = fields.title.replace(/\s+/gu, ' ').trim();
  const publisher = fields.publisher.trim() || null;
  const published = fields.published || null;
  // An article without a title has none to show: the one that it had stays.
  if (title !== '' && title !== before.title) correction.title = title;
  if (publisher !== before.publisher) correction.publisher = publisher;
  if (published !== before.published) correction.published = published;
  return Object.keys(correction).length === 0 ? null : correction;
}

/** The next state. What comes late, after the reader has closed or gone on, changes nothing. */
export function nextSave(state: SaveState, event: SaveEvent): SaveState {
  switch (event.type) {
    case 'opened':
      return { status: 'reading' };
    case 'read': {
      if (state.status !== 'reading') return state;
      const { preview } = event;
      if (preview.state === 'none') return { status: 'none', reason: preview.reason };
      const { current, draft } = preview;
      // What was only remembered can still be saved.
      if (current && current.remembered === undefined) return keptAs(current, false);
      return { status: 'draft', page: preview, fields: fieldsOf(draft), isBusy: false };
    }
    case 'typed':
      if (state.status === 'draft') return { ...state, fields: { ...state.fields, ...event.fields } };
      if (state.status === 'kept') return { ...state, fields: { ...state.fields, ...event.fields }, isFresh: false };
      return state;
    case 'asked':
      return state.status === 'draft' || state.status === 'kept' ? { ...state, isBusy: true } : state;
    case 'forgetting':
      return { status: 'forgetting', articleId: event.articleId };
    case 'kept':
      // What is remembered again is where it was: the button, with its sign.
      if (event.version.remembered !== undefined) return { status: 'closed' };
      return state.status === 'closed' ? state : keptAs(event.version, event.isFresh);
    case 'removed':
      return state.status === 'closed' ? state : { status: 'removed', removed: event.removed };
    case 'failed': {
      if (state.status === 'closed') return state;
      const before = 'isBusy' in state ? { ...state, isBusy: false } : state;
      return { status: 'failed', problem: event.problem, before };
    }
    case 'back':
      return state.status === 'failed' ? state.before : state;
    case 'closed':
      return { status: 'closed' };
  }
}

function keptAs(version: SavedVersion, isFresh: boolean): SaveState {
  return { status: 'kept', version, fields: fieldsOf(version), isFresh, isBusy: false };
}
