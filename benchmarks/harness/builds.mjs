import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const DIST = 'dist/size';

/**
 * Builds the application with an entry file in ../size, as `ng build` does for production.
 *
 * @param library the name of the built library that it uses
 * @returns its script, the script's size in bytes, and its source files
 */
export function buildApp(entry, library = 'ngx-roxchat') {
  const name = `${entry}-${library}`;
  const tsConfig = `${DIST}/${name}.json`;
  mkdirSync(DIST, { recursive: true });
  writeFileSync(
    tsConfig,
    JSON.stringify({
      extends: '../../benchmarks/size/tsconfig.json',
      compilerOptions: {
        paths: { 'ngx-roxchat': [`../${library}`], 'ngx-roxchat/*': [`../${library}/*`] },
      },
      include: [],
      files: [`../../benchmarks/size/${entry}.ts`, '../../benchmarks/peers/modules.d.ts'],
    }),
  );
  const options = ['--browser', `benchmarks/size/${entry}.ts`, '--ts-config', tsConfig];
  const ng = ['node_modules/@angular/cli/bin/ng.js', 'build', 'size', ...options];
  execFileSync(process.execPath, [...ng, '--output-path', `${DIST}/${name}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const script = readFileSync(`${DIST}/${name}/browser/main.js`);
  return {
    script: script.toString(),
    bytes: {
      minified: script.length,
      gzip: gzipSync(script, { level: 9 }).length,
      brotli: brotliCompressSync(script).length,
    },
    files: Object.keys(JSON.parse(readFileSync(`${DIST}/${name}/stats.json`, 'utf8')).inputs),
  };
}
