import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function replaceIn(file, text, by) {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(text, by));
}

/** Runs a command with its output in the terminal. Throws if the command fails. */
export async function run({ cwd = '.', env = process.env }, command, ...args) {
  const shell = process.platform === 'win32' && command !== process.execPath;
  const [code] = await once(spawn(command, args, { cwd, stdio: 'inherit', shell, env }), 'exit');
  assert.equal(code, 0, `${command} ${args.join(' ')}`);
}

/**
 * Packs a build of the library into a folder.
 *
 * @returns the tarball
 */
export async function pack(build, folder) {
  const { name, version } = readJson(join(build, 'package.json'));
  await run({}, 'npm', 'pack', resolve(build), '--silent', '--pack-destination', folder);
  return join(folder, `${name}-${version}.tgz`);
}
