import { expect, test as base } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ports } from '../../scripts/ports.mjs';

/** The folder that the package is installed in. */
export const PROJECT = process.env['WORKSPACE_PROJECT'] ?? '';

/** Runs the command in that folder, as a user would. */
export function run(...args: string[]) {
  const child = spawn('npx', ['ngx-roxchat-workspace', ...args], {
    cwd: PROJECT,
    // npm prints its own warnings.
    env: { ...process.env, npm_config_loglevel: 'error' },
    // Its own process group, so that Ctrl+C reaches all of it and nothing else, as in a terminal.
    detached: true,
  });
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (output.out += String(chunk)));
  child.stderr.on('data', (chunk) => (output.err += String(chunk)));
  const ended = once(child, 'close').then(([code]) => ({ ...output, code: code as number }));
  const signal = (name: NodeJS.Signals): void => {
    try {
      process.kill(-(child.pid ?? 0), name);
    } catch {
      // It has ended.
    }
  };
  return { output, ended, signal };
}

interface Fixtures {
  /** A port that no other test uses at the same time. */
  port: number;
  /** Serves the stand-in on that port until the test has ended. */
  start: (...args: string[]) => Promise<ReturnType<typeof run>>;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from the pattern.
  port: async ({}, use, { parallelIndex }) => {
    await use(ports.workspace + 50 + parallelIndex);
  },
  start: async ({ port }, use) => {
    const started: ReturnType<typeof run>[] = [];
    await use(async (...args) => {
      const command = run('--port', String(port), ...args);
      started.push(command);
      await expect.poll(() => command.output.out, { timeout: 20_000 }).toContain('Ctrl+C');
      return command;
    });
    for (const { signal, ended } of started) {
      signal('SIGKILL');
      await ended;
    }
  },
});
