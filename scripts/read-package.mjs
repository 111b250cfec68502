import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

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
