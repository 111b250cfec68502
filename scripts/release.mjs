// npm run release: makes a release of what CHANGELOG.md has under Unreleased. It sets the version of the
// packages, builds and checks them, commits and tags; what is tagged, CI publishes by npm run
// publish:package. With --dry-run it packs what would be published, and leaves the work tree as it was.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parser } from 'keep-a-changelog';
import { PACKAGES } from './packages.mjs';

const CHANGELOG = 'CHANGELOG.md';

const INCREMENTS = {
  major: ([major]) => [major + 1, 0, 0],
  minor: ([major, minor]) => [major, minor + 1, 0],
  patch: ([major, minor, patch]) => [major, minor, patch + 1],
};

/** Which increment the sections of the changelog ask for: the first that applies. */
const SECTIONS = [
  ['major', ['changed', 'removed']],
  ['minor', ['added', 'deprecated']],
  ['patch', ['fixed', 'security']],
];

const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
const npm = (args, stdout) =>
  execFileSync('npm', args, {
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'inherit'],
    shell: process.platform === 'win32',
  });

function refuseIf(isWrong, problem) {
  if (isWrong) {
    console.error(problem);
    process.exit(1);
  }
}

function incrementOf({ changes }, current) {
  const [increment] = SECTIONS.find(([, names]) =>
    names.some((name) => changes.get(name).length > 0),
  );
  // Before 1.0.0 nothing is promised to stay, and the minor version says what has not.
  return increment === 'major' && current.startsWith('0.') ? 'minor' : increment;
}

const { values, positionals } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const isDryRun = values['dry-run'];

refuseIf(git('status', '--porcelain') !== '', 'The work tree is not clean: commit first.');
const changelog = parser(readFileSync(CHANGELOG, 'utf8'));
const release = changelog.releases.find(({ version }) => version === undefined);
refuseIf(!release || release.isEmpty(), `${CHANGELOG} has nothing under Unreleased.`);

const { version: current } = JSON.parse(readFileSync(PACKAGES[0].manifest, 'utf8'));
const increment = positionals[0] ?? incrementOf(release, current);
refuseIf(!Object.hasOwn(INCREMENTS, increment), `${increment} is not patch, minor or major.`);
const isApiChanged =
  git('tag', '--list', `v${current}`) !== '' && git('diff', `v${current}`, '--', 'goldens') !== '';
refuseIf(
  increment === 'patch' && isApiChanged,
  `The API is not that of ${current} (git diff v${current} -- goldens): no patch release.`,
);
const version = INCREMENTS[increment](current.split('.').map(Number)).join('.');

try {
  for (const { manifest } of PACKAGES) {
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.replace(`"version": "${current}"`, `"version": "${version}"`));
  }
  release.setVersion(version);
  release.setDate(new Date());
  changelog.format = 'markdownlint'; // As Prettier has it.
  writeFileSync(CHANGELOG, changelog.toString());

  npm(['run', 'publish:package', '--', '--dry-run'], 'inherit');
  if (!isDryRun) {
    git('commit', '--all', '--message', `Release ${version}`);
    git('tag', '--annotate', `v${version}`, '--message', `Release ${version}`);
    console.log(`Committed and tagged: git push --follow-tags, and CI publishes v${version}.`);
  } else {
    const folders = PACKAGES.map(({ name }) => `./dist/${name}`);
    const pack = ['pack', ...folders, '--pack-destination', 'dist', '--json'];
    for (const { filename, size, entryCount } of JSON.parse(npm(pack, 'pipe'))) {
      console.log(`Would publish: dist/${filename}, ${entryCount} files, ${size} bytes`);
    }
    console.log(`Would commit and tag: v${version}, a ${increment} release after ${current}`);
  }
} finally {
  // What was not committed.
  git('checkout', '--', CHANGELOG, ...PACKAGES.map(({ manifest }) => manifest));
}
