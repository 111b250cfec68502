// Runs `npm start` as a user would: reads its output, opens both addresses, presses Ctrl-C.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { ports } from './ports.mjs';

const MINUTES = 60_000;

function npmStart() {
  // In its own process group, so that Ctrl-C reaches exactly its processes, as in a terminal.
  const child = spawn('npm', ['start'], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (output.text += chunk));
  }
  return { child, output, exited: once(child, 'exit') };
}

const isServed = (port) =>
  fetch(`http://localhost:${port}/`).then(
    (response) => response.ok,
    () => false,
  );

test(
  'npm start serves both pages, prints their addresses, and stops on Ctrl-C',
  { timeout: 4 * MINUTES },
  async () => {
    const { child, output, exited } = npmStart();
    try {
      while (!output.text.includes('Ctrl-C stops both')) {
        assert.equal(child.exitCode, null, output.text);
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      for (const port of [ports.crm, ports.workspace]) {
        assert.match(output.text, new RegExp(`http://localhost:${port}/`));
        assert.equal(await isServed(port), true);
      }
      assert.match(output.text, /It takes one to two minutes/);
      assert.match(output.text, /Play a shift/);
    } finally {
      process.kill(-child.pid, 'SIGINT');
      await exited;
    }
    assert.match(output.text, /Stopping both servers/);
    assert.equal(await isServed(ports.crm), false);
    assert.equal(await isServed(ports.workspace), false);
  },
);

test('npm start names the port that is taken', { timeout: MINUTES }, async () => {
  const other = createServer().listen(ports.workspace, '127.0.0.1');
  await once(other, 'listening');
  const { output, exited } = npmStart();
  const [code] = await exited;
  other.close();
  assert.equal(code, 1);
  assert.match(
    output.text,
    new RegExp(`Port ${ports.workspace} is taken, and the Agent Workspace`),
  );
});
