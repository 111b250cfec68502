import { ApplicationRef, NgZone, provideZoneChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { dispatchMessage, ENVELOPE, ORIGIN } from '../../testing/messages';
import { SAMPLE_ROWS } from '../../testing/samples';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { RoxChatService } from '../rox-chat.service';

describe('MessageBridge in an application with zone.js', () => {
  let service: RoxChatService;
  let ticks: number;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideRoxChatCore(ORIGIN)] });
    service = TestBed.inject(RoxChatService);
    ticks = 0;
    TestBed.inject(NgZone).onMicrotaskEmpty.subscribe(() => ++ticks);
    TestBed.inject(ApplicationRef);
  });

  /** Runs a function inside the zone, where the components of an application subscribe. */
  const inZone = (run: () => void) => {
    TestBed.inject(NgZone).run(run);
    ticks = 0;
  };

  it('emits accepted events inside the zone, with one tick for all subscribers', () => {
    const zones: boolean[] = [];
    inZone(() => {
      service.events$.subscribe(() => zones.push(NgZone.isInAngularZone()));
      service.visitorSelected$.subscribe(() => zones.push(NgZone.isInAngularZone()));
    });
    dispatchMessage({});

    expect(zones).toEqual([true, true]);
    expect(ticks).toBe(1);
  });

  it('enters the zone only for events that someone is subscribed to', () => {
    let count = 0;
    inZone(() => {
      service.notificationRemoved$.subscribe(() => {
        expect(NgZone.isInAngularZone()).toBe(true);
        count++;
      });
    });
    const others = SAMPLE_ROWS.filter(({ event }) => event !== 'notificationRemoved');
    const kinds = [...new Map(others.map((row) => [row.event, row])).values()].slice(0, 4);
    const removed = { event: 'notificationRemoved', params: { notification: { id: 'n' } } };
    for (let index = 0; index < 1_000; index++) {
      const { event, params } = [...kinds, removed][index % 5] ?? removed;
      dispatchMessage({ data: { source: 'roxchat', event, params } });
    }

    expect([count, ticks]).toEqual([200, 200]);
  });

  it('needs one change detection for several events of a frame with runCoalescing', async () => {
    let count = 0;
    const receive = async (options: object) => {
      TestBed.resetTestingModule();
      TestBed.configureTestingModule({
        providers: [provideZoneChangeDetection(options), provideRoxChatCore(ORIGIN)],
      });
      const zone = TestBed.inject(NgZone);
      TestBed.inject(RoxChatService).events$.subscribe();
      await TestBed.inject(ApplicationRef).whenStable();
      count = 0;
      zone.onMicrotaskEmpty.subscribe(() => ++count);
      for (let index = 0; index < 10; index++) {
        dispatchMessage({});
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
      return count;
    };

    expect(await receive({})).toBe(10);
    expect(await receive({ runCoalescing: true })).toBe(1);
  });

  it('emits the diagnostics of a rejected message without entering the zone', () => {
    const zones: boolean[] = [];
    inZone(() => {
      service.events$.subscribe();
      service.diagnostics$.subscribe(() => zones.push(NgZone.isInAngularZone()));
      service.unknownEvents$.subscribe(() => zones.push(NgZone.isInAngularZone()));
    });
    dispatchMessage({ origin: 'https://evil.example' });
    dispatchMessage({ data: { ...ENVELOPE, event: 'visitorTyping' } });

    expect(zones).toEqual([false, false, false]);
    expect(ticks).toBe(0);
  });
});
