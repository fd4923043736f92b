import { formatDate } from '../../../components/date.ts';
import { useTexts } from '../../../components/texts.ts';
import type { ColumnNames } from '../../../sources/files/source-file.ts';
import type { Preview } from './preview.ts';
import { wordsOf } from './problem-words.ts';

interface PreviewTableProps {
  preview: Preview;
  columns: ColumnNames;
  /** Looks again, with columns that were said to be something. */
  onColumns(columns: ColumnNames): void;
}

/** Problems that are shown before anything is taken in. */
const PROBLEMS = 10;

/** Opening words of an example (UTF-16 units). */
const OPENING = 160;

/** What an import would bring: examples with their fields, and for an unknown table which column is which. */
export function PreviewTable({ preview, columns, onColumns }: PreviewTableProps) {
  const { t, locale } = useTexts();
  const { examples, articles, links, problems } = preview;
  const fields: [keyof ColumnNames, string][] = [
    ['text', t('columnText')],
    ['title', t('columnTitle')],
    ['date', t('columnDate')],
    ['publisher', t('columnPublisher')],
    ['url', t('fieldAddress')],
  ];
  const chosenAs = (field: keyof ColumnNames) => columns[field] ?? preview.understood[field] ?? '';
  const names = [...new Set([...preview.columns, ...Object.values(columns)])].filter((name) => name.trim() !== '');
  // Where an address is known and no text, all are links, and that is right for a list of them.
  const textIsKnown = ['text', 'url'].some((field) => chosenAs(field as keyof ColumnNames) !== '');
  return (
    <div class="preview">
      <p role="status">{t(preview.isAll ? 'importFound' : 'importFoundSoFar', [articles, links, problems.length])}</p>
      {names.length > 0 && (
        <fieldset>
          <legend>{t(textIsKnown ? 'columnsUnderstood' : 'columnsHelp')}</legend>
          {fields.map(([field, label]) => (
            <label key={field}>
              {label}
              <select
                class="input"
                value={chosenAs(field)}
                onChange={(event) => {
                  // None is a choice, too: what was understood by itself is not taken then.
                  onColumns({ ...columns, [field]: event.currentTarget.value });
                }}
              >
                <option value="">{t('columnNone')}</option>
                {names.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </fieldset>
      )}
      {problems.length > 0 && (
        <ul class="problems">
          {problems.slice(0, PROBLEMS).map((problem, i) => (
            <li key={i}>
              <bdi>{problem.file}</bdi>: {wordsOf(problem, t)}
            </li>
          ))}
        </ul>
      )}
      {examples.length > 0 && (
        <>
          <h3>{t('importExamples')}</h3>
          <ol class="examples">
            {examples.map(({ title, text, publisher, published, url }, i) => (
              <li key={i}>
                <strong dir="auto">{title ?? '–'}</strong>
                <span class="quiet">
                  {[
                    publisher ?? t('publisherUnknown'),
                    published ? formatDate(published, locale) : t('dateUnknown'),
                    url ?? '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <span dir="auto">{text.length > OPENING ? `${text.slice(0, OPENING)}…` : text}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
