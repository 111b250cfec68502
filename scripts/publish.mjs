// npm run publish:package: builds and checks the package, and publishes it with provenance, which npm
// grants to builds of a CI system alone, and of the repository that the package names. With --dry-run
// it says what it would publish.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const npm = (...args) =>
  execFileSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });

const options = process.argv.slice(2);
const { repository } = JSON.parse(readFileSync('projects/ngx-roxchat/package.json', 'utf8'));
if (!repository && !options.includes('--dry-run')) {
  console.error(
    'Provenance needs a `repository` in projects/ngx-roxchat/package.json: there is none.',
  );
  process.exit(1);
}

npm('run', 'build:lib');
npm('run', 'test:package');
npm('run', 'sbom');
npm('publish', './dist/ngx-roxchat', '--provenance', '--access', 'public', ...options);
