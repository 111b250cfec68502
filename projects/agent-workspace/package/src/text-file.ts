import { readFileSync } from 'node:fs';
import { toOneLine, UsageError } from './usage-error';

/** The encodings whose byte order mark a file may start with, if it is not UTF-8. */
const UTF_16 = new Map([
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]);

/**
 * Returns the text of a file that an option names, without a byte order mark.
 *
 * @param kind what the file must be, such as "JSON file"
 * @throws UsageError if it cannot be read, or is no text
 */
export function readTextFile(option: string, path: string, kind: string): string {
  const bytes = readBytes(option, path, kind);
  const encoding = UTF_16.get(bytes.toString('hex', 0, 2)) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(
      `--${option} ${path} is not text in UTF-8, so give the path of a ${kind} in UTF-8.`,
    );
  }
}

function readBytes(option: string, path: string, kind: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(
      `--${option} ${path} cannot be read, so give the path of a ${kind}: ${toOneLine(error)}.`,
    );
  }
}
