import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Returns the executable that an environment variable names, or the first of these names on the
 * PATH, or the one at `bundled`.
 *
 * @throws Error that explains how to install one
 */
export function findBrowser({ title, variable, names, bundled, install }) {
  const named = process.env[variable];
  const candidates = named ? [named] : [...names.map(findOnPath), bundled];
  const executablePath = candidates.find((path) => path && existsSync(path));
  if (!executablePath) {
    throw new Error(
      `${named ? `${variable} is ${named}, which does not exist.` : `No ${title} was found.`} ` +
        `Install one (${install}), or set ${variable} to its executable.`,
    );
  }
  return executablePath;
}

function findOnPath(name) {
  try {
    const finder = process.platform === 'win32' ? 'where' : 'which';
    return execFileSync(finder, [name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).split(/\r?\n/)[0];
  } catch {
    return undefined;
  }
}
