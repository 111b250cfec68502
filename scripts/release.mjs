// npm run release: releases what CHANGELOG.md lists under Unreleased. Sets the version that the
// packages share, builds and checks them, commits and tags. CI publishes the tag by npm run
// publish:package. With --dry-run, packs what would be published, and restores the work tree.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parser } from 'keep-a-changelog';
import { findProblems, readMetadata } from './package-metadata.mjs';
import { PACKAGES } from './packages.mjs';

const CHANGELOG = 'CHANGELOG.md';
/** Where `npm version` writes it. */
const MANIFESTS = ['package.json', 'package-lock.json'];

const INCREMENTS = {
  major: ([major]) => [major + 1, 0, 0],
  minor: ([major, minor]) => [major, minor + 1, 0],
  patch: ([major, minor, patch]) => [major, minor, patch + 1],
};

/** The increment for the sections of the changelog. The first that applies counts. */
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

function exitIf(isWrong, problem) {
  if (isWrong) {
    console.error(problem);
    process.exit(1);
  }
}

function getIncrement({ changes }, current) {
  const [increment] = SECTIONS.find(([, names]) =>
    names.some((name) => changes.get(name).length > 0),
  );
  // Before 1.0.0, a breaking change only increments the minor version.
  return increment === 'major' && current.startsWith('0.') ? 'minor' : increment;
}

const { values, positionals } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const isDryRun = values['dry-run'];

exitIf(git('status', '--porcelain') !== '', 'The work tree is not clean. Commit first.');
const changelog = parser(readFileSync(CHANGELOG, 'utf8'));
const release = changelog.releases.find(({ version }) => version === undefined);
exitIf(!release || release.isEmpty(), `${CHANGELOG} has nothing under Unreleased.`);

const metadata = readMetadata();
const problems = findProblems(metadata);
exitIf(problems.length > 0 && !isDryRun, problems.join('\n'));

const current = metadata.version;
const increment = positionals[0] ?? getIncrement(release, current);
exitIf(!Object.hasOwn(INCREMENTS, increment), `${increment} is not patch, minor or major.`);
const isApiChanged =
  git('tag', '--list', `v${current}`) !== '' && git('diff', `v${current}`, '--', 'goldens') !== '';
exitIf(
  increment === 'patch' && isApiChanged,
  `The API has changed (git diff v${current} -- goldens), so this is no patch release.`,
);
const version = INCREMENTS[increment](current.split('.').map(Number)).join('.');

try {
  npm(['version', version, '--no-git-tag-version'], 'ignore');
  release.setVersion(version);
  release.setDate(new Date());
  changelog.format = 'markdownlint'; // Prettier's style.
  writeFileSync(CHANGELOG, changelog.toString());

  npm(['run', 'publish:package', '--', '--dry-run'], 'inherit');
  if (!isDryRun) {
    git('commit', '--all', '--message', `Release ${version}`);
    git('tag', '--annotate', `v${version}`, '--message', `Release ${version}`);
    console.log(`Committed and tagged. Run git push --follow-tags, and CI publishes v${version}.`);
  } else {
    const folders = PACKAGES.map(({ name }) => `./dist/${name}`);
    const pack = ['pack', ...folders, '--pack-destination', 'dist', '--json'];
    for (const { filename, size, entryCount } of JSON.parse(npm(pack, 'pipe'))) {
      console.log(`Would publish: dist/${filename}, ${entryCount} files, ${size} bytes`);
    }
    problems.forEach((problem) => console.log(`Would refuse: ${problem}`));
    console.log(`Would commit and tag: v${version}, a ${increment} release after ${current}`);
  }
} finally {
  // Restores what was not committed.
  git('checkout', '--', CHANGELOG, ...MANIFESTS);
}
