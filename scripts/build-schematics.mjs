// The schematics run in the CLI of the application that is set up: in Node, as CommonJS.
import { appendFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const OUT = 'dist/ngx-roxchat/schematics';

await build({
  entryPoints: ['projects/ngx-roxchat/schematics/ng-add/index.ts'],
  outfile: `${OUT}/ng-add/index.js`,
  bundle: true, // With the library's own rules for an origin.
  packages: 'external', // The CLI brings these.
  platform: 'node',
  target: 'node20',
  format: 'cjs',
});
// The package's other code is ES modules.
writeFileSync(`${OUT}/package.json`, '{ "type": "commonjs" }\n');
// ng-packagr keeps nested ones out of the tarball.
appendFileSync('dist/ngx-roxchat/.npmignore', '\n!schematics/package.json\n');
