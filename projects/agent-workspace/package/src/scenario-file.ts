import Ajv, { type ErrorObject } from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import protocol from '../../../ngx-roxchat/protocol.schema.json';
import schema from '../scenario.schema.json';
import { UsageError } from './usage-error';

const isScenario = new Ajv({ logger: false, unicode: false })
  .addSchema(protocol, 'protocol.schema.json')
  .compile(schema);

/** What ajv says less plainly than it could, by its keyword. */
const SAID = new Map<string, (params: Record<string, unknown>) => string>([
  [
    'additionalProperties',
    (params) => `has a field that is not known: ${String(params['additionalProperty'])}`,
  ],
  [
    'unevaluatedProperties',
    (params) => `has a field that is not known: ${String(params['unevaluatedProperty'])}`,
  ],
  ['enum', (params) => `must be one of ${(params['allowedValues'] as string[]).join(', ')}`],
]);

/**
 * Reads the text of a scenario's file.
 *
 * @throws UsageError that names the first mistake, by step and field
 */
export function readScenarioFile(path: string): string {
  const text = readText(path);
  const scenario = parse(path, text);
  if (!isScenario(scenario)) {
    throw new UsageError(`${path}: ${isScenario.errors?.slice(0, 1).map(said).join('') ?? ''}.`);
  }
  return text;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(
      `--scenario ${path} cannot be read, so give the path of a JSON file: ${oneLine(error)}.`,
    );
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} is not JSON: ${oneLine(error)}.`);
  }
}

/** Such as "steps[1].params.chatId must be integer,null". */
function said({ instancePath, keyword, params, message = '' }: ErrorObject): string {
  const where = instancePath
    .replaceAll(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.')
    .replace(/^\./, '');
  return `${where || 'the scenario'} ${SAID.get(keyword)?.(params) ?? message}`;
}

function oneLine(error: unknown): string {
  return (error as Error).message.replaceAll(/\s+/g, ' ');
}
