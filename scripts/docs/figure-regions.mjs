/**
 * A page with what a run has found in the regions that name it: between `<!-- kind: name -->` and
 * `<!-- /kind -->`.
 */
export function fillRegions(markdown, kind, contentOf) {
  const region = new RegExp(`(<!-- ${kind}: (\\w+) -->\n)[^]*?(<!-- /${kind} -->)`, 'g');
  return markdown.replace(
    region,
    (_, start, name, end) => `${start}\n${contentOf(name)}\n\n${end}`,
  );
}
