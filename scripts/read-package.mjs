import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** Returns what would be published of a built package: its package.json, and its files' paths. */
export function readPackage(folder) {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', folder, '--dry-run', '--json'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    }),
  );
  return {
    manifest: JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')),
    paths: files.map(({ path }) => path).sort(),
  };
}

/** Returns the relative links in the pages of a built package that lead to none of its files. */
export function findDeadLinks(folder, paths) {
  return paths
    .filter((path) => /(\.md|^llms\.txt)$/.test(path))
    .flatMap((page) =>
      [...removeCode(readFileSync(`${folder}/${page}`, 'utf8')).matchAll(/\]\(([^)]*)\)/g)]
        .map(([, target]) => target)
        .filter((target) => !/^(#|https:\/\/)/.test(target))
        .filter((target) => !paths.includes(posix.join(posix.dirname(page), target).split('#')[0]))
        .map((target) => `${page}: ${target}`),
    );
}

/** Returns the commands in a page that only work in this repository. */
export function findMaintainersCommands(folder) {
  const page = readFileSync(`${folder}/README.md`, 'utf8');
  return page.match(/\bnpm (ci|run|start|t|test)\b.*/g) ?? [];
}

function removeCode(markdown) {
  return markdown.replaceAll(/```[^]*?```/g, '');
}
