import { NgZone } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ORIGIN } from '../../testing/messages';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { RoxChatWorkspace } from './rox-chat-workspace';

describe('RoxChatWorkspace in an application with zone.js', () => {
  it('lets the application become stable while it waits', async () => {
    TestBed.configureTestingModule({ providers: [provideRoxChatCore(ORIGIN)] });
    const setTimeout = jest.spyOn(window, 'setTimeout');
    const fixture = TestBed.createComponent(RoxChatWorkspace);
    fixture.componentRef.setInput('src', `${ORIGIN}/agent`);
    fixture.autoDetectChanges();
    await fixture.whenStable();

    expect(setTimeout).toHaveBeenCalledWith(expect.any(Function), 10_000);
    expect(TestBed.inject(NgZone).hasPendingMacrotasks).toBe(false);
  });
});
