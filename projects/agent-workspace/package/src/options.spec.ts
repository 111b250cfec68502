import { HELP, readRequest } from './options';
import { UsageError } from './usage-error';

const PARENT = ['--parent', 'http://localhost:4200'];
const ALL = '--parent, --port, --scenario, --help, --version.';

describe('readRequest', () => {
  it('has a default for every option but the parent', () => {
    expect(readRequest(PARENT)).toEqual({
      parent: 'http://localhost:4200',
      port: 4300,
      scenario: null,
    });
  });

  it('reads every option', () => {
    const args = ['--parent=https://crm.example/', '--port', '65535', '--scenario', 'late.json'];
    expect(readRequest(args)).toEqual({
      parent: 'https://crm.example',
      port: 65_535,
      scenario: 'late.json',
    });
  });

  it.each(['help', 'version'])('prints the %s whatever the other options are', (print) => {
    expect(readRequest([`--${print}`])).toEqual({ print });
    expect(readRequest([`--${print}`, '--parent', 'nonsense'])).toEqual({ print });
  });

  it('lists every option in the help', () => {
    for (const name of ALL.match(/--\w+/g) ?? []) {
      expect(HELP).toContain(`\n  ${name} `);
    }
  });

  it.each([
    [[], "The CRM's origin is missing: add --parent http://localhost:4200."],
    [
      [...PARENT, ...PARENT],
      'There is more than one --parent: the stand-in serves one CRM, so keep one.',
    ],
    [
      ['--parent', 'localhost:4200'],
      '--parent localhost:4200 is not an origin: write only scheme, host and port, such as http://localhost:4200.',
    ],
    [
      ['--parent', 'http://localhost:4200/crm'],
      '--parent http://localhost:4200/crm is not an origin: write only scheme, host and port, such as http://localhost:4200.',
    ],
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
