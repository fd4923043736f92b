import { filesOf } from './dropped.ts';
import type { ChosenFile } from './importer.ts';

interface PickProps {
  label: string;
  isFolder?: boolean;
  onPick(files: ChosenFile[]): void;
}

/** A button for the browser's own choice of files or of a folder. */
export function Pick({ label, isFolder = false, onPick }: PickProps) {
  return (
    <label class="button file-button">
      {label}
      <input
        type="file"
        class="visually-hidden"
        multiple
        ref={(input) => {
          if (input && isFolder) input.webkitdirectory = true;
        }}
        onChange={(event) => {
          const input = event.currentTarget;
          const picked = filesOf(input.files ?? []);
          // The same file chosen again must be read again.
          input.value = '';
          onPick(picked);
        }}
      />
    </label>
  );
}
