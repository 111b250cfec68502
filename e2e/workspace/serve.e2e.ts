import { expect } from '@playwright/test';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createHttpsServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { generate } from 'selfsigned';
import { PROJECT, test } from './run-command';

const CRM = 'http://localhost:4200';
const OTHER_CRM = 'https://crm.example';

/** The addresses of this machine, as in a URL; those of one link need a zone, which no URL has. */
const ADDRESSES = Object.values(networkInterfaces())
  .flatMap((list = []) => list)
  .filter(({ address }) => !address.startsWith('fe80:'))
  .map(({ address, family, internal }) => ({
    host: family === 'IPv6' ? `[${address}]` : address,
    family,
    internal,
  }));

const HAS_IPV6 = ADDRESSES.some(({ family }) => family === 'IPv6');

/** Returns the status of an https address, for a client that trusts one certificate alone. */
async function getStatus(url: string, certificate: string): Promise<number | undefined> {
  const [response] = (await once(get(url, { ca: certificate, agent: false }), 'response')) as [
    IncomingMessage,
  ];
  response.resume();
  return response.statusCode;
}

/** Returns the certificate that a server presents. */
async function readServerCertificate(port: number): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const certificate = socket.getPeerX509Certificate()?.toString() ?? '';
  socket.destroy();
  return certificate;
}

/** The page of a CRM, whose title is the event it has received. */
const getPage = (port: number) => `<!doctype html><script>
  addEventListener('message', ({ data }) => { document.title = data.event; });
</script><iframe src="http://localhost:${port}/?greet&pace=0"></iframe>`;

test('serves localhost, whichever address it stands for, and no other', async ({
  request,
  start,
  port,
}) => {
  await start('--parent', CRM);

  for (const { host, internal } of ADDRESSES) {
    const response = request.get(`http://${host}:${port}/`);
    if (internal) {
      await expect(await response).toBeOK();
    } else {
      await expect(response, host).rejects.toThrow('ECONNREFUSED');
    }
  }
});

for (const [option, families] of [
  ['0.0.0.0', ['IPv4']],
  ['::', ['IPv4', 'IPv6']],
] as const) {
  test(`serves every address of the machine with --host ${option}`, async ({
    request,
    start,
    port,
  }) => {
    test.skip(option === '::' && !HAS_IPV6);
    const { output } = await start('--parent', CRM, '--host', option);

    expect(output.out).toContain(`http://localhost:${port}/`);
    for (const { host } of ADDRESSES.filter(({ family }) =>
      (families as readonly string[]).includes(family),
    )) {
      await expect(await request.get(`http://${host}:${port}/`)).toBeOK();
    }
  });
}

test('serves one address with --host', async ({ request, start, port }) => {
  test.skip(!HAS_IPV6);
  const { output } = await start('--parent', CRM, '--host', '[::1]');

  expect(output.out).toContain(`http://[::1]:${port}/`);
  await expect(await request.get(`http://[::1]:${port}/`)).toBeOK();
  await expect(request.get(`http://127.0.0.1:${port}/`)).rejects.toThrow('ECONNREFUSED');
});

test('serves https with a certificate for this machine', async ({ browser, start, port }) => {
  const { output } = await start('--parent', OTHER_CRM, '--https', '--host', '0.0.0.0');
  const address = `https://localhost:${port}/`;
  expect(output.out).toContain(address);

  const certificate = await readServerCertificate(port);
  for (const { host } of ADDRESSES.filter(({ family }) => family === 'IPv4')) {
    expect(await getStatus(`https://${host}:${port}/`, certificate)).toBe(302);
  }
  const { cert } = await generate();
  await expect(getStatus(address, cert)).rejects.toThrow('self-signed certificate');

  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Play a shift' })).toBeVisible();
  await page.close();
});

test('serves https with a certificate of yours', async ({ start, port }) => {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }]);
  writeFileSync(join(PROJECT, 'localhost.pem'), cert);
  writeFileSync(join(PROJECT, 'localhost.key'), key);
  await start('--parent', OTHER_CRM, '--cert', 'localhost.pem', '--key', 'localhost.key');

  expect(await getStatus(`https://localhost:${port}/`, cert)).toBe(302);
});

test('serves several CRMs, over http and https, and no other', async ({ browser, start, port }) => {
  const { cert, private: key } = await generate();
  const respond: RequestListener = (_, response) => {
    response.setHeader('Content-Type', 'text/html').end(getPage(port));
  };
  const crms = [createServer(respond), createHttpsServer({ cert, key }, respond)];
  for (const crm of crms) {
    await once(crm.listen(0), 'listening');
  }
  const [first, second] = crms.map((crm) => (crm.address() as AddressInfo).port);
  const origins = [`http://localhost:${first}`, `https://localhost:${second}`];
  await start(...origins.flatMap((origin) => ['--parent', origin]));

  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  for (const origin of origins) {
    await page.goto(origin);
    await expect(page, origin).toHaveTitle(/^\w+$/);
  }

  const refused = page.waitForEvent('console', (message) =>
    message.text().includes(`frame-ancestors ${origins.join(' ')}`),
  );
  await page.goto(`http://127.0.0.1:${first}`);
  await refused;

  await page.close();
  crms.forEach((crm) => crm.close());
});

test('serves a scenario that starts with a byte order mark', async ({ request, start, port }) => {
  writeFileSync(join(PROJECT, 'marked.json'), '\uFEFF{ "replies": ["silence"] }');
  await start('--parent', CRM, '--scenario', 'marked.json');

  const response = await request.get(`http://localhost:${port}/scenario.json`);
  expect(await response.text()).toBe('{ "replies": ["silence"] }');
});
