import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideStore, Store } from '@ngrx/store';
import { provideRoxChat, roxChatFeature, RoxChatWorkspace } from 'ngx-roxchat';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'rox-chat-test-app',
  imports: [RoxChatWorkspace],
  template: `<rox-chat-workspace src="https://acme.rox.chat/" />{{ visitors().length }}`,
})
class App {
  protected readonly visitors = inject(Store).selectSignal(roxChatFeature.selectVisitors);
}

describe('an application', () => {
  beforeEach(() => {
    jest.spyOn(console, 'log').mockImplementation(); // Angular logs its development mode
  });

  it('destroy and bootstrap again a hundred times leaves exactly one listener', async () => {
    /** Counts the listeners: each reads the source of a message once. */
    const countListeners = () => {
      const source = jest.fn().mockReturnValue(null);
      const message = Object.defineProperty(new MessageEvent('message'), 'source', { get: source });
      window.dispatchEvent(message);
      return source.mock.calls.length;
    };
    const providers = [provideStore(), provideRoxChat('https://acme.rox.chat')];
    const bootstrap = () => {
      document.body.replaceChildren(document.createElement('rox-chat-test-app'));
      return bootstrapApplication(App, { providers });
    };

    for (let round = 0; round < 100; round++) {
      const application = await bootstrap();
      expect(countListeners()).toBe(1);
      application.destroy();
      expect(countListeners()).toBe(0);
    }
    await bootstrap();
    expect(countListeners()).toBe(1);
    jest.restoreAllMocks();
  }, 120_000);
});
