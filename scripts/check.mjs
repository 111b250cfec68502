// npm run check: runs all checks that a change must pass before it is pushed, except those that
// need a browser. Shows the output of a step if it fails.
import { spawn } from 'node:child_process';

/** The tests keep one core busy, the other steps a second one. */
const LANES = [['lint', 'api', 'build:workspace', 'test:package', 'size'], ['test']];

function run(script) {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      shell: process.platform === 'win32',
    });
    const output = [];
    child.stdout.on('data', (data) => output.push(data));
    child.stderr.on('data', (data) => output.push(data));
    child.on('close', (code) => {
      const seconds = Math.round((performance.now() - start) / 1000);
      const isPassed = code === 0;
      process.stdout.write(isPassed ? '' : Buffer.concat(output));
      console.log(`${isPassed ? 'passed' : 'FAILED'}  npm run ${script}  ${seconds} s`);
      resolve(isPassed);
    });
  });
}

async function runLane(scripts) {
  const results = [];
  for (const script of scripts) {
    results.push(await run(script));
  }
  return results;
}

const results = await Promise.all(LANES.map(runLane));
process.exitCode = results.flat().every(Boolean) ? 0 : 1;
