// Serves the demo CRM and the stand-in Agent Workspace, each on its own origin, until Ctrl-C.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { ports } from './ports.mjs';

const NG = ['node_modules/@angular/cli/bin/ng.js'];
const SERVERS = [
  { project: 'agent-workspace', title: 'Agent Workspace (stand-in)', port: ports.workspace },
  { project: 'crm-demo', title: 'Demo CRM', port: ports.crm },
];

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

console.log('Building the library, which takes about 20 seconds…');
const build = spawnSync(process.execPath, [...NG, 'build', 'ngx-roxchat'], { encoding: 'utf8' });
if (build.status !== 0) {
  console.error(build.stdout + build.stderr);
  process.exit(1);
}

console.log('Starting both servers, which takes about 30 seconds…');
let isStopping = false;
const children = SERVERS.map(({ project, title, port }) => {
  const child = spawn(
    process.execPath,
    [...NG, 'serve', project, '--port', port, '--host', 'localhost'],
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
process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));

await Promise.all(SERVERS.map(({ port }) => waitUntilServed(`http://localhost:${port}/`)));
if (!isStopping) {
  console.log(`
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
