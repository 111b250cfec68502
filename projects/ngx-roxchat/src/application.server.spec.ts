import {
  ChangeDetectionStrategy,
  Component,
  inject,
  Injectable,
  LOCALE_ID,
  provideAppInitializer,
  signal,
} from '@angular/core';
import { bootstrapApplication, type BootstrapContext } from '@angular/platform-browser';
import { provideServerRendering, renderApplication } from '@angular/platform-server';
import { provideStore, Store } from '@ngrx/store';
import {
  type OutgoingChatResult,
  provideRoxChat,
  type RoxChatConfigSource,
  roxChatFeature,
  RoxChatResultMessagePipe,
  RoxChatService,
  RoxChatWorkspace,
} from 'ngx-roxchat';
import { de } from 'ngx-roxchat/texts/de';

// Compiled by jest, Angular's packages use this module itself as its default export.
jest.mock(
  '../../../node_modules/@angular/platform-server/third_party/domino/bundled-domino.mjs',
  () =>
    jest.requireActual<{ default: object }>(
      '../../../node_modules/@angular/platform-server/third_party/domino/bundled-domino.mjs',
    ).default,
);

@Injectable({ providedIn: 'root' })
class RunTimeConfig {
  origin = '';

  async load(): Promise<void> {
    await Promise.resolve();
    this.origin = 'https://acme.rox.chat';
  }
}

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'rox-chat-test-app',
  imports: [RoxChatWorkspace],
  template: `<rox-chat-workspace src="https://acme.rox.chat/" />
    <p>{{ visitors().length }} visitors, {{ result()?.status }}</p>`,
})
class App {
  protected readonly visitors = inject(Store).selectSignal(roxChatFeature.selectVisitors);
  protected readonly result = signal<OutgoingChatResult | null>(null);

  constructor() {
    const service = inject(RoxChatService);
    service.events$.subscribe();
    service.startOutgoingChat({ roxchatVisitorId: 'ann', sessionId: 's' }).subscribe((result) => {
      this.result.set(result);
    });
  }
}

it.each<[string, RoxChatConfigSource]>([
  ['server rendering without window', 'https://acme.rox.chat'],
  ['server rendering with a function as configuration', () => inject(RunTimeConfig).origin],
])('%s', async (_, config) => {
  expect(typeof window).toBe('undefined');
  const html = await renderApplication(
    (context: BootstrapContext) =>
      bootstrapApplication(
        App,
        {
          providers: [
            provideServerRendering(),
            provideStore(),
            provideAppInitializer(() => inject(RunTimeConfig).load()),
            provideRoxChat(config),
          ],
        },
        context,
      ),
    { document: '<rox-chat-test-app></rox-chat-test-app>', url: '/' },
  );

  expect(html).toContain('Loading the Agent Workspace…');
  expect(html).toContain('<p>0 visitors, notSent</p>');
  expect(html).not.toMatch(/<iframe[^>]* src=/);
});

it('a server renders the texts in the language of LOCALE_ID', async () => {
  @Component({
    changeDetection: ChangeDetectionStrategy.OnPush,
    selector: 'rox-chat-test-result',
    imports: [RoxChatResultMessagePipe],
    template: `{{ { status: 'sending' } | roxChatResultMessage }}`,
  })
  class Result {}

  const html = await renderApplication(
    (context: BootstrapContext) =>
      bootstrapApplication(
        Result,
        {
          providers: [
            provideServerRendering(),
            provideStore(),
            provideRoxChat('https://acme.rox.chat'),
            { provide: LOCALE_ID, useValue: 'de' },
          ],
        },
        context,
      ),
    { document: '<rox-chat-test-result></rox-chat-test-result>', url: '/' },
  );

  expect(html).toContain(de['start.sending']);
});
