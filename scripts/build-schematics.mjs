// Builds the schematics. The application's Angular CLI runs them in Node, as CommonJS.
import { appendFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const OUT = 'dist/ngx-roxchat/schematics';

await build({
  entryPoints: ['projects/ngx-roxchat/schematics/ng-add/index.ts'],
  outfile: `${OUT}/ng-add/index.js`,
  bundle: true, // Includes the library's rules for an origin.
  packages: 'external', // The CLI provides these.
  platform: 'node',
  target: 'node20',
  format: 'cjs',
});
// The package's other code is ES modules.
writeFileSync(`${OUT}/package.json`, '{ "type": "commonjs" }\n');
// ng-packagr excludes nested package.json files from the tarball.
appendFileSync('dist/ngx-roxchat/.npmignore', '\n!schematics/package.json\n');
