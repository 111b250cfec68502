import assert from 'node:assert/strict';
import { buildApp } from '../harness/builds.mjs';
import { withoutTexts } from '../harness/without-texts.mjs';

const WITHOUT_TEXTS = 'core, without texts';

/** By application of ../size: the one that it is compared with. */
const BASES = {
  'raw-switch': 'without',
  rxjs: 'without',
  postmate: 'without',
  comlink: 'without',
  valibot: 'without',
  penpal: 'without',
  'post-robot': 'without',
  zod: 'without',
  type: 'without',
  core: 'without',
  [WITHOUT_TEXTS]: 'without',
  'core-component': 'without',
  host: 'core-component',
  module: 'ngrx',
  'bare-core': 'bare',
};

/** The applications that have a goal. */
export const GUARDED = ['type', 'core', WITHOUT_TEXTS, 'module', 'host'];

/** Bytes added to an application's scripts, as `ng build` makes them: the same each time. */
export const size = {
  title: 'Bytes added to an application',
  measure: () => measureSizes(Object.keys(BASES)),
};

/** Returns the added bytes by application and compression, each as a single sample. */
export function measureSizes(names) {
  const bases = new Map();
  const sizes = {};
  for (const name of names) {
    const base = BASES[name];
    if (!bases.has(base)) bases.set(base, buildApp(base).bytes);
    const app = name === WITHOUT_TEXTS ? buildApp('core', withoutTexts()) : buildApp(name);
    if (name === 'core') checkCore(app.files);
    sizes[name] = Object.fromEntries(
      Object.entries(app.bytes).map(([how, bytes]) => [how, [bytes - bases.get(base)[how]]]),
    );
  }
  return sizes;
}

/** Checks that an application that imports ngx-roxchat/core contains nothing of NgRx. */
function checkCore(files) {
  assert.ok(files.some((file) => file.endsWith('/ngx-roxchat-core.mjs')));
  assert.deepEqual(
    files.filter((file) => /@ngrx|ngx-roxchat-store/.test(file)),
    [],
  );
}
