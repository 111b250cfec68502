import { parseArgs } from 'node:util';
import { readParentOrigin } from '../../src/app/launch/parent-origin';
import { UsageError } from './usage-error';

/** The stand-in to serve. */
export interface StandIn {
  /** The only origin it exchanges messages with, and whose pages may embed it. */
  readonly parent: string;
  readonly port: number;
  /** The path of the scenario file; null if there is none. */
  readonly scenario: string | null;
}

/** What the command has to do: serve the stand-in, or print a text. */
type Request = StandIn | { readonly print: 'help' | 'version' };

export const HELP = `Serves a stand-in for Rox.Chat's Agent Workspace.

  ngx-roxchat-workspace --parent http://localhost:4200

  --parent <origin>   the CRM's origin: no other exchanges messages with it or embeds it
  --port <number>     the port to serve it on (4300)
  --scenario <file>   a JSON file of the events to post and the replies to commands
  --help              print this text
  --version           print the version
`;

const OPTIONS = {
  parent: { type: 'string', multiple: true },
  port: { type: 'string', default: '4300' },
  scenario: { type: 'string' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

/** @throws UsageError for a mistake in the arguments */
export function readRequest(args: string[]): Request {
  const { parent, port, scenario, help, version } = parse(args);
  if (help || version) {
    return { print: help ? 'help' : 'version' };
  }
  return { parent: readParent(parent), port: readPort(port), scenario: scenario ?? null };
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

function readParent([value, ...others]: readonly string[] = []): string {
  if (value === undefined) {
    throw new UsageError("The CRM's origin is missing: add --parent http://localhost:4200.");
  }
  if (others.length > 0) {
    throw new UsageError(
      'There is more than one --parent: the stand-in serves one CRM, so keep one.',
    );
  }
  const origin = readParentOrigin(value);
  if (origin === null) {
    throw new UsageError(
      `--parent ${value} is not an origin: write only scheme, host and port, such as http://localhost:4200.`,
    );
  }
  return origin;
}

function readPort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535) {
    throw new UsageError(`--port ${value} is not a port: write a number from 1 to 65535.`);
  }
  return port;
}
