import presets from 'jest-preset-angular/presets/index.js';

const shared = {
  ...presets.createCjsPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  // The preset's own pattern, and a helper of Transloco: an ES module whose name ends in .js.
  transformIgnorePatterns: [
    'node_modules/(?!(.*\\.mjs$|@angular/common/locales/.*\\.js$|@jsverse/utils/))',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleNameMapper: {
    '^ngx-roxchat$': '<rootDir>/projects/ngx-roxchat/src/public-api.ts',
    '^ngx-roxchat/(core|store)$': '<rootDir>/projects/ngx-roxchat/$1/src/public-api.ts',
  },
};

/**
 * Zoneless is Angular's default; what depends on zone.js has specs named `*.zone.spec.ts`, and what
 * a server renders, where there is no window, `*.server.spec.ts`.
 */
export default {
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
      testMatch: ['<rootDir>/projects/**/*.zone.spec.ts'],
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
