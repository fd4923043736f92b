/** An element of a list in a JSON text, or a part that cannot be read. */
export type JsonRecord =
  | {
      state: 'value';
      value: unknown;
      /** What the object around the list has said so far: the title of a feed. */
      around: Readonly<Record<string, unknown>>;
      /** Place in the list, from 1. */
      entry: number;
      /** Where it ends, from 1. */
      line: number;
    }
  | { state: 'invalid'; why: string; entry: number; line: number }
  | { state: 'too-long'; entry: number; line: number }
  | { state: 'cut-off'; entry: number; line: number };

/** Where programs keep their list, when the text is an object. */
const LISTS =
  /^\s*"(?:items|bookmarks|articles|entries|documents|docs|results|data|records|posts|stories|news)"\s*:\s*$/u;

const OPEN = /[[{]/u;

/**
 * The elements of the list in a JSON text, one at a time, each parsed when it is whole: of `[1, 2]`, of
 * `{"title": "A feed", "items": [1, 2]}`, of several values one after another. An object without such a list is one
 * element. A part that is no JSON is told and passed over; of a text that is cut off all whole elements are given.
 * @param longest no element, nor member beside the list, is longer (UTF-16 code units)
 */
export function* jsonRecords(pieces: Iterable<string>, longest: number): Generator<JsonRecord> {
  let depth = 0;
  let inString = false;
  let isEscaped = false;
  /** How deep the elements of the list are: 1 in a list, 2 in a list in an object, 0 outside of any. */
  let listDepth = 0;
  let isObject = false;
  let hasList = false;
  let around: Record<string, unknown> = {};
  /** What was read of the element or member so far. */
  let held = '';
  let isTooLong = false;
  let entry = 0;
  let line = 1;

  function* finish(): Generator<JsonRecord> {
    const text = held;
    const wasTooLong = isTooLong;
    held = '';
    isTooLong = false;
    if (!wasTooLong && text.trim() === '') return;
    const isElement = listDepth > 0 || depth === 0;
    if (isElement) entry++;
    const at = { entry: Math.max(1, entry), line };
    if (wasTooLong) {
      yield { state: 'too-long', ...at };
      return;
    }
    try {
      if (!isElement) around = { ...around, ...(JSON.parse(`{${text}}`) as object) };
      else yield { state: 'value', value: JSON.parse(text) as unknown, around, ...at };
    } catch (error) {
      yield { state: 'invalid', why: error instanceof Error ? error.message : '', ...at };
    }
  }

  for (const piece of pieces) {
    let start = 0;
    const hold = (end: number) => {
      if (isTooLong || held.length + end - start > longest) {
        isTooLong = true;
        held = '';
      } else held += piece.slice(start, end);
    };
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      // A line break is in no JSON string: the closing mark is missing.
      if (code === 10) {
        line++;
        inString = false;
        isEscaped = false;
      } else if (inString) {
        if (isEscaped) isEscaped = false;
        else if (code === 92) isEscaped = true;
        else if (code === 34) inString = false;
      } else if (code === 34) inString = true;
      else if (code === 91 || code === 123) {
        if (depth === 0) {
          hold(i);
          yield* finish();
          start = i + 1;
          isObject = code === 123;
          listDepth = isObject ? 0 : 1;
          hasList = !isObject;
        } else if (depth === 1 && isObject && code === 91) {
          hold(i);
          start = i;
          if (LISTS.test(held)) {
            held = '';
            start = i + 1;
            listDepth = 2;
            hasList = true;
          }
        }
        depth++;
      } else if (code === 93 || code === 125) {
        if (depth === 0) continue;
        if (depth === listDepth || (depth === 1 && isObject)) {
          hold(i);
          start = i + 1;
          yield* finish();
        }
        if (depth === listDepth) listDepth = 0;
        depth--;
        if (depth === 0) {
          if (!hasList && Object.keys(around).length > 0) {
            entry++;
            yield { state: 'value', value: around, around: {}, entry, line };
          }
          around = {};
        }
      } else if (code === 44 && (listDepth === 0 ? depth === 1 : depth === listDepth)) {
        hold(i);
        start = i + 1;
        yield* finish();
      }
    }
    hold(piece.length);
  }
  if (depth > 0) yield { state: 'cut-off', entry: entry + 1, line };
  else if (OPEN.test(held) || held.trim() !== '') yield* finish();
}
