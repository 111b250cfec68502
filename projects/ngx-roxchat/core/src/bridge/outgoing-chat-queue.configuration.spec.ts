import { ErrorHandler, provideAppInitializer } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { addIframe, loadPage, ORIGIN } from '../../testing/messages';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { RoxChatService } from '../rox-chat.service';
import { injectBindFrame } from './bind-frame';

describe('commands that wait for the configuration', () => {
  const request = { roxchatVisitorId: 'ann', sessionId: 'a1' };

  /** Binds an iframe that has loaded, and records what is posted to it. */
  const bindIframe = () => {
    const iframe = addIframe();
    const post = jest.spyOn(iframe.contentWindow, 'postMessage').mockImplementation();
    TestBed.runInInjectionContext(() => injectBindFrame()(iframe));
    loadPage(iframe);
    return { post };
  };

  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
    document.body.replaceChildren();
  });

  it('are posted when it is there', async () => {
    let done = (): void => undefined;
    const initialize = provideAppInitializer(
      () => new Promise<void>((resolve) => (done = resolve)),
    );
    TestBed.configureTestingModule({ providers: [initialize, provideRoxChatCore(() => ORIGIN)] });
    const { post } = bindIframe();
    TestBed.inject(RoxChatService).startOutgoingChat(request).subscribe();

    expect(post).not.toHaveBeenCalled();

    done();
    await jest.advanceTimersByTimeAsync(0);

    expect(post.mock.calls).toEqual([[{ action: 'start_outgoing_chat', params: request }, ORIGIN]]);
  });

  it('end after 30,000 ms if its function has failed', async () => {
    const received: unknown[] = [];
    const handleError = jest.fn();
    TestBed.configureTestingModule({
      providers: [
        provideRoxChatCore(() => '*'),
        { provide: ErrorHandler, useValue: { handleError } },
      ],
    });
    const { post } = bindIframe();
    TestBed.inject(RoxChatService)
      .startOutgoingChat(request)
      .subscribe((result) => received.push(result));
    await jest.advanceTimersByTimeAsync(29_999);

    expect(received).toEqual([]);

    jest.advanceTimersByTime(1);

    expect(received).toEqual([{ status: 'notSent', reason: 'workspace-not-ready' }]);
    expect(post).not.toHaveBeenCalled();
    expect(handleError.mock.calls).toEqual([[expect.objectContaining({ code: 'origin-invalid' })]]);
  });
});
