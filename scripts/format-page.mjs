import { format, resolveConfig } from 'prettier';

/** Formats a page that a script writes, so that it passes the formatting check. */
export async function formatPage(path, text) {
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}
