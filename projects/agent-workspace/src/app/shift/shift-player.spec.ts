import { TestBed } from '@angular/core/testing';
import { CRM_ORIGIN, CrmWindow } from '../../../testing/crm-window';
import { EVENT_NAMES } from '../../../testing/document-samples';
import { Desk } from '../desk/desk';
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
    const crm = new CrmWindow(`?parent=${CRM_ORIGIN}&${query}`);
    return { crm, player: TestBed.inject(ShiftPlayer) };
  }

  function playedWith(seed: number): CrmWindow {
    const { crm, player } = openWith(`seed=${String(seed)}`);
    player.play();
    jest.runAllTimers();
    return crm;
  }

  const eventsOf = (crm: CrmWindow) => [...new Set(crm.envelopes.map(({ event }) => event))].sort();

  it('posts the same messages for the same seed, and others for another', () => {
    expect(playedWith(1).received).toEqual(playedWith(1).received);
    expect(playedWith(1).received).not.toEqual(playedWith(2).received);
  });

  it.each(SEEDS)('lets all six events happen (seed %i)', (seed) => {
    expect(eventsOf(playedWith(seed))).toEqual(EVENT_NAMES);
  });

  it('lets all six happen again when nobody anonymous is left', () => {
    const { crm, player } = openWith('seed=1');
    for (let shift = 1; shift <= 4; shift++) {
      crm.received.length = 0;
      player.play();
      jest.runAllTimers();
      expect(eventsOf(crm)).toEqual(EVENT_NAMES);
    }
  });

  it('revives a chat that was closed before', () => {
    const { envelopes } = playedWith(1);
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

  it('pauses as a person would, times the pace', () => {
    const { crm, player } = openWith('seed=1&pace=0.1');
    player.play();
    expect(crm.received).toHaveLength(1);
    jest.advanceTimersByTime(69);
    expect(crm.received).toHaveLength(1);
    jest.advanceTimersByTime(111);
    expect(crm.received.length).toBeGreaterThanOrEqual(2);
    expect(crm.received.length).toBeLessThanOrEqual(3);
  });

  it('says nothing more once stopped', () => {
    const { crm, player } = openWith('seed=1');
    player.play();
    player.stop();
    jest.runAllTimers();
    expect(player.playing()).toBe(false);
    expect(crm.received).toHaveLength(1);
  });

  it('survives an agent who interferes', () => {
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
    expect(eventsOf(crm)).toEqual(EVENT_NAMES);
  });
});
