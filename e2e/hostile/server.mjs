// Serves the CRM, the workspace, and every other host name that resolves to this machine. Those get
// an empty page, in which an attack runs. The workspace's port serves both http and https.
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
const sites = new Map([...BUILDS].map(([host, folder]) => [host, sirv(folder, { single: true })]));
const POLICY = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/;

const CONSTANTS = { WORKSPACE: `http://localhost:${ports.workspace}` };
const SEVERAL_FRAMES = await bundlePage('e2e/hostile/several-frames/main.ts', CONSTANTS);
const ONE_WORKSPACE = await bundlePage('e2e/hostile/hosted/main.ts', CONSTANTS);

/** Requests that wait for `/release`. */
const held = [];

const PAGES = {
  /** An empty page of any origin. */
  '/empty': (request, response) => html(response, '<!doctype html><title>Empty</title>'),
  /** An application with two bound frames. */
  '/several-frames': (request, response) => {
    html(
      response,
      `<!doctype html><title>Several frames</title><app-root></app-root>${SEVERAL_FRAMES}`,
    );
  },
  /** An application with one workspace for all its pages. */
  '/one-workspace': (request, response) => {
    html(
      response,
      `<!doctype html><title>One workspace</title><app-root></app-root>${ONE_WORKSPACE}`,
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
  /** Responds as soon as a request is held. */
  '/one-is-held': (request, response) => {
    const timer = setInterval(() => {
      if (held.length === 0) return;
      clearInterval(timer);
      html(response, '');
    }, 10);
  },
  '/release': (request, response) => {
    held.splice(0).forEach((release) => release());
    html(response, '');
  },
};

/** Pages of the CRM, by a parameter of their address, which the CRM keeps when it opens a page. */
const VARIANTS = {
  /** Without its Content Security Policy: only the library's own gate is left. */
  'without-policy': ({ headers }, response) => {
    const index = readFileSync(`${BUILDS.get(headers.host)}/index.html`, 'utf8');
    html(response, index.replace(POLICY, ''));
  },
  /** The same, without a reference to it from any window of another origin. */
  isolated: (request, response) => {
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    VARIANTS['without-policy'](request, response);
  },
};

function parameter(url, name) {
  return new URL(url, 'http://localhost').searchParams.get(name);
}

function html(response, text) {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(text);
}

function respond(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const variant = Object.keys(VARIANTS).find((name) => searchParams.has(name));
  const page = VARIANTS[variant] ?? PAGES[pathname];
  const site = request.socket.encrypted ? undefined : sites.get(request.headers.host);
  if (page || !site) {
    (page ?? PAGES['/empty'])(request, response);
  } else {
    site(request, response);
  }
}

const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
const plain = createHttpServer(respond);
const encrypted = createHttpsServer({ key, cert }, respond);
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
