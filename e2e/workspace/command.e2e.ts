import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { ports } from '../../scripts/ports.mjs';
import { run, test } from './run-command';

const CRM = `http://localhost:${ports.crm}`;
const WORKSPACE = `http://localhost:${ports.workspace}`;

test('prints its address, and serves until Ctrl+C', async ({ request, start, port }) => {
  const { output, ended, signal } = await start('--parent', CRM);
  const address = `http://localhost:${port}/`;
  expect(output.out).toContain(address);
  await expect(await request.get(address)).toBeOK();

  signal('SIGINT');
  await ended;
  expect(output.err).toBe('');
  await expect(request.get(address)).rejects.toThrow('ECONNREFUSED');
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
    ['--parent', CRM, '--scenario', 'mistake.json'],
    'mistake.json: steps[0].params.chatId must be integer,null.',
  ],
  [
    'an address that this machine does not have',
    ['--parent', CRM, '--host', '192.0.2.77'],
    '--host 192.0.2.77 is not an address of this machine: write one that is, or 0.0.0.0 for all of them.',
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
