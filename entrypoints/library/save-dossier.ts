import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { dossierMarkdown, dossierText } from '../../exports/dossier.ts';
import { timelineCsv } from '../../exports/timeline-csv.ts';
import { dossierOf } from './dossier-of.ts';
import { saveFile, today } from './save-file.ts';

/** What a dossier can be: Markdown, plain text, or a timeline as a table. */
export type DossierKind = 'md' | 'txt' | 'csv';

/** Gives all passages of a topic by day to the browser's downloads. */
export async function saveDossier(
  reader: LibraryReader,
  topic: Topic,
  kind: DossierKind,
  undated: string,
): Promise<void> {
  const entries = await dossierOf(reader, topic.id);
  const options = { style: 'chicago', accessed: today(), undated } as const;
  const text =
    kind === 'csv'
      ? timelineCsv(entries)
      : (kind === 'md' ? dossierMarkdown : dossierText)(topic.label, entries, options);
  const name = topic.label.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/gu, '') || topic.id;
  saveFile(`${name}.${kind}`, [text], kind === 'csv' ? 'text/csv' : 'text/plain');
}
