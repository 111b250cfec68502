import { cpSync, readFileSync, writeFileSync } from 'node:fs';

const COPY = 'ngx-roxchat-without-texts';
const BUNDLE = `dist/${COPY}/fesm2022/ngx-roxchat-core.mjs`;
const TABLE = /(const FAILURE_TEXTS = )\{[^]*?\n\};/;

/** Copies the built library without the texts of the failures; returns the copy's name in dist. */
export function withoutTexts() {
  cpSync('dist/ngx-roxchat', `dist/${COPY}`, { recursive: true });
  const bundle = readFileSync(BUNDLE, 'utf8');
  if (!TABLE.test(bundle)) throw new Error(`${BUNDLE} has no table of texts`);
  writeFileSync(BUNDLE, bundle.replace(TABLE, '$1{};'));
  return COPY;
}
