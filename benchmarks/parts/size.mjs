import assert from 'node:assert/strict';
import { buildApp } from '../harness/builds.mjs';

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
  'core-component': 'without',
  host: 'core-component',
  'dock-separator': 'host',
  module: 'ngrx',
  'screen-pop': 'module',
  'start-button': 'plain-button',
  'interaction-log': 'module',
  attention: 'module',
  'bare-core': 'bare',
};

/** The applications that have a goal. */
export const GUARDED = [
  'type',
  'core-component',
  'module',
  'host',
  'screen-pop',
  'start-button',
  'interaction-log',
  'attention',
];

/** Bytes added to an application's scripts, as `ng build` makes them: the same each time. */
export const size = {
  title: 'Bytes added to an application',
  measure: () => measureSizes(Object.keys(BASES)),
};

/** The application whose languages are measured. */
const WITH_LANGUAGES = 'core-component';

/** The row of a language other than English. */
const languageRow = (language) => `texts/${language}`;

export const isLanguage = (name) => name.startsWith(languageRow(''));

/**
 * Returns the added bytes by application and compression, each as a single sample. Also returns
 * the bytes of each language's file, which only an application in that language loads.
 */
export function measureSizes(names) {
  const bases = new Map();
  const sizes = {};
  for (const name of names) {
    const base = BASES[name];
    if (!bases.has(base)) bases.set(base, buildApp(base).bytes);
    const app = buildApp(name);
    checkFiles(name, app.files);
    sizes[name] = Object.fromEntries(
      Object.entries(app.bytes).map(([how, bytes]) => [how, [bytes - bases.get(base)[how]]]),
    );
    if (name === WITH_LANGUAGES) {
      for (const [language, bytes] of Object.entries(app.languages)) {
        sizes[languageRow(language)] = Object.fromEntries(
          Object.entries(bytes).map(([how, each]) => [how, [each]]),
        );
      }
    }
  }
  return sizes;
}

/** The applications that import ngx-roxchat/crm. */
const WITH_CRM = ['screen-pop', 'start-button', 'interaction-log', 'attention'];

/**
 * Checks that an application starts without the texts of any language but English, that one that
 * imports ngx-roxchat/core alone contains nothing of NgRx, and that none contains ngx-roxchat/crm
 * without importing it.
 */
function checkFiles(name, files) {
  const unwanted = /ngx-roxchat-texts-(?!en)/;
  const isCore = name.startsWith('core');
  if (isCore) assert.ok(files.some((file) => file.endsWith('/ngx-roxchat-core.mjs')));
  assert.equal(
    files.some((file) => file.endsWith('/ngx-roxchat-crm.mjs')),
    WITH_CRM.includes(name),
  );
  assert.deepEqual(
    files.filter((file) => unwanted.test(file) || (isCore && /@ngrx|ngx-roxchat-store/.test(file))),
    [],
  );
}
