import { readFileSync } from 'node:fs';
import { SeededRandom } from '../launch/seeded-random';
import { createOpeningScene } from './opening-scene';
import { isAnonymous } from './visitor';

describe('openingScene', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('returns the same visitors in the same order, however fast the clock runs', () => {
    const namesWith = (tick: number) => {
      let now = 1_800_000_000_000;
      jest.spyOn(Date, 'now').mockImplementation(() => (now += tick));
      return createOpeningScene(new SeededRandom(1)).map(({ name }) => name);
    };
    expect(namesWith(1)).toEqual(namesWith(0));
  });

  it('returns two anonymous visitors and every status, but not Aylin Demir', () => {
    const visitors = createOpeningScene(new SeededRandom(1));
    expect(visitors.filter(isAnonymous)).toHaveLength(2);
    expect(new Set(visitors.map(({ status }) => status))).toEqual(
      new Set(['none', 'open', 'closed']),
    );
    expect(visitors.map(({ name }) => name)).not.toContain('Aylin Demir');
  });

  it('sets a chat id exactly where there is a chat', () => {
    for (const { status, chatId, messages } of createOpeningScene(new SeededRandom(2))) {
      expect(chatId === null).toBe(status === 'none');
      expect(messages.length === 0).toBe(status === 'none');
    }
  });

  it('has the ids that docs/stand-in.md lists', () => {
    const listed = readFileSync('docs/stand-in.md', 'utf8').matchAll(
      /^\| (.+?) +\| (\S+) +\| (\S+) +\| `(\w{32})` +\| `(\w{32})` +\| (\w+) +\|$/gm,
    );
    const write = (id: string | null) => (id === null ? 'null' : `\`${id}\``);
    const rows = createOpeningScene(new SeededRandom(1))
      .filter((visitor) => !isAnonymous(visitor))
      .sort((one, other) => one.key - other.key)
      .map(({ name, providedVisitorId, siebelId, roxchatVisitorId, sessionId, status }) => [
        name,
        write(providedVisitorId),
        write(siebelId),
        roxchatVisitorId,
        sessionId,
        status,
      ]);
    expect([...listed].map((match) => match.slice(1))).toEqual(rows);
  });
});
