import type { FileItem } from './item.ts';
import type { SourceFile } from './source-file.ts';

/** One sign of code or data in so many characters makes a text no prose. */
const PROSE = 40;

/** Reads a text as one article; its headline, day and names are found in what it says. */
export function* readPlainText(file: SourceFile): Generator<FileItem> {
  const { head } = file;
  const signs = head.match(/[{}<>=;\\|]|\/\//gu)?.length ?? 0;
  const text = file.whole();
  if (text === null) yield file.problem('too-large', undefined, 'one text may be');
  else if (!/\p{L}{2}/u.test(head)) yield file.problem('no-prose', undefined, 'numbers or signs');
  else if (signs > head.length / PROSE) yield file.problem('no-prose', undefined, 'code or data');
  else yield* file.give({ text });
}
