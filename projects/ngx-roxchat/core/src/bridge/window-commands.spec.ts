import { ANN, BOB, command, Workspace } from '../../testing/workspace';
import type { RoxChatService } from '../rox-chat.service';

const CAT = { roxchatVisitorId: 'cat', sessionId: 'c1' };
const DAN = { roxchatVisitorId: 'dan', sessionId: 'd1' };

describe('the commands of three applications to one window', () => {
  let t: Workspace;
  let second: RoxChatService;
  let third: RoxChatService;
  const getPosted = () => t.window.posted.slice(1);

  beforeEach(() => {
    jest.useFakeTimers();
    t = new Workspace();
    second = t.world.addApplication();
    third = t.world.addApplication();
    t.start(ANN);
    expect(t.window.posted).toEqual([command(ANN)]);
  });

  afterEach(() => {
    t.world.destroy();
    jest.useRealTimers();
  });

  it('are posted one after another, in the order in which the applications began to wait', () => {
    second.startOutgoingChat(BOB).subscribe();
    third.startOutgoingChat(CAT).subscribe();
    t.start(DAN);
    t.select(ANN);
    expect(getPosted()).toEqual([command(BOB)]);

    t.select(BOB);
    expect(getPosted()).toEqual([command(BOB), command(CAT)]);

    t.select(CAT);
    expect(getPosted()).toEqual([command(BOB), command(CAT), command(DAN)]);
  });

  it('are posted alternately when one application has several', () => {
    second.startOutgoingChat(BOB).subscribe();
    second.startOutgoingChat(DAN).subscribe();
    third.startOutgoingChat(CAT).subscribe();
    t.select(ANN);
    t.select(BOB);
    t.select(CAT);

    expect(getPosted()).toEqual([command(BOB), command(CAT), command(DAN)]);
  });

  it('do not wait for a command that was withdrawn', () => {
    const withdrawn = second.startOutgoingChat(BOB).subscribe();
    third.startOutgoingChat(CAT).subscribe();
    withdrawn.unsubscribe();
    t.select(ANN);

    expect(getPosted()).toEqual([command(CAT)]);
  });

  it('count no failure reply twice, and none as an unknown event', () => {
    const unknown: string[] = [];
    second.unknownEvents$.subscribe((name) => unknown.push(name));
    third.unknownEvents$.subscribe((name) => unknown.push(name));
    t.fail('no_tariff_option');

    expect(t.results).toMatchObject([{ status: 'failed', code: 'no_tariff_option' }, 'complete']);
    expect(unknown).toEqual([]);
  });
});
