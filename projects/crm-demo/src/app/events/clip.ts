/** A text short enough for a line or two. */
export function clip(text: string, length = 240): string {
  return text.length > length ? `${text.slice(0, length).trimEnd()}…` : text;
}
