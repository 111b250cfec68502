// ESLint 9 reads .eslintrc.json only when told to by its environment, which npm scripts cannot set
// in a way that every shell understands.
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
