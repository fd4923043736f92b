import { useTexts } from '../../../components/texts.ts';
import { wordsOf } from './problem-words.ts';
import { type FileOutcome, type ImportRecord, totalOf } from './record.ts';

interface OutcomesProps {
  /** Newest first. */
  records: readonly ImportRecord[];
  /** The one that is open at first, by id; those that were stopped are, too, for there is something to do. */
  shown: string | null;
  /** The one of which it stands above how it ended, by id. */
  told: string | null;
  onUndo(record: ImportRecord): void;
}

/** So many files of one import are listed, those with something wrong first. */
const LISTED = 200;

/** Imports with what became of each file, and a way to take each import back whole. */
export function Outcomes({ records, shown, told, onUndo }: OutcomesProps) {
  const { t, locale } = useTexts();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <h3>{t('importsTitle')}</h3>
      {records.map((record) => {
        const { added, known, links } = totalOf(record);
        const when = format.format(record.at);
        return (
          <details key={record.id} open={record.id === shown || !record.isWhole}>
            <summary>
              {t('importSummary', [when, added, known, links])}
              {!record.isWhole && <strong class="danger"> {t('importUnfinished')}</strong>}
            </summary>
            {!record.isWhole && record.id !== told && <p>{t('importPart')}</p>}
            {record.beside && record.beside.edits.length + record.beside.hidden.length > 0 && (
              <p>{t('importBeside', [record.beside.edits.length, record.beside.hidden.length])}</p>
            )}
            <FileTable files={record.files} caption={when} />
            <button type="button" class="button" onClick={() => onUndo(record)}>
              {t('importUndo')}
            </button>
          </details>
        );
      })}
    </>
  );
}

function FileTable({ files, caption }: { files: readonly FileOutcome[]; caption: string }) {
  const { t, locale } = useTexts();
  const { format: written } = new Intl.NumberFormat(locale);
  const listed = [...files].sort((a, b) => b.problems.length - a.problems.length).slice(0, LISTED);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1).
    <section class="outcomes" tabIndex={0} aria-label={caption}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('outcomeFile')}</th>
            <th scope="col">{t('outcomeNew')}</th>
            <th scope="col">{t('outcomeKnown')}</th>
            <th scope="col">{t('outcomeLinks')}</th>
            <th scope="col">{t('outcomeProblems')}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((file) => (
            <tr key={file.name}>
              <th scope="row" dir="auto">
                {file.name}
                {!file.isWhole && <span class="danger"> {t('importUnfinished')}</span>}
              </th>
              <td>{written(file.added)}</td>
              <td>{written(file.known)}</td>
              <td>{written(file.links)}</td>
              <td>
                {file.problems.length > 0 && (
                  <ul>
                    {file.problems.map((problem, i) => (
                      <li key={i}>
                        {problem.file !== file.name && <bdi>{problem.file.split(' → ').at(-1)}: </bdi>}
                        {wordsOf(problem, t)}
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {files.length > listed.length && <p class="quiet">{t('andMore', [files.length - listed.length])}</p>}
    </section>
  );
}
