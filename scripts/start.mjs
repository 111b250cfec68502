// Serves the demo CRM and the stand-in Agent Workspace, each on its own origin, until Ctrl-C.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { ports } from './ports.mjs';

const NG = 'node_modules/@angular/cli/bin/ng.js';
const SERVERS = [
  { project: 'agent-workspace', title: 'Agent Workspace (stand-in)', port: ports.workspace },
  { project: 'crm-demo', title: 'Demo CRM', port: ports.crm },
];

const getSeconds = () => `${Math.round(performance.now() / 1000)} s`;

if (!existsSync(NG)) {
  console.error('The packages are not installed. Run `npm ci`, and start again.');
  process.exit(1);
}

const occupied = [];
for (const server of SERVERS) {
  if (!((await isFree(server.port, '127.0.0.1')) && (await isFree(server.port, '::1')))) {
    occupied.push(server);
  }
}
if (occupied.length > 0) {
  for (const { title, port } of occupied) {
    console.error(`Port ${port} is taken, and the ${title} needs it. Free it, and start again.`);
  }
  process.exit(1);
}

console.log(
  '\nBuilding the library, then the demo CRM and the Agent Workspace. It takes one to two minutes.\n',
);
console.log('  Building the library…');
const build = spawnSync(process.execPath, [NG, 'build', 'ngx-roxchat'], { encoding: 'utf8' });
if (build.status !== 0) {
  console.error(build.stdout + build.stderr);
  process.exit(1);
}
console.log(`  The library is built (${getSeconds()}). Building both pages…`);
let isStopping = false;
const children = SERVERS.map(({ project, title, port }) => {
  const child = spawn(
    process.execPath,
    [NG, 'serve', project, '--port', port, '--host', 'localhost'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  child.stderr.on('data', (text) => process.stderr.write(text));
  child.on('exit', () => {
    if (!isStopping) {
      console.error(`The server of the ${title} stopped.`);
      stop(1);
    }
  });
  return child;
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (!isStopping) {
      console.log('\nStopping both servers.');
      stop(0);
    }
  });
}

await Promise.all(SERVERS.map(({ port }) => waitUntilServed(`http://localhost:${port}/`)));
if (!isStopping) {
  console.log(`  Ready (${getSeconds()}).

  Demo CRM         http://localhost:${ports.crm}/?workspace=greet
  Agent Workspace  http://localhost:${ports.workspace}/   (shown inside the CRM)

  Open the CRM. Some visitors write at once. Open a chat in the Agent Workspace, and the CRM opens
  the customer's record. "Start chat" in a record starts one from the CRM. "Play a shift" in the
  Agent Workspace plays a busy minute. The inspector shows each event and command.

  Ctrl-C stops both.
`);
}

function stop(code) {
  isStopping = true;
  for (const child of children) {
    child.kill();
  }
  process.exitCode = code;
}

function isFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    // Without IPv6 there is no ::1, which must not prevent the start.
    probe.once('error', ({ code }) => resolve(code !== 'EADDRINUSE'));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

async function waitUntilServed(url) {
  while (!isStopping) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
