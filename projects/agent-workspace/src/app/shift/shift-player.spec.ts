import { TestBed } from '@angular/core/testing';
import { CRM_ORIGIN, CrmWindow } from '../../../testing/crm-window';
import { EVENT_NAMES } from '../../../testing/document-samples';
import { Desk } from '../agent-desk/desk';
import { GreetingPlayer } from './greeting-player';
import { ShiftPlayer } from './shift-player';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

describe('ShiftPlayer', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  function openWith(query: string): { crm: CrmWindow; player: ShiftPlayer } {
    TestBed.resetTestingModule();
    localStorage.clear();
    const crm = new CrmWindow(`?parent=${CRM_ORIGIN}&${query}`);
    return { crm, player: TestBed.inject(ShiftPlayer) };
  }

  function playWith(seed: number): CrmWindow {
    const { crm, player } = openWith(`seed=${String(seed)}`);
    player.play();
    jest.runAllTimers();
    return crm;
  }

  const getEventNames = (crm: CrmWindow) =>
    [...new Set(crm.envelopes.map(({ event }) => event))].sort();

  it('posts the same messages for the same seed, and others for another seed', () => {
    expect(playWith(1).received).toEqual(playWith(1).received);
    expect(playWith(1).received).not.toEqual(playWith(2).received);
  });

  it.each(SEEDS)('posts all six events (seed %i)', (seed) => {
    expect(getEventNames(playWith(seed))).toEqual(EVENT_NAMES);
  });

  it('posts all six events again when no anonymous visitor is left', () => {
    const { crm, player } = openWith('seed=1');
    for (let shift = 1; shift <= 4; shift++) {
      crm.received.length = 0;
      player.play();
      jest.runAllTimers();
      expect(getEventNames(crm)).toEqual(EVENT_NAMES);
    }
  });

  it.each(SEEDS)('repeats no line of a conversation, also after the greeting (seed %i)', (seed) => {
    const { player } = openWith(`greet&seed=${String(seed)}`);
    TestBed.inject(GreetingPlayer).play();
    jest.runAllTimers();
    player.play();
    jest.runAllTimers();
    for (const { name, messages } of TestBed.inject(Desk).visitors()) {
      const texts = messages.flatMap(({ kind, text }) => (kind === 'info' ? [] : [text]));
      expect([name, texts]).toEqual([name, [...new Set(texts)]]);
    }
  });

  it('reopens a chat that was closed before', () => {
    const { envelopes } = playWith(1);
    const closed = envelopes.findIndex(({ event }) => event === 'chatClosedByOperator');
    const { chatId } = envelopes[closed]?.params as { chatId: number };
    const later = envelopes.slice(closed + 1);
    expect(later).toContainEqual(
      expect.objectContaining({
        event: 'newMessageAdded',
        params: expect.objectContaining({ chatId, kind: 'visitor' }) as unknown,
      }),
    );
  });

  it('takes 20 to 35 steps and ends by itself', () => {
    const { crm, player } = openWith('seed=3');
    player.play();
    expect(player.playing()).toBe(true);
    jest.runAllTimers();
    expect(player.playing()).toBe(false);
    expect(crm.received.length).toBeGreaterThanOrEqual(20);
    expect(crm.received.length).toBeLessThanOrEqual(35);
  });

  it('pauses between steps, multiplied by the pace', () => {
    const { crm, player } = openWith('seed=1&pace=0.1');
    player.play();
    expect(crm.received).toHaveLength(1);
    jest.advanceTimersByTime(69);
    expect(crm.received).toHaveLength(1);
    jest.advanceTimersByTime(111);
    expect(crm.received.length).toBeGreaterThanOrEqual(2);
    expect(crm.received.length).toBeLessThanOrEqual(3);
  });

  it('posts nothing after it is stopped', () => {
    const { crm, player } = openWith('seed=1');
    player.play();
    player.stop();
    jest.runAllTimers();
    expect(player.playing()).toBe(false);
    expect(crm.received).toHaveLength(1);
  });

  it('runs to its end while the agent acts on the desk', () => {
    const { crm, player } = openWith('seed=1');
    const desk = TestBed.inject(Desk);
    player.play();
    for (let moment = 0; moment < 60; moment++) {
      jest.advanceTimersByTime(900);
      const visitor = desk.visitors()[moment % desk.visitors().length];
      desk.close(visitor?.key ?? 0);
      desk.authorize(visitor?.key ?? 0);
      desk.dismiss(desk.notifications()[0]?.id ?? '');
    }
    expect(player.playing()).toBe(false);
    expect(getEventNames(crm)).toEqual(EVENT_NAMES);
  });
});
