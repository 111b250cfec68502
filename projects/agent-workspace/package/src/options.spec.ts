import { HELP, readRequest } from './options';
import { UsageError } from './usage-error';

const PARENT = ['--parent', 'http://localhost:4200'];
const ALL = '--parent, --host, --port, --https, --cert, --key, --scenario, --help, --version.';

describe('readRequest', () => {
  it('has a default for every option but the parent', () => {
    expect(readRequest(PARENT)).toEqual({
      parents: ['http://localhost:4200'],
      host: { name: 'localhost', addresses: ['127.0.0.1', '::1'] },
      port: 4300,
      certificate: null,
      scenario: null,
    });
  });

  it('reads every option', () => {
    const args = [
      '--parent=https://crm.example/',
      ...['--host', '192.168.0.7', '--port', '65535', '--scenario', 'late.json'],
      ...['--https', '--cert', 'a.pem', '--key', 'a.key'],
    ];
    expect(readRequest(args)).toEqual({
      parents: ['https://crm.example'],
      host: { name: '192.168.0.7', addresses: ['192.168.0.7'] },
      port: 65_535,
      certificate: { cert: 'a.pem', key: 'a.key' },
      scenario: 'late.json',
    });
  });

  it('reads several parents, each once', () => {
    const args = ['http://localhost:4200', 'https://crm.example', 'http://localhost:4200/'];
    expect(readRequest(args.flatMap((parent) => ['--parent', parent]))).toMatchObject({
      parents: ['http://localhost:4200', 'https://crm.example'],
    });
  });

  it.each([
    ['localhost', 'localhost', ['127.0.0.1', '::1']],
    ['127.0.0.1', '127.0.0.1', ['127.0.0.1']],
    ['0.0.0.0', 'localhost', ['0.0.0.0']],
    ['::', 'localhost', ['::']],
    ['[::]', 'localhost', ['::']],
    ['::1', '[::1]', ['::1']],
    ['[::1]', '[::1]', ['::1']],
  ])('listens on --host %s', (value, name, addresses) => {
    expect(readRequest([...PARENT, '--host', value])).toMatchObject({ host: { name, addresses } });
  });

  it('serves https with a certificate of its own, or with yours', () => {
    const files = ['--cert', 'a.pem', '--key', 'a.key'];
    expect(readRequest([...PARENT, '--https'])).toMatchObject({ certificate: 'self-signed' });
    expect(readRequest([...PARENT, ...files])).toMatchObject({
      certificate: { cert: 'a.pem', key: 'a.key' },
    });
  });

  it.each(['help', 'version'])('prints the %s whatever the other options are', (print) => {
    expect(readRequest([`--${print}`])).toEqual({ print });
    expect(readRequest([`--${print}`, '--parent', 'nonsense'])).toEqual({ print });
  });

  it('prints the help for -h', () => {
    expect(readRequest(['-h'])).toEqual({ print: 'help' });
  });

  it('lists every option in the help', () => {
    for (const name of ALL.match(/--\w+/g) ?? []) {
      expect(HELP).toMatch(new RegExp(`\\n  ${name}[ ,]`));
    }
  });

  it.each([
    [[], "The CRM's origin is missing: add --parent http://localhost:4200."],
    [
      ['--parent', 'localhost:4200'],
      '--parent localhost:4200 is not an origin: write only scheme, host and port, such as http://localhost:4200.',
    ],
    [
      ['--parent', 'http://localhost:4200/crm'],
      '--parent http://localhost:4200/crm is not an origin: write only scheme, host and port, such as http://localhost:4200.',
    ],
    [
      [...PARENT, '--parent', '*'],
      '--parent * is not an origin: write only scheme, host and port, such as http://localhost:4200.',
    ],
    ...['my-machine', 'http://127.0.0.1', '*', '', '[127.0.0.1]', 'fe80::1%eth0'].map(
      (host): [string[], string] => [
        [...PARENT, '--host', host],
        `--host ${host} is not an IP address: write one of this machine, or 0.0.0.0 for all of them.`,
      ],
    ),
    [[...PARENT, '--cert', 'a.pem'], '--cert a.pem has no --key: add the file of its private key.'],
    [[...PARENT, '--key', 'a.key'], '--key a.key has no --cert: add the file of its certificate.'],
    [[...PARENT, '--port', '0'], '--port 0 is not a port: write a number from 1 to 65535.'],
    [[...PARENT, '--port', '65536'], '--port 65536 is not a port: write a number from 1 to 65535.'],
    [[...PARENT, '--port', '43e2'], '--port 43e2 is not a port: write a number from 1 to 65535.'],
    [[...PARENT, '--pace', '2'], `Unknown option '--pace'. The options are: ${ALL}`],
    [[...PARENT, '--port', '-1'], `Option '--port' argument is ambiguous. The options are: ${ALL}`],
    [['a.json'], `Unexpected argument 'a.json'. The options are: ${ALL}`],
    [['--parent'], `Option '--parent <value>' argument missing. The options are: ${ALL}`],
  ])('rejects %j with a message of one line', (args, message) => {
    expect(() => readRequest(args)).toThrow(new UsageError(message));
  });
});
