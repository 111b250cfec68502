// The CRM, the workspace, and every other host that a browser believes to be here: theirs is an
// empty page, into which an attack is put. The workspace's port speaks both http and https.
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createSocketServer } from 'node:net';
import { generate } from 'selfsigned';
import sirv from 'sirv';
import { bundlePage } from '../../scripts/bundle-page.mjs';
import { ports } from '../../scripts/ports.mjs';

const BUILDS = new Map([
  [`localhost:${ports.crm}`, 'dist/crm-demo/browser'],
  [`localhost:${ports.crmZone}`, 'dist/crm-demo-zone/browser'],
  [`localhost:${ports.workspace}`, 'dist/agent-workspace/browser'],
]);
const sites = new Map([...BUILDS].map(([host, folder]) => [host, sirv(folder)]));
const POLICY = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/;

const SEVERAL_FRAMES = await bundlePage('e2e/hostile/several-frames/main.ts', {
  WORKSPACE: `http://localhost:${ports.workspace}`,
});

/** Requests that wait for `/let-in`. */
const held = [];

const PAGES = {
  /** Any origin's page, empty. */
  '/empty': (request, response) => html(response, '<!doctype html><title>Empty</title>'),
  /** The CRM without its Content Security Policy: what is left is the library's own gate. */
  '/without-policy': ({ headers }, response) => {
    const index = readFileSync(`${BUILDS.get(headers.host)}/index.html`, 'utf8');
    html(response, index.replace(POLICY, ''));
  },
  /** The same, of whose windows none of another origin has a hold. */
  '/isolated': (request, response) => {
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    PAGES['/without-policy'](request, response);
  },
  /** An application with two bound frames. */
  '/several-frames': (request, response) => {
    html(
      response,
      `<!doctype html><title>Several frames</title><app-root></app-root>${SEVERAL_FRAMES}`,
    );
  },
  /** A page that runs the script it is given. */
  '/run': ({ url }, response) => {
    html(response, `<!doctype html><script>${parameter(url, 'script')}</script>`);
  },
  '/redirect': ({ url }, response) => {
    response.writeHead(302, { Location: parameter(url, 'to') }).end();
  },
  '/held': (request, response) => {
    held.push(() => html(response, '<!doctype html><title>Late</title>'));
  },
  /** Answers when a request waits. */
  '/one-is-held': (request, response) => {
    const timer = setInterval(() => {
      if (held.length === 0) return;
      clearInterval(timer);
      html(response, '');
    }, 10);
  },
  '/let-in': (request, response) => {
    held.splice(0).forEach((letIn) => letIn());
    html(response, '');
  },
};

function parameter(url, name) {
  return new URL(url, 'http://localhost').searchParams.get(name);
}

function html(response, text) {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(text);
}

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const page = PAGES[pathname];
  const site = request.socket.encrypted ? undefined : sites.get(request.headers.host);
  if (page || !site) {
    (page ?? PAGES['/empty'])(request, response);
  } else {
    site(request, response);
  }
}

const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
const plain = createHttpServer(answer);
const encrypted = createHttpsServer({ key, cert }, answer);
const TLS_HANDSHAKE = 0x16;

for (const port of [ports.crm, ports.crmZone, ports.workspace, ...ports.lookAlikes]) {
  createSocketServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const first = socket.read();
      if (first === null) return;
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? encrypted : plain).emit('connection', socket);
    });
  }).listen(port, '127.0.0.1');
}
