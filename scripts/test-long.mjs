// npm run test:long: runs the model-based tests at ten times their usual length.
// npm run test:long -- 1000000: this many runs.
import { spawnSync } from 'node:child_process';
import { leave } from './trust/found.mjs';

const runs = Number(process.argv[2] ?? 100_000);
const jest = ['node_modules/jest/bin/jest.js', '--testPathPatterns', 'model.spec'];
const { status } = spawnSync(process.execPath, jest, {
  stdio: 'inherit',
  env: { ...process.env, MODEL_RUNS: String(runs) },
});
process.exitCode = status ?? 1;
if (status === 0) {
  leave('test:long', {
    'random sequences through the state': runs,
    'random sequences through the commands': runs,
  });
}
