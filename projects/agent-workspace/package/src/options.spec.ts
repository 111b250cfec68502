import { HELP, readRequest } from './options';
import { UsageError } from './usage-error';

const PARENT = ['--parent', 'http://localhost:4200'];
const ALL = '--parent, --port, --scenario, --help, --version.';

describe('readRequest', () => {
  it('serves the CRM at a port that need not be said', () => {
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

  it.each(['help', 'version'])('tells the %s whatever else is there', (tell) => {
    expect(readRequest([`--${tell}`])).toEqual({ tell });
    expect(readRequest([`--${tell}`, '--parent', 'nonsense'])).toEqual({ tell });
  });

  it('has every option in its help', () => {
    for (const name of ALL.match(/--\w+/g) ?? []) {
      expect(HELP).toContain(`\n  ${name} `);
    }
  });

  it.each([
    [[], "The CRM's origin is missing: add --parent http://localhost:4200."],
    [[...PARENT, ...PARENT], 'There is more than one --parent: it serves one CRM, so leave one.'],
    [
      ['--parent', 'localhost:4200'],
      '--parent localhost:4200 is no origin: write scheme, host and port alone, such as http://localhost:4200.',
    ],
    [
      ['--parent', 'http://localhost:4200/crm'],
      '--parent http://localhost:4200/crm is no origin: write scheme, host and port alone, such as http://localhost:4200.',
    ],
    [[...PARENT, '--port', '0'], '--port 0 is no port: write a number from 1 to 65535.'],
    [[...PARENT, '--port', '65536'], '--port 65536 is no port: write a number from 1 to 65535.'],
    [[...PARENT, '--port', '43e2'], '--port 43e2 is no port: write a number from 1 to 65535.'],
    [[...PARENT, '--pace', '2'], `Unknown option '--pace'. The options are: ${ALL}`],
    [[...PARENT, '--port', '-1'], `Option '--port' argument is ambiguous. The options are: ${ALL}`],
    [['a.json'], `Unexpected argument 'a.json'. The options are: ${ALL}`],
    [['--parent'], `Option '--parent <value>' argument missing. The options are: ${ALL}`],
  ])('refuses %j in one line', (args, message) => {
    expect(() => readRequest(args)).toThrow(new UsageError(message));
  });
});
