import Ajv, { type ErrorObject } from 'ajv/dist/2020';
import protocol from '../../../ngx-roxchat/protocol.schema.json';
import schema from '../scenario.schema.json';
import { readTextFile } from './text-file';
import { toOneLine, UsageError } from './usage-error';

const isScenario = new Ajv({ logger: false, unicode: false })
  .addSchema(protocol, 'protocol.schema.json')
  .compile(schema);

/** Plainer texts than Ajv's own, by keyword. */
const MESSAGES = new Map<string, (params: Record<string, unknown>) => string>([
  [
    'additionalProperties',
    (params) => `has an unknown field: ${String(params['additionalProperty'])}`,
  ],
  [
    'unevaluatedProperties',
    (params) => `has an unknown field: ${String(params['unevaluatedProperty'])}`,
  ],
  ['enum', (params) => `must be one of ${(params['allowedValues'] as string[]).join(', ')}`],
]);

/**
 * Returns the text of a scenario file.
 *
 * @throws UsageError naming the first mistake by step and field
 */
export function readScenarioFile(path: string): string {
  const text = readTextFile('scenario', path, 'JSON file');
  const scenario = parse(path, text);
  if (!isScenario(scenario)) {
    throw new UsageError(
      `${path}: ${isScenario.errors?.slice(0, 1).map(describeError).join('') ?? ''}.`,
    );
  }
  return text;
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} is not JSON: ${toOneLine(error)}.`);
  }
}

/** Returns a text such as "steps[1].params.chatId must be integer,null". */
function describeError({ instancePath, keyword, params, message = '' }: ErrorObject): string {
  const where = instancePath
    .replaceAll(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.')
    .replace(/^\./, '');
  return `${where || 'the scenario'} ${MESSAGES.get(keyword)?.(params) ?? message}`;
}
