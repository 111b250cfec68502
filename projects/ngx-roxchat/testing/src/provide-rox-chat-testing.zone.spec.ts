import { NgZone } from '@angular/core';
import { fakeAsync, flush, TestBed } from '@angular/core/testing';
import { RoxChatService } from 'ngx-roxchat';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';

describe('with zone.js', () => {
  it('emits events and results inside the zone, and leaves no timer', fakeAsync(() => {
    TestBed.configureTestingModule({ providers: [provideRoxChatTesting()] });
    const controller = TestBed.inject(RoxChatTestingController);
    const service = TestBed.inject(RoxChatService);
    const zones: boolean[] = [];
    service.newMessageAdded$.subscribe(() => zones.push(NgZone.isInAngularZone()));
    service
      .startOutgoingChat({ roxchatVisitorId: 'ann', sessionId: 's' })
      .subscribe(() => zones.push(NgZone.isInAngularZone()));

    controller.emit('newMessageAdded', { roxchatVisitorId: 'ann' });
    controller.expectStartOutgoingChat().start();

    expect(zones).toEqual([true, true]);
    expect(flush()).toBe(0);
  }));
});
