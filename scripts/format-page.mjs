import { format, resolveConfig } from 'prettier';

/** A page of the docs that a script writes, as the formatting check wants it. */
export async function formatPage(path, text) {
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}
