import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import { ɵSTATE_SET_UP, RoxChatEventActions, roxChatFeature } from 'ngx-roxchat/store';
import { buildRoxChatEvent } from 'ngx-roxchat/testing';
import { RoxChatInteractionLog } from './rox-chat-interaction-log';
import { withInteractionLog } from './with-interaction-log';

describe('withInteractionLog', () => {
  class Handler {
    log(): void {
      // Stores nothing.
    }
  }

  it('throws without a handler, and for a silence of no length', () => {
    expect(() => TestBed.inject(RoxChatInteractionLog)).toThrow(
      '[interaction-log-missing] RoxChatInteractionLog has no handler. Add withInteractionLog(YourHandler) to RoxChatModule.forRoot or provideRoxChat.',
    );
    expect(() => withInteractionLog(Handler, { silenceAfter: 0 })).toThrow(
      '[timeout-invalid] silenceAfter is 0',
    );
    expect(() => withInteractionLog(Handler, { silenceAfter: 86_400_000 })).not.toThrow();
  });

  it('starts with the application, and needs the state of the store', () => {
    const providers = (hasState: boolean) => [
      provideStore({ [roxChatFeature.name]: roxChatFeature.reducer }),
      hasState ? { provide: ɵSTATE_SET_UP, useValue: true } : [],
      ...withInteractionLog(Handler).ɵproviders,
    ];
    TestBed.configureTestingModule({ providers: providers(true) });
    const params = { roxchatVisitorId: 'ann', chatId: 7 };
    const event = buildRoxChatEvent('chatClosedByOperator', params);
    TestBed.inject(Store).dispatch(RoxChatEventActions.chatClosedByOperator(event));
    const known = Object.keys(localStorage);
    TestBed.resetTestingModule();
    localStorage.clear();
    TestBed.configureTestingModule({ providers: providers(false) });

    expect(known).toEqual([expect.stringContaining('ngx-roxchat.log.7.')]);
    expect(() => TestBed.inject(Store)).toThrow('withInteractionLog');
  });
});
