import type { FileItem } from './item.ts';
import type { Unpacked } from './parse/unpack.ts';
import type { SourceFile } from './source-file.ts';

/** What to say of a file that could not be unpacked. */
export function unpackProblem(file: SourceFile, found: Exclude<Unpacked, { state: 'file' }>): FileItem {
  const inner = found.name === '' ? file : file.inside(found.name, new Uint8Array());
  switch (found.state) {
    case 'too-large':
      return inner.problem('unpacks-too-large', undefined, found.size);
    case 'damaged':
      return inner.problem('damaged', undefined, found.why);
    case 'locked':
      return inner.problem('password-protected');
    case 'cut-off':
      return inner.problem('cut-off');
  }
}
