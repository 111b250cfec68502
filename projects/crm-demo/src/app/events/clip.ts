/** Shortens a text to `length` characters, with an ellipsis if it was longer. */
export function clip(text: string, length = 240): string {
  return text.length > length ? `${text.slice(0, length).trimEnd()}…` : text;
}
