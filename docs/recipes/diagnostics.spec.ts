import { inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { TestBed } from '@angular/core/testing';
import { RoxChatService } from 'ngx-roxchat';
import { provideRoxChatTesting } from 'ngx-roxchat/testing';

const metrics = { increment: jest.fn() };

// #region watch
/** Inject this once, when the application starts. */
@Injectable({ providedIn: 'root' })
export class RoxChatWatch {
  constructor() {
    inject(RoxChatService)
      .diagnostics$.pipe(takeUntilDestroyed())
      .subscribe(({ reason }) => {
        metrics.increment(`roxchat.${reason}`); // "wrong-origin", "field-cut", …
      });
  }
}
// #endregion

it('counts rejected messages by reason, without their content', () => {
  TestBed.configureTestingModule({ providers: [provideRoxChatTesting()] });
  TestBed.inject(RoxChatWatch);

  const data = { source: 'roxchat', event: 'visitorSelected', params: {} };
  window.dispatchEvent(new MessageEvent('message', { data, origin: 'https://evil.example' }));
  window.dispatchEvent(new MessageEvent('message', { data, origin: 'https://testing.rox.chat' }));

  expect(metrics.increment.mock.calls).toEqual([
    ['roxchat.wrong-origin'],
    ['roxchat.invalid-params'],
  ]);
});
