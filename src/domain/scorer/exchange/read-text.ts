import * as v from 'valibot';
import { FILE_LIMIT, textOf } from './bytes.ts';
import { parseJson, propertyOf } from './json.ts';
import { opened, refused, type Opened } from './result.ts';

/**
 * Reads a text by the schema of its format: what it says it is first, then its version, then
 * all of it. Never throws.
 *
 * @param format - as the text names it; a file of ours that was cut short still has the word
 */
export function readText<Schema extends v.GenericSchema>(
  text: string,
  format: string,
  schema: Schema,
): Opened<v.InferOutput<Schema>> {
  const data = parseJson(text);
  if (data === undefined) return refused(text.includes(`"${format}"`) ? 'damaged' : 'not-a-review');
  if (propertyOf(data, 'format') !== format) return refused('not-a-review');
  const version = propertyOf(data, 'version');
  if (typeof version === 'number' && version > 1) return refused('newer');
  const parsed = v.safeParse(schema, data, { abortEarly: true });
  return parsed.success ? opened(parsed.output) : refused('damaged');
}

/** The text of a file: its length first. */
export function fileText(bytes: Uint8Array): Opened<string> {
  if (bytes.length > FILE_LIMIT) return refused('too-big');
  const text = textOf(bytes);
  return text === undefined ? refused('not-a-review') : opened(text);
}
