import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { readParentOrigin } from '../../src/app/launch/parent-origin';
import type { CertificateFiles } from './certificate';
import { UsageError } from './usage-error';

/** The stand-in to serve. */
export interface StandIn {
  /** The only origins it exchanges messages with, and whose pages may embed it. */
  readonly parents: readonly string[];
  readonly host: Host;
  readonly port: number;
  /** What https is served with; null for http. */
  readonly certificate: CertificateFiles | 'self-signed' | null;
  /** The path of the scenario file; null if there is none. */
  readonly scenario: string | null;
}

/** Where to listen. */
export interface Host {
  /** The host in the address that is printed. */
  readonly name: string;
  readonly addresses: readonly string[];
}

/** What the command has to do: serve the stand-in, or print a text. */
type Request = StandIn | { readonly print: 'help' | 'version' };

export const HELP = `Serves a stand-in for Rox.Chat's Agent Workspace.

  ngx-roxchat-workspace --parent http://localhost:4200

  --parent <origin>   the CRM's origin: no other exchanges messages with it or embeds it;
                      once for each CRM
  --host <address>    the address to listen on (localhost); 0.0.0.0 for all, as in a container
  --port <number>     the port to serve it on (4300)
  --https             serve it over https, with a certificate made at each start
  --cert <file>       serve it over https with this certificate, in PEM
  --key <file>        the private key of that certificate, in PEM
  --scenario <file>   a JSON file of the events to post and the replies to commands
  --help, -h          print this text
  --version           print the version
`;

const OPTIONS = {
  parent: { type: 'string', multiple: true },
  host: { type: 'string', default: 'localhost' },
  port: { type: 'string', default: '4300' },
  https: { type: 'boolean' },
  cert: { type: 'string' },
  key: { type: 'string' },
  scenario: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** The hosts that stand for more than one address. */
const HOSTS = new Map<string, Host>([
  ['localhost', { name: 'localhost', addresses: ['127.0.0.1', '::1'] }],
  ['0.0.0.0', { name: 'localhost', addresses: ['0.0.0.0'] }],
  ['::', { name: 'localhost', addresses: ['::'] }],
]);

/** @throws UsageError for a mistake in the arguments */
export function readRequest(args: string[]): Request {
  const { parent, host, port, https, cert, key, scenario, help, version } = parse(args);
  if (help || version) {
    return { print: help ? 'help' : 'version' };
  }
  return {
    parents: readParents(parent),
    host: readHost(host),
    port: readPort(port),
    certificate: readCertificate(cert, key) ?? (https ? 'self-signed' : null),
    scenario: scenario ?? null,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    // The first sentence of Node's message states the mistake; the others are guesses.
    const [mistake = ''] = (error as Error).message.split(/\.\s/);
    throw new UsageError(
      `${mistake}. The options are: ${Object.keys(OPTIONS)
        .map((name) => `--${name}`)
        .join(', ')}.`,
    );
  }
}

function readParents(values: readonly string[] = []): readonly string[] {
  if (values.length === 0) {
    throw new UsageError("The CRM's origin is missing: add --parent http://localhost:4200.");
  }
  return [...new Set(values.map(readParent))];
}

function readParent(value: string): string {
  const origin = readParentOrigin(value);
  if (origin === null) {
    throw new UsageError(
      `--parent ${value} is not an origin: write only scheme, host and port, such as http://localhost:4200.`,
    );
  }
  return origin;
}

function readHost(value: string): Host {
  const address = value.replace(/^\[(.*:.*)\]$/, '$1');
  // No URL can name an address with a zone, such as fe80::1%eth0.
  const version = address.includes('%') ? 0 : isIP(address);
  const host =
    HOSTS.get(address) ??
    (version === 0
      ? null
      : { name: version === 6 ? `[${address}]` : address, addresses: [address] });
  if (host === null) {
    throw new UsageError(
      `--host ${value} is not an IP address: write one of this machine, or 0.0.0.0 for all of them.`,
    );
  }
  return host;
}

function readPort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535) {
    throw new UsageError(`--port ${value} is not a port: write a number from 1 to 65535.`);
  }
  return port;
}

function readCertificate(
  cert: string | undefined,
  key: string | undefined,
): CertificateFiles | null {
  if (cert !== undefined && key !== undefined) {
    return { cert, key };
  }
  if (cert !== undefined) {
    throw new UsageError(`--cert ${cert} has no --key: add the file of its private key.`);
  }
  if (key !== undefined) {
    throw new UsageError(`--key ${key} has no --cert: add the file of its certificate.`);
  }
  return null;
}
