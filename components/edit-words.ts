import type { LibraryEdit } from '../engine/library/edits.ts';

/** A change of a topic, with the names that it spoke of when it was made; `into` may be the title of an article. */
export interface EditEntry {
  edit: LibraryEdit;
  label: string;
  into: string | null;
}

/** What the reader changed, as the key of a text and what stands in it. */
export function editWords({ edit, label, into }: EditEntry): [key: string, substitutions: string[]] {
  switch (edit.type) {
    case 'rename':
      return ['changeRename', [label, edit.label]];
    case 'merge':
      return ['changeMerge', [label, into ?? edit.intoId]];
    case 'split':
      return ['changeSplit', [edit.names.join(', '), label]];
    case 'deny':
      return ['changeDeny', [label, into ?? '']];
    case 'block':
      return ['changeBlock', [edit.alias, label]];
  }
}
