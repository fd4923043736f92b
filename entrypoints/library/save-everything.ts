import { type Everything, zipEverything } from '../../exports/everything.ts';
import { saveFile, today } from '../surface/save-file.ts';

/** Gives everything to the browser's downloads: one zip, or several with their numbers. One at a time stands in memory. */
export async function saveEverything(everything: Everything): Promise<void> {
  let current = 1;
  let parts: Uint8Array[] = [];
  const save = (name: string) => saveFile(name, parts, 'application/zip');
  for await (const { zip, bytes } of zipEverything(everything)) {
    if (zip !== current) {
      save(`backstory-${today()}-${current}.zip`);
      parts = [];
      current = zip;
    }
    parts.push(bytes);
  }
  save(current === 1 ? `backstory-${today()}.zip` : `backstory-${today()}-${current}.zip`);
}
