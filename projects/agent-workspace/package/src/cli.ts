#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import { createCertificate, readCertificate } from './certificate';
import { listen } from './listen';
import { HELP, readRequest, type StandIn } from './options';
import { readScenarioFile } from './scenario-file';
import { createStandIn } from './server';
import { UsageError } from './usage-error';

// scripts/build-workspace.mjs puts the package's files there.
const WORKSPACE = fileURLToPath(new URL('../workspace', import.meta.url));
const MANIFEST = new URL('../package.json', import.meta.url);

const INFO = {
  help: () => HELP,
  version: () => `${(JSON.parse(readFileSync(MANIFEST, 'utf8')) as { version: string }).version}\n`,
};

try {
  const request = readRequest(process.argv.slice(2));
  if ('print' in request) {
    process.stdout.write(INFO[request.print]());
  } else {
    await serve(request);
  }
} catch (error) {
  if (!(error instanceof UsageError)) {
    throw error;
  }
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function serve({ parents, host, port, certificate, scenario }: StandIn): Promise<void> {
  const text = scenario === null ? null : readScenarioFile(scenario);
  const handler = createStandIn(WORKSPACE, parents, text);
  const tls =
    certificate === 'self-signed'
      ? await createCertificate(host.addresses)
      : certificate && readCertificate(certificate);
  const servers = await listen(
    () => (tls === null ? createServer(handler) : createHttpsServer(tls, handler)),
    host,
    port,
  );
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    });
  }
  const address = `${tls === null ? 'http' : 'https'}://${host.name}:${port}/`;
  process.stdout.write(`Agent Workspace (stand-in): ${address}
Use it as the src of an iframe in a page of ${parents.join(' or ')}. Press Ctrl+C to stop.
`);
  if (certificate === 'self-signed') {
    process.stdout.write(
      'Open that address once and accept its certificate, or the iframe stays empty.\n',
    );
  }
}
