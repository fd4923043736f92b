import * as v from 'valibot';
import { ArchiveError } from './archive-error.ts';

/** A calendar day as ISO 8601 writes it, in form: `2020-01-31`. */
export const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/u));

/** A whole number that is not negative, at most `most`. */
export const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

/** A text of at most `most` UTF-16 units. */
export const textUpTo = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** A list of at most `most`, which is counted before any of them is looked at. */
export const listUpTo = <S extends v.GenericSchema>(item: S, most: number) =>
  v.pipe(
    v.custom<unknown[]>((value) => Array.isArray(value) && value.length <= most),
    v.array(item),
  );

/**
 * A value checked against a shape; its fields come in the order of the shape, so that it is written the same every time.
 * @param what How the answer is called in an error: "manifest".
 * @throws ArchiveError naming the answer and the field.
 */
export function checked<S extends v.GenericSchema>(shape: S, value: unknown, what: string): v.InferOutput<S> {
  const result = v.safeParse(shape, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ArchiveError('damaged', `${what}: the field ${v.getDotPath(issue) ?? '(all)'} is wrong (${issue.type})`);
}
