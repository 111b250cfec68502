import { TestBed } from '@angular/core/testing';
import { CRM_ORIGIN, CrmWindow } from '../../../testing/crm-window';
import { DOCUMENT_SAMPLES } from '../../../testing/document-samples';
import { SimulationSettings } from '../launch/simulation-settings';
import type { Scenario } from './scenario';
import { ScenarioPlayer } from './scenario-player';

const { visitorSelected, newMessageAdded, notificationRemoved } = DOCUMENT_SAMPLES;

const SCENARIO: Scenario = {
  steps: [
    { event: 'visitorSelected', params: visitorSelected },
    { after: 200, event: 'newMessageAdded', params: newMessageAdded },
    { after: 100, event: 'notificationRemoved', params: notificationRemoved },
    { after: 0, event: 'visitorSelected', params: visitorSelected },
  ],
  replies: ['no_tariff_option', 'silence'],
};

describe('ScenarioPlayer', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  async function play(text: string, query = 'scenario=scenario.json'): Promise<CrmWindow> {
    const crm = new CrmWindow(`?parent=${CRM_ORIGIN}&${query}`);
    crm.files.set('scenario.json', text);
    await TestBed.inject(ScenarioPlayer).play();
    return crm;
  }

  const unreadable = () => TestBed.inject(ScenarioPlayer).unreadable();
  const getEventNames = (crm: CrmWindow) => crm.envelopes.map(({ event }) => event);

  it('posts each step unchanged after its pause', async () => {
    const crm = await play(JSON.stringify(SCENARIO));
    jest.advanceTimersByTime(199);
    expect(crm.envelopes).toEqual([
      { source: 'roxchat', event: 'visitorSelected', params: visitorSelected },
    ]);
    jest.advanceTimersByTime(1);
    expect(crm.latest('newMessageAdded')).toEqual(newMessageAdded);
    jest.advanceTimersByTime(99);
    expect(crm.received).toHaveLength(2);
    jest.advanceTimersByTime(1);
    expect(getEventNames(crm)).toEqual(SCENARIO.steps?.map(({ event }) => event));
    expect(jest.getTimerCount()).toBe(0);
  });

  it('multiplies the pauses by the pace', async () => {
    const crm = await play(JSON.stringify(SCENARIO), 'scenario=scenario.json&pace=0.5');
    jest.advanceTimersByTime(100);
    expect(crm.received).toHaveLength(2);
  });

  it('sets the replies', async () => {
    await play(JSON.stringify(SCENARIO));
    const settings = TestBed.inject(SimulationSettings);
    const taken = [settings.takeReply(), settings.takeReply(), settings.takeReply()];
    expect(taken).toEqual(['no_tariff_option', 'silence', 'silence']);
  });

  it('keeps the reply of the URL if the scenario has none', async () => {
    await play('{}', 'scenario=scenario.json&reply=silence');
    expect(TestBed.inject(SimulationSettings).takeReply()).toBe('silence');
    expect(unreadable()).toBe(false);
  });

  it('does nothing if the URL names no scenario', async () => {
    const crm = await play(JSON.stringify(SCENARIO), 'seed=1');
    jest.runAllTimers();
    expect([crm.received, unreadable()]).toEqual([[], false]);
  });

  it.each(['<!doctype html>', 'null', '{ "steps": {} }'])(
    'reports %j as unreadable',
    async (text) => {
      const crm = await play(text);
      jest.runAllTimers();
      expect([crm.received, unreadable()]).toEqual([[], true]);
    },
  );

  it('stops when the application is destroyed', async () => {
    const crm = await play(JSON.stringify(SCENARIO));
    TestBed.resetTestingModule();
    jest.runAllTimers();
    expect(crm.received).toEqual([]);
  });
});
