import type { ChosenFile } from './importer.ts';

/** What operating systems put into folders. */
const SYSTEM = /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/u;

/** Files of an input, those of a folder with its name before theirs. */
export const filesOf = (files: Iterable<File>): ChosenFile[] =>
  [...files]
    .map((file) => chosenOf(file, file.webkitRelativePath || file.name))
    .filter(({ name }) => !SYSTEM.test(name));

/** Files and folders that were dropped, folders with all that is in them. */
export async function filesDropped(data: DataTransfer): Promise<ChosenFile[]> {
  // The list is emptied when the event is over: entries are taken first.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files: ChosenFile[] = [];
  for (const entry of entries) await walk(entry, files);
  return files.filter(({ name }) => !SYSTEM.test(name));
}

async function walk(entry: FileSystemEntry, files: ChosenFile[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    files.push(chosenOf(file, entry.fullPath.replace(/^\//u, '')));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A folder gives some hundred entries at a time, and none when it has given all.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const one of some) await walk(one, files);
  }
}

const chosenOf = (file: File, name: string): ChosenFile => ({
  name,
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});
