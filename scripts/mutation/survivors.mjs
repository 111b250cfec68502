import { readFileSync } from 'node:fs';

/** Matches a line of docs/mutation.md that names a mutant. The group is its file. */
const EXPLAINED = /^((?:core|crm|store)\/\S+\.ts): .+$/gm;

const getFile = ({ fileName }) => fileName.split('projects/ngx-roxchat/').at(-1);

/** Names a mutant by its file and replacement, without its line, which would drift. */
function getName(mutant) {
  const { start, end } = mutant.location;
  const lines = readFileSync(mutant.fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines.push(lines.pop().slice(0, end.column - 1));
  lines.unshift(lines.shift().slice(start.column - 1));
  const [original, replacement] = [lines.join(' '), mutant.replacement].map((text) =>
    text.replace(/\s+/g, ' ').slice(0, 60),
  );
  return `${getFile(mutant)}: ${mutant.mutatorName}: ${original} → ${replacement}`;
}

/** Compares the mutants that no spec noticed with those that docs/mutation.md explains. */
export function compareWithDocs(mutants, survivors) {
  const files = new Set(mutants.map(getFile));
  const unexplained = survivors.map(getName);
  // On a busy machine, a mutant that survives may reach the time limit.
  const slow = mutants.filter(({ status }) => status === 'Timeout').map(getName);
  const outdated = [];
  for (const [name, file] of readFileSync('docs/mutation.md', 'utf8').matchAll(EXPLAINED)) {
    const index = unexplained.indexOf(name);
    if (index >= 0) {
      unexplained.splice(index, 1);
    } else if (files.has(file) && !slow.includes(name)) {
      outdated.push(name);
    }
  }
  return { unexplained, outdated };
}
