import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { ports } from '../../scripts/ports.mjs';

const CRM = `http://localhost:${ports.crm}`;
const WORKSPACE = `http://localhost:${ports.workspace}`;
const OTHER_PORT = String(ports.workspace + 50);

/** Runs the command in the folder that the package is installed in, as a user would. */
function run(...args: string[]) {
  const child = spawn('npx', ['ngx-roxchat-workspace', ...args], {
    cwd: process.env['WORKSPACE_PROJECT'],
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

test('prints its address, and serves until Ctrl+C', async ({ request }) => {
  const { output, ended, signal } = run('--parent', CRM, '--port', OTHER_PORT);
  const address = `http://localhost:${OTHER_PORT}/`;
  try {
    await expect.poll(() => output.out, { timeout: 20_000 }).toContain(address);
    await expect(await request.get(address)).toBeOK();

    signal('SIGINT');
    await ended;
    expect(output.err).toBe('');
    await expect(request.get(address)).rejects.toThrow('ECONNREFUSED');
  } finally {
    signal('SIGKILL');
  }
});

// All other mistakes: projects/agent-workspace/package/src/options.spec.ts, scenario-file.spec.ts.
for (const [title, args, message] of [
  ['no parent', [], "The CRM's origin is missing: add --parent http://localhost:4200."],
  [
    'a port in use',
    ['--parent', CRM],
    `Port ${ports.workspace} cannot be used (EADDRINUSE): stop what uses it, or add another --port.`,
  ],
  [
    'a mistake in the scenario',
    ['--parent', CRM, '--port', OTHER_PORT, '--scenario', 'mistake.json'],
    'mistake.json: steps[0].params.chatId must be integer,null.',
  ],
] as const) {
  test(`refuses ${title} in one line`, async () => {
    expect(await run(...args).ended).toEqual({ out: '', err: `${message}\n`, code: 1 });
  });
}

test('prints its version', async () => {
  const manifest = readFileSync('dist/ngx-roxchat-workspace/package.json', 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  expect(await run('--version').ended).toEqual({ out: `${version}\n`, err: '', code: 0 });
});

test('redirects to the parent and scenario, and keeps the requested parameters', async ({
  page,
}) => {
  await page.goto(`${WORKSPACE}/?seed=7&scenario=`);

  expect(page.url()).toBe(`${WORKSPACE}/?parent=${encodeURIComponent(CRM)}&seed=7&scenario=`);
  await expect(page.getByRole('button', { name: 'Play a shift' })).toBeVisible();
});

test('refuses any other parent', async ({ request, page }) => {
  const response = await request.get(`${WORKSPACE}/?parent=http://localhost:9999`);
  expect([response.status(), await response.text()]).toEqual([
    403,
    `Started with --parent ${CRM}, and for no other.\n`,
  ]);

  const refused = page.waitForEvent('console', (message) =>
    message.text().includes(`frame-ancestors ${CRM}`),
  );
  await page.goto(`${WORKSPACE}/scenario.json`);
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: '/' }));
  });
  await refused;
});
