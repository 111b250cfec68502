import { parseArgs } from 'node:util';
import { readParentOrigin } from '../../src/app/launch/parent-origin';
import { UsageError } from './usage-error';

/** The stand-in to serve. */
export interface StandIn {
  /** The only origin that it speaks to, and whose pages may show it. */
  readonly parent: string;
  readonly port: number;
  /** The path of the scenario's file; null if none is played. */
  readonly scenario: string | null;
}

/** What the command is asked to do: to serve, or just to tell. */
type Request = StandIn | { readonly tell: 'help' | 'version' };

export const HELP = `Serves a stand-in for Rox.Chat's Agent Workspace.

  ngx-roxchat-workspace --parent http://localhost:4200

  --parent <origin>   the CRM's origin: the only one it speaks to, and that may show it
  --port <number>     the port to serve it on (4300)
  --scenario <file>   a JSON file of events to tell, and of replies to commands
  --help              this text
  --version           the version
`;

const OPTIONS = {
  parent: { type: 'string', multiple: true },
  port: { type: 'string', default: '4300' },
  scenario: { type: 'string' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

/** @throws UsageError */
export function readRequest(args: string[]): Request {
  const { parent, port, scenario, help, version } = parse(args);
  if (help || version) {
    return { tell: help ? 'help' : 'version' };
  }
  return { parent: readParent(parent), port: readPort(port), scenario: scenario ?? null };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    // Node says in its first sentence what is wrong, and guesses in the others.
    const [what = ''] = (error as Error).message.split(/\.\s/);
    throw new UsageError(
      `${what}. The options are: ${Object.keys(OPTIONS)
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
    throw new UsageError('There is more than one --parent: it serves one CRM, so leave one.');
  }
  const origin = readParentOrigin(value);
  if (origin === null) {
    throw new UsageError(
      `--parent ${value} is no origin: write scheme, host and port alone, such as http://localhost:4200.`,
    );
  }
  return origin;
}

function readPort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535) {
    throw new UsageError(`--port ${value} is no port: write a number from 1 to 65535.`);
  }
  return port;
}
