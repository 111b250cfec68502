// npm run soak: measures in Chromium what the library leaves behind after twice a million messages,
// a thousand mounts and a hundred starts.
// npm run soak -- quick: after a twentieth of each.
import { execFileSync } from 'node:child_process';

const run = (...args) => execFileSync(process.execPath, args, { stdio: 'inherit' });

process.env.SOAK = process.argv[2] ?? 'full';
run('node_modules/@angular/cli/bin/ng.js', 'build', 'soak');
run('node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/soak');
