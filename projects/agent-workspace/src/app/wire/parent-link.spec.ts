import { TestBed } from '@angular/core/testing';
import { CRM_ORIGIN, CrmWindow, newWindow } from '../../../testing/crm-window';
import { SimulationSettings } from '../launch/simulation-settings';
import { ParentLink } from './parent-link';

const PARAMS = { notification: { id: '0'.repeat(32) } };

function listenedTo(): unknown[] {
  const heard: unknown[] = [];
  TestBed.inject(ParentLink).onMessage((data) => heard.push(data));
  return heard;
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

  it('posts JSON text when told to', () => {
    const crm = new CrmWindow();
    TestBed.inject(SimulationSettings).format.set('json');
    TestBed.inject(ParentLink).post('notificationRemoved', PARAMS);
    expect(crm.received[0]?.message).toBe(
      `{"source":"roxchat","event":"notificationRemoved","params":${JSON.stringify(PARAMS)}}`,
    );
  });

  it.each(['', '?parent=', '?parent=*', '?parent=https://crm.example/path'])(
    'posts and hears nothing without a parent origin (%j)',
    (search) => {
      const crm = new CrmWindow(search);
      const heard = listenedTo();
      const link = TestBed.inject(ParentLink);
      link.post('notificationRemoved', PARAMS);
      link.postFailure('no_tariff_option');
      crm.send('hello');
      expect([crm.received, heard, link.sent(), link.sentCount()]).toEqual([[], [], [], 0]);
    },
  );

  it('posts and hears nothing when it is not embedded', () => {
    const crm = new CrmWindow(`?parent=${CRM_ORIGIN}`, { embedded: false });
    const heard = listenedTo();
    TestBed.inject(ParentLink).post('notificationRemoved', PARAMS);
    crm.send('hello');
    expect([crm.received, heard]).toEqual([[], []]);
  });

  it('hears the CRM alone: its window and its origin', () => {
    const crm = new CrmWindow();
    const heard = listenedTo();
    crm.send('from another window', { source: newWindow() });
    crm.send('from another origin', { origin: 'https://evil.example' });
    crm.send('from a look-alike', { origin: `${CRM_ORIGIN}.evil.example` });
    crm.send('from the CRM');
    expect(heard).toEqual(['from the CRM']);
  });

  it('stops hearing when the application is destroyed', () => {
    const crm = new CrmWindow();
    const heard = listenedTo();
    TestBed.resetTestingModule();
    crm.send('too late');
    expect(heard).toEqual([]);
  });

  it('logs what it sent, newest first, and counts all of it', () => {
    new CrmWindow();
    const link = TestBed.inject(ParentLink);
    for (let count = 0; count < 20; count++) {
      link.post('notificationRemoved', PARAMS);
    }
    link.postFailure('visitor_already_in_chat');
    expect(link.sentCount()).toBe(21);
    expect(link.sent()).toHaveLength(12);
    expect(link.sent()[0]?.event).toBe('start_outgoing_chat');
  });
});
