/** Returns a Markdown table. */
export function markdownTable(heads, rows) {
  return [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
