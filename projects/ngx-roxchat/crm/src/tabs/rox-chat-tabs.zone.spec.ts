import { NgZone } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RoxChatTabs } from './rox-chat-tabs';

it('causes no change detection when the focus of the tab changes', async () => {
  const zone = TestBed.inject(NgZone);
  zone.run(() => TestBed.inject(RoxChatTabs));
  let entries = 0;
  zone.onUnstable.subscribe(() => {
    entries++;
  });
  window.dispatchEvent(new Event('focus'));
  document.dispatchEvent(new Event('visibilitychange'));
  await new Promise((resolve) => setTimeout(resolve, 150));

  expect(entries).toBe(0);
});
