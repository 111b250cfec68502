import { TestBed } from '@angular/core/testing';
import { CRM_ORIGIN, CrmWindow, newWindow } from '../../../testing/crm-window';
import { SimulationSettings } from '../launch/simulation-settings';
import { ExchangeLog } from './exchange-log';
import { ParentLink } from './parent-link';

const PARAMS = { notification: { id: '0'.repeat(32) } };

function collectMessages(): unknown[] {
  const received: unknown[] = [];
  TestBed.inject(ParentLink).onMessage((data) => received.push(data));
  return received;
}

describe('ParentLink', () => {
  it('posts the envelope to the exact origin of the CRM', () => {
    const crm = new CrmWindow();
    TestBed.inject(ParentLink).post('notificationRemoved', PARAMS);
    expect(crm.received).toEqual([
      {
        message: { source: 'roxchat', event: 'notificationRemoved', params: PARAMS },
        targetOrigin: CRM_ORIGIN,
      },
    ]);
  });

  it('posts JSON text when set to', () => {
    const crm = new CrmWindow();
    TestBed.inject(SimulationSettings).format.set('json');
    TestBed.inject(ParentLink).post('notificationRemoved', PARAMS);
    expect(crm.received[0]?.message).toBe(
      `{"source":"roxchat","event":"notificationRemoved","params":${JSON.stringify(PARAMS)}}`,
    );
  });

  it.each(['', '?parent=', '?parent=*', '?parent=https://crm.example/path'])(
    'posts and receives nothing without a parent origin (%j)',
    (search) => {
      const crm = new CrmWindow(search);
      const received = collectMessages();
      const link = TestBed.inject(ParentLink);
      link.post('notificationRemoved', PARAMS);
      link.postFailure('no_tariff_option');
      crm.send('hello');
      const { entries } = TestBed.inject(ExchangeLog);
      expect([crm.received, received, entries(), link.sentCount()]).toEqual([[], [], [], 0]);
    },
  );

  it('posts and receives nothing when it is not embedded', () => {
    const crm = new CrmWindow(`?parent=${CRM_ORIGIN}`, { embedded: false });
    const received = collectMessages();
    TestBed.inject(ParentLink).post('notificationRemoved', PARAMS);
    crm.send('hello');
    expect([crm.received, received]).toEqual([[], []]);
  });

  it('accepts messages only from the CRM: its window and its origin', () => {
    const crm = new CrmWindow();
    const received = collectMessages();
    crm.send('from another window', { source: newWindow() });
    crm.send('from another origin', { origin: 'https://evil.example' });
    crm.send('from a look-alike', { origin: `${CRM_ORIGIN}.evil.example` });
    crm.send('from the CRM');
    expect(received).toEqual(['from the CRM']);
  });

  it('stops listening when the application is destroyed', () => {
    const crm = new CrmWindow();
    const received = collectMessages();
    TestBed.resetTestingModule();
    crm.send('too late');
    expect(received).toEqual([]);
  });

  it('logs the latest messages sent, newest first, and counts all', () => {
    new CrmWindow();
    const link = TestBed.inject(ParentLink);
    for (let count = 0; count < 20; count++) {
      link.post('notificationRemoved', PARAMS);
    }
    link.postFailure('visitor_already_in_chat');
    expect(link.sentCount()).toBe(21);
    const [latest, before, ...others] = TestBed.inject(ExchangeLog).entries();
    expect(others).toHaveLength(10);
    expect(latest).toMatchObject({ kind: 'reply', text: 'Failed: visitor_already_in_chat' });
    expect(before).toMatchObject({ kind: 'event', text: 'notificationRemoved' });
  });
});
