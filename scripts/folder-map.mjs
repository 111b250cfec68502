// npm run lint: checks that the map in CONTRIBUTING.md lists exactly the folders that exist.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The depth to which a folder is listed, if not 1. */
const DEPTHS = { projects: 3 };

const LISTED = ['ls-files', '--cached', '--others', '--exclude-standard'];

function listFolders(file) {
  const path = file.split('/').slice(0, -1);
  const depth = Math.min(path.length, DEPTHS[path[0]] ?? 1);
  return Array.from({ length: depth }, (_, index) => path.slice(0, index + 1).join('/'));
}

const files = execFileSync('git', LISTED, { encoding: 'utf8' }).trim().split('\n');
const folders = new Set(files.flatMap(listFolders));
const map = readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^(\S+)\/ +\S/gm);
const shown = new Set([...map].map(([, folder]) => folder));
const problems = [
  ...[...folders].filter((folder) => !shown.has(folder)).map((folder) => `lacks ${folder}/`),
  ...[...shown]
    .filter((folder) => !folders.has(folder))
    .map((folder) => `lists ${folder}/, which does not exist`),
];
if (problems.length > 0) {
  console.error(problems.map((problem) => `The map in CONTRIBUTING.md ${problem}`).join('\n'));
  process.exit(1);
}
