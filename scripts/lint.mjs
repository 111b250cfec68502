// ESLint 9 reads .eslintrc.json only if an environment variable says so. An npm script cannot set
// one in a way that works in every shell.
process.env.ESLINT_USE_FLAT_CONFIG = 'false';
process.argv.push(
  '--max-warnings',
  '0',
  '--ext',
  '.ts,.html',
  'projects',
  'benchmarks',
  'docs',
  'e2e',
  'fuzz',
  'playwright.config.ts',
);
await import('../node_modules/eslint/bin/eslint.js');
