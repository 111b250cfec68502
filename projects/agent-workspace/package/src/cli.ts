#!/usr/bin/env node
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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

async function serve({ parent, port, scenario }: StandIn): Promise<void> {
  const text = scenario === null ? null : readScenarioFile(scenario);
  const server = createStandIn(WORKSPACE, parent, text);
  server.listen(port, 'localhost');
  await once(server, 'listening').catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `Port ${port} cannot be used (${String(code)}): stop what uses it, or add another --port.`,
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
  process.stdout.write(`Agent Workspace (stand-in): http://localhost:${port}/
Use it as the src of an iframe in a page of ${parent}. Press Ctrl+C to stop.
`);
}
