// npm run publish:package: builds and checks the packages, and publishes them with provenance. npm
// grants it only to builds in CI, from the repository that the package names. With --dry-run,
// prints what it would publish.
import { execFileSync } from 'node:child_process';
import { findProblems, readMetadata } from './package-metadata.mjs';
import { PACKAGES } from './packages.mjs';

const npm = (...args) =>
  execFileSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });

const options = process.argv.slice(2);
const tags = execFileSync('git', ['tag', '--points-at', 'HEAD'], { encoding: 'utf8' }).split('\n');
const metadata = readMetadata();
const problems = [
  ...findProblems(metadata),
  ...(tags.includes(`v${metadata.version}`)
    ? []
    : [`The version is ${metadata.version}, but this commit has no tag v${metadata.version}.`]),
];
if (problems.length > 0 && !options.includes('--dry-run')) {
  console.error(problems.join('\n'));
  process.exit(1);
}

PACKAGES.forEach(({ build }) => npm('run', build));
npm('run', 'api:check');
npm('run', 'test:package');
npm('run', 'sbom');
for (const { name } of PACKAGES) {
  npm('publish', `./dist/${name}`, '--provenance', '--access', 'public', ...options);
}
