import type { Topic } from '../../engine/model/topic.ts';
import { type DossierEntry, dossierMarkdown, dossierText } from '../../exports/dossier.ts';
import { timelineCsv } from '../../exports/timeline-csv.ts';
import { saveFile, today } from './save-file.ts';

/** As what all passages of a topic can be taken out: Markdown, plain text, and a table for spreadsheets. */
export const DOSSIER_KINDS = ['md', 'txt', 'csv'] as const;

/** One of them: the ending of its file. */
export type DossierKind = (typeof DOSSIER_KINDS)[number];

/**
 * Hands all passages of a topic, by day and with citations, to the browser's downloads. `undated` stands above those of
 * articles without a day.
 */
export function saveDossier(
  { id, label }: Pick<Topic, 'id' | 'label'>,
  kind: DossierKind,
  entries: readonly DossierEntry[],
  undated: string,
): void {
  const options = { style: 'chicago', accessed: today(), undated } as const;
  const text =
    kind === 'csv' ? timelineCsv(entries) : (kind === 'md' ? dossierMarkdown : dossierText)(label, entries, options);
  const name = label.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/gu, '') || id;
  saveFile(`${name}.${kind}`, [text], kind === 'csv' ? 'text/csv' : 'text/plain');
}
