import { isBackstory, readBackstory } from './backstory.ts';
import type { FileItem } from './item.ts';
import { isOmnivore, readOmnivore } from './omnivore.ts';
import { signatureOf } from './parse/signatures.ts';
import { gunzip, gunzipHead, unzip, unzipInSteps } from './parse/unpack.ts';
import type { SourceFile } from './source-file.ts';
import { unpackProblem } from './unpack-problem.ts';
import { isWacz, readWacz } from './wacz.ts';
import { readWarc } from './warc.ts';

/** What operating systems add to a zip. */
const SYSTEM = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/u;

/** Reads a zip: an export of Omnivore, a web archive, or any files, each as if it came by itself. */
export async function* readZip(file: SourceFile): AsyncGenerator<FileItem> {
  if (file.packed >= file.limits.packed) {
    yield file.problem('nested-too-deep');
    return;
  }
  const names: string[] = [];
  const problems = [...unzip(file.bytes, (name) => names.push(name) < 0, file.limits)];
  if (names.includes('[Content_Types].xml')) {
    yield file.problem('binary', undefined, 'a document of an office program');
    return;
  }
  if (names.length === 0 && problems.length === 0) yield file.problem('empty');
  if (isBackstory(names)) yield* readBackstory(file);
  else if (isOmnivore(names)) yield* readOmnivore(file);
  else if (isWacz(names)) yield* readWacz(file);
  else {
    for (const found of unzipInSteps(file.bytes, (name) => !SYSTEM.test(name), file.limits)) {
      if (found.state === 'working') await file.goOn(found.share);
      else if (found.state === 'file') yield* file.reading.open(file.inside(found.name, found.bytes));
      else yield unpackProblem(file, found);
    }
  }
}

/** Reads a file packed with gzip. */
export async function* readGzip(file: SourceFile): AsyncGenerator<FileItem> {
  if (file.packed >= file.limits.packed) {
    yield file.problem('nested-too-deep');
    return;
  }
  // Web archives are packed record by record, and read so.
  if (signatureOf(gunzipHead(file.bytes)).startsWith('WARC/')) {
    yield* readWarc(file);
    return;
  }
  for (const found of gunzip(file.bytes, 'unpacked', file.limits)) {
    if (found.state === 'file') yield* file.reading.open(file.inside(found.name, found.bytes));
    else yield unpackProblem(file, found);
  }
}
