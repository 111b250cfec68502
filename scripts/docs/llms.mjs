// llms.txt (https://llmstxt.org): what the library is, and where each page of the docs is.
import { readdirSync, readFileSync } from 'node:fs';

const read = (file) => readFileSync(file, 'utf8');

/** The index, from the README's first paragraph and its list of pages. */
export function llmsIndex() {
  const readme = read('README.md');
  const [title, about] = readme.split('\n\n');
  const [, list] = /\n## Documentation\n\n([^]*?)\n\n/.exec(readme);
  const unlisted = readdirSync('docs').filter(
    (file) => file.endsWith('.md') && !list.includes(`](docs/${file})`),
  );
  if (unlisted.length > 0) {
    throw new Error(`README.md does not list under Documentation: ${unlisted.join(', ')}`);
  }
  return `${title}\n\n> ${about}\n\n## Docs\n\n- [README](README.md): how to set it up\n${list}\n`;
}

/** The pages that the index names: of each, its title and its file. */
export function pagesOf(index) {
  return [...index.matchAll(/\[([^\]]+)\]\(([^)]+\.md)\)/g)].map(([, title, file]) => ({
    title,
    file,
  }));
}
