import { inject, Injectable } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RoxChatService } from 'ngx-roxchat';
import { provideRoxChatTesting } from 'ngx-roxchat/testing';
import { map, Subject } from 'rxjs';

// #region before
@Injectable({ providedIn: 'root' })
export class ChatListener {
  readonly opened$ = new Subject<string | null>();

  constructor() {
    window.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.source === 'roxchat' && data.event === 'visitorSelected') {
        this.opened$.next(data.params.providedVisitorId);
      }
    });
  }
}

interface Message {
  source: string;
  event: string;
  params: { providedVisitorId: string | null };
}
// #endregion

// #region after
@Injectable({ providedIn: 'root' })
export class ChatEvents {
  readonly opened$ = inject(RoxChatService).visitorSelected$.pipe(
    map(({ providedVisitorId }) => providedVisitorId),
  );
}
// #endregion

describe('a listener written by hand and the library', () => {
  function post(origin: string, providedVisitorId: unknown) {
    const params = { roxchatVisitorId: 'v', providedVisitorId };
    const data = { source: 'roxchat', event: 'visitorSelected', params };
    window.dispatchEvent(new MessageEvent('message', { data, origin }));
  }

  it('receive the same messages of the workspace, and differ for other messages', () => {
    TestBed.configureTestingModule({ providers: [provideRoxChatTesting()] });
    const before: unknown[] = [];
    const after: unknown[] = [];
    TestBed.inject(ChatListener).opened$.subscribe((id) => before.push(id));
    TestBed.inject(ChatEvents).opened$.subscribe((id) => after.push(id));

    post('https://testing.rox.chat', '12345');
    post('https://evil.example', '666');
    post('https://testing.rox.chat', { toString: 'an object' });

    expect(before).toEqual(['12345', '666', { toString: 'an object' }]);
    expect(after).toEqual(['12345', null]);
  });
});
