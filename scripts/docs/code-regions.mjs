// The code in the docs: each fence of ts, html or json is a file, or a region of one, that is built and
// tested. A region may be in several places, such as a class and its imports.
import { readFileSync } from 'node:fs';

const FENCE =
  /(?:<!-- code: (?<source>\S+) -->\n\n?)?```(?<language>ts|html|json)\n(?:[^]*?\n)??```$/gm;

/** A page with the code of its fences as it is in the files they name. */
export function withCode(page, markdown) {
  return markdown.replace(FENCE, (...match) => {
    const { source, language } = match.at(-1);
    if (source === undefined) {
      throw new Error(`${page} has code that no file is named for:\n${match[0]}`);
    }
    return `<!-- code: ${source} -->\n\n\`\`\`${language}\n${codeOf(source)}\n\`\`\``;
  });
}

function codeOf(source) {
  const [file, region] = source.split('#');
  const code = readFileSync(file, 'utf8').trim();
  return region === undefined ? code : regionOf(source, code.split('\n'), region);
}

function regionOf(source, lines, region) {
  const isStart = (line) => new RegExp(`^\\s*(?://|<!--) #region ${region}(?: -->)?$`).test(line);
  const starts = lines.flatMap((line, at) => (isStart(line) ? [at] : []));
  const ends = starts.map((start) =>
    lines.findIndex((line, at) => at > start && /^\s*(?:\/\/|<!--) #endregion/.test(line)),
  );
  if (starts.length === 0 || ends.includes(-1)) {
    throw new Error(`There is no ${source}, or no end of it`);
  }
  return starts
    .map((start, part) =>
      dedent(lines.slice(start + 1, ends[part]))
        .join('\n')
        .trim(),
    )
    .join('\n\n');
}

function dedent(lines) {
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  return lines.map((line) => line.slice(Math.min(...depths)));
}
