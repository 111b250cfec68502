// npm run check: all that a change has to pass before it is pushed, but for what needs a browser. What
// a step prints is shown if it fails.
import { spawn } from 'node:child_process';

/** The tests keep one core busy, and the other steps another. */
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
      const isGood = code === 0;
      process.stdout.write(isGood ? '' : Buffer.concat(output));
      console.log(`${isGood ? 'passed' : 'FAILED'}  npm run ${script}  ${seconds} s`);
      resolve(isGood);
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
