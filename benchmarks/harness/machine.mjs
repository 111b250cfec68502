import { createRequire } from 'node:module';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';

const require = createRequire(import.meta.url);
const PACKAGES = [
  '@angular/core',
  '@ngrx/store',
  '@ngrx/entity',
  'rxjs',
  'zone.js',
  'penpal',
  'post-robot',
  'postmate',
  'comlink',
  'valibot',
  'zod',
];

/** Returns the machine of a run, and the versions of all that it uses. */
export async function machine() {
  const browser = await chromium.launch(chromiumLaunchOptions());
  await browser.close();
  const gib = Math.round(totalmem() / 2 ** 30);
  return {
    machine: `${cpus()[0]?.model ?? 'a processor'}, ${availableParallelism()} cores, ${gib} GiB, ${process.platform}`,
    node: process.versions.node,
    chromium: browser.version(),
    packages: Object.fromEntries(PACKAGES.map((name) => [name, getVersion(name)])),
  };
}

/** Searches the folders of modules, as some packages do not export their package.json. */
function getVersion(name) {
  for (const folder of require.resolve.paths(name)) {
    try {
      return require(`${folder}/${name}/package.json`).version;
    } catch (error) {
      if (error.code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  throw new Error(`${name} is not installed`);
}
