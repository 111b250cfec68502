import presets from 'jest-preset-angular/presets/index.js';

const shared = {
  ...presets.createCjsPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  // The preset's pattern, plus a helper of Transloco: an ES module whose name ends in .js.
  transformIgnorePatterns: [
    'node_modules/(?!(.*\\.mjs$|@angular/common/locales/.*\\.js$|@jsverse/utils/))',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleNameMapper: {
    '^ngx-roxchat/protocol.schema.json$': '<rootDir>/projects/ngx-roxchat/protocol.schema.json',
    '^ngx-roxchat$': '<rootDir>/projects/ngx-roxchat/src/public-api.ts',
    '^ngx-roxchat/(core|store|crm|testing|testing/crm|testing/harness)$':
      '<rootDir>/projects/ngx-roxchat/$1/src/public-api.ts',
    '^ngx-roxchat/texts/(.+)$': '<rootDir>/projects/ngx-roxchat/texts/$1/$1.ts',
  },
};

const library = './projects/ngx-roxchat';
const everything = { statements: 100, branches: 100, functions: 100, lines: 100 };

/**
 * Specs run zoneless, Angular's default. `*.zone.spec.ts` run with zone.js, `*.server.spec.ts` as
 * on a server, without a window.
 */
export default {
  coverageReporters: ['text', 'lcov', 'json-summary'],
  collectCoverageFrom: [
    `${library}/**/*.ts`,
    '!**/*.spec.ts',
    `!${library}/{core,store,crm,schematics}/testing/**`,
    '!**/public-api.ts', // Exports only, which count as functions that are never called.
  ],
  coverageThreshold: {
    global: { statements: 95, branches: 95, functions: 95, lines: 95 },
    // The gate, the decoders, the configuration and the commands.
    [`${library}/core/src/protocol/`]: everything,
    [`${library}/core/src/config/`]: everything,
    [`${library}/core/src/messages/`]: everything,
    [`${library}/core/src/bridge/`]: everything,
  },
  projects: [
    {
      ...shared,
      displayName: 'zoneless',
      setupFilesAfterEnv: ['<rootDir>/scripts/jest/zoneless.mjs'],
      testMatch: ['<rootDir>/{projects,docs}/**/*.spec.ts', '!**/*.{zone,server}.spec.ts'],
    },
    {
      ...shared,
      displayName: 'zone.js',
      setupFilesAfterEnv: ['<rootDir>/scripts/jest/zone.mjs'],
      testMatch: ['<rootDir>/projects/**/*.zone.spec.ts', '<rootDir>/docs/recipes/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'server',
      testEnvironment: 'node',
      setupFiles: ['@angular/compiler'],
      testMatch: ['<rootDir>/projects/**/*.server.spec.ts'],
    },
  ],
};
