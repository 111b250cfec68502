import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const DIST = 'dist/size';

/**
 * Builds the application with an entry file in ../size, as `ng build` does for production.
 *
 * @returns `scripts`, the files that it loads when it starts, by name, the first one first; `bytes`,
 * their size; `files`, the source files in them; and `languages`, the size of each language's file
 */
export function buildApp(entry) {
  const output = `${DIST}/${entry}`;
  const tsConfig = `${output}.json`;
  mkdirSync(DIST, { recursive: true });
  writeFileSync(
    tsConfig,
    JSON.stringify({
      extends: '../../benchmarks/size/tsconfig.json',
      compilerOptions: {
        paths: { 'ngx-roxchat': ['../ngx-roxchat'], 'ngx-roxchat/*': ['../ngx-roxchat/*'] },
      },
      include: [],
      files: [`../../benchmarks/size/${entry}.ts`, '../../benchmarks/peers/modules.d.ts'],
    }),
  );
  const options = ['--browser', `benchmarks/size/${entry}.ts`, '--ts-config', tsConfig];
  const ng = ['node_modules/@angular/cli/bin/ng.js', 'build', 'size', ...options];
  execFileSync(process.execPath, [...ng, '--output-path', output], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { outputs } = JSON.parse(readFileSync(`${output}/stats.json`, 'utf8'));
  const read = (name) => readFileSync(`${output}/browser/${name}`);
  const names = listInitial(outputs, 'main.js');
  return {
    scripts: Object.fromEntries(names.map((name) => [name, read(name).toString()])),
    bytes: measure(names.map(read)),
    files: names.flatMap((name) => Object.keys(outputs[name].inputs)),
    languages: Object.fromEntries(
      Object.entries(outputs)
        .map(([name, { entryPoint }]) => [LANGUAGE_FILE.exec(entryPoint)?.[1], name])
        .filter(([language]) => language)
        .map(([language, name]) => [language, measure([read(name)])]),
    ),
  };
}

const LANGUAGE_FILE = /ngx-roxchat-texts-(\w+)\.mjs$/;

/** Returns a script and those that it imports at once. */
function listInitial(outputs, name) {
  const imports = outputs[name].imports.filter(({ kind }) => kind === 'import-statement');
  return [...new Set([name, ...imports.flatMap(({ path }) => listInitial(outputs, path))])];
}

/** Returns the bytes of files, each compressed on its own. */
function measure(files) {
  const add = (getLength) => files.reduce((sum, file) => sum + getLength(file), 0);
  return {
    minified: add((file) => file.length),
    gzip: add((file) => gzipSync(file, { level: 9 }).length),
    brotli: add((file) => brotliCompressSync(file).length),
  };
}
