import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPLY_MODES } from '../../src/app/launch/reply-mode';
import { DOCUMENT_SAMPLES } from '../../testing/document-samples';
import schema from '../scenario.schema.json';
import { readScenarioFile } from './scenario-file';
import { UsageError } from './usage-error';

const { newMessageAdded, visitorAuthorized, notificationAdded } = DOCUMENT_SAMPLES;

const GREETING = JSON.stringify({
  steps: [{ event: 'newMessageAdded', params: { ...newMessageAdded, messageText: 'Café' } }],
});

describe('readScenarioFile', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'scenario-'));
    path = join(folder, 'scenario.json');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function read(text: string | Buffer): string {
    writeFileSync(path, text);
    return readScenarioFile(path);
  }

  const readValue = (scenario: unknown) => read(JSON.stringify(scenario));
  const readStep = (step: unknown) =>
    readValue({ steps: [{ event: 'newMessageAdded', params: newMessageAdded }, step] });

  it('returns the text of a file with every event and every reply', () => {
    const text = JSON.stringify({
      $schema: './node_modules/ngx-roxchat-workspace/scenario.schema.json',
      steps: Object.entries(DOCUMENT_SAMPLES).map(([event, params]) => ({
        after: 10,
        event,
        params,
      })),
      replies: REPLY_MODES,
    });
    expect(read(text)).toBe(text);
    expect(read('{}')).toBe('{}');
  });

  it.each([
    ['UTF-8', Buffer.from(`\uFEFF${GREETING}`)],
    ['UTF-16, as PowerShell writes it', Buffer.from(`\uFEFF${GREETING}`, 'utf16le')],
    ['UTF-16 with its bytes swapped', Buffer.from(`\uFEFF${GREETING}`, 'utf16le').swap16()],
  ])('returns the text of a file that starts with a byte order mark, in %s', (_, bytes) => {
    expect(read(bytes)).toBe(GREETING);
  });

  it('rejects a file in another encoding, whose letters would change', () => {
    expect(() => read(Buffer.from(GREETING, 'latin1'))).toThrow(
      new UsageError(
        `--scenario ${path} is not text in UTF-8, so give the path of a JSON file in UTF-8.`,
      ),
    );
  });

  it('accepts the replies that the page implements, and no others', () => {
    expect([...schema.$defs.reply.enum].sort()).toEqual([...REPLY_MODES].sort());
  });

  it.each(Object.entries(DOCUMENT_SAMPLES))(
    'rejects a field that %s does not have',
    (event, params) => {
      expect(() => readStep({ event, params: { ...params, chatID: 1 } })).toThrow(
        `${path}: steps[1].params has an unknown field: chatID.`,
      );
    },
  );

  it.each([
    ['[]', 'the scenario must be object.'],
    ['{ "step": [] }', 'the scenario has an unknown field: step.'],
    ['{ "steps": {} }', 'steps must be array.'],
    ['{ "replies": [] }', 'replies must NOT have fewer than 1 items.'],
    [
      '{ "replies": ["started"] }',
      `replies[0] must be one of ${schema.$defs.reply.enum.join(', ')}.`,
    ],
  ])('rejects %s', (text, message) => {
    expect(() => read(text)).toThrow(new UsageError(`${path}: ${message}`));
  });

  it.each([
    [{}, " must have required property 'event'."],
    [{ event: 'chatClosed', params: {} }, '.event must be one of newMessageAdded, chatClosed'],
    [{ event: 'visitorSelected' }, " must have required property 'params'."],
    [
      { event: 'visitorSelected', params: {} },
      ".params must have required property 'roxchatVisitorId'.",
    ],
    [
      { event: 'newMessageAdded', params: { ...newMessageAdded, chatId: '483' } },
      '.params.chatId must be integer,null.',
    ],
    [{ after: -1, event: 'newMessageAdded', params: newMessageAdded }, '.after must be >= 0.'],
    [
      { wait: 1, event: 'newMessageAdded', params: newMessageAdded },
      ' has an unknown field: wait.',
    ],
    [
      {
        event: 'visitorAuthorized',
        params: { ...visitorAuthorized, old: { ...visitorAuthorized.old, name: 'Ann' } },
      },
      '.params.old has an unknown field: name.',
    ],
    [
      {
        event: 'notificationRemoved',
        params: notificationAdded,
      },
      '.params.notification has an unknown field: kind.',
    ],
  ])('names the step and the field of a mistake (%#)', (step, message) => {
    expect(() => readStep(step)).toThrow(`${path}: steps[1]${message}`);
  });

  it('rejects a file that is not JSON with a message of one line', () => {
    expect(() => read('{\n  "steps": [\n    { "after": }\n  ]\n}')).toThrow(
      /^.* is not JSON: .+\.$/,
    );
  });

  it('names the file that is missing', () => {
    expect(() => readScenarioFile('no/such.json')).toThrow(
      /^--scenario no\/such\.json cannot be read, so give the path of a JSON file: ENOENT.*\.$/,
    );
  });
});
