// The code in the docs: each fence of ts or html is a region of a file that is built and tested.
import { readFileSync } from 'node:fs';

const FENCE =
  /(?:<!-- code: (?<file>\S+)#(?<region>\S+) -->\n\n?)?```(?<language>ts|html)\n(?:[^]*?\n)??```$/gm;

/** A page with the code of its fences as it is in the files they name. */
export function withCode(page, markdown) {
  return markdown.replace(FENCE, (...match) => {
    const { file, region, language } = match.at(-1);
    if (file === undefined) {
      throw new Error(`${page} has code that no file is named for:\n${match[0]}`);
    }
    return `<!-- code: ${file}#${region} -->\n\n\`\`\`${language}\n${regionOf(file, region)}\n\`\`\``;
  });
}

function regionOf(file, region) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const isStart = (line) => new RegExp(`^\\s*(?://|<!--) #region ${region}(?: -->)?$`).test(line);
  const start = lines.findIndex(isStart);
  const end = lines.findIndex(
    (line, at) => at > start && /^\s*(?:\/\/|<!--) #endregion/.test(line),
  );
  if (start < 0 || end < 0) {
    throw new Error(`${file} has no region ${region}`);
  }
  return dedent(lines.slice(start + 1, end))
    .join('\n')
    .trim();
}

function dedent(lines) {
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  return lines.map((line) => line.slice(Math.min(...depths)));
}
