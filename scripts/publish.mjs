// npm run publish:package: builds and checks the package, and publishes it with provenance, which npm
// grants to builds of a CI system alone. With --dry-run it says what it would publish.
import { execFileSync } from 'node:child_process';

const npm = (...args) =>
  execFileSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });

npm('run', 'build:lib');
npm('run', 'test:package');
npm('run', 'sbom');
npm(
  'publish',
  './dist/ngx-roxchat',
  '--provenance',
  '--access',
  'public',
  ...process.argv.slice(2),
);
