// npm run sbom: writes a CycloneDX bill of materials of the built package,
// dist/ngx-roxchat.sbom.json.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BOM = 'dist/ngx-roxchat.sbom.json';

const work = mkdtempSync(join(tmpdir(), 'ngx-roxchat-sbom-'));
// npm names the component after its folder.
const folder = join(work, 'ngx-roxchat');
const npm = (...args) =>
  execFileSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });

try {
  mkdirSync(folder);
  copyFileSync('dist/ngx-roxchat/package.json', join(folder, 'package.json'));
  // Peers are the application's components, and belong in its bill of materials.
  npm('install', '--package-lock-only', '--ignore-scripts', '--legacy-peer-deps');
  const options = ['--package-lock-only', '--legacy-peer-deps', '--omit', 'peer'];
  writeFileSync(
    BOM,
    npm('sbom', ...options, '--sbom-format', 'cyclonedx', '--sbom-type', 'library'),
  );
  console.log(`Written: ${BOM}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
