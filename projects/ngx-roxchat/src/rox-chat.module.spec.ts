import {
  APP_INITIALIZER,
  ChangeDetectionStrategy,
  Component,
  NgModule,
  NgModuleRef,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore, Store, StoreModule } from '@ngrx/store';
import {
  ɵConfiguration,
  provideRoxChat,
  type RoxChatConfigSource,
  RoxChatEventActions,
  roxChatFeature,
  RoxChatModule,
  RoxChatService,
} from 'ngx-roxchat';
import { buildRoxChatEvent } from 'ngx-roxchat/testing';

/** Both ways to set up the library do the same. */
const SET_UPS: [string, (config: RoxChatConfigSource) => void][] = [
  [
    'RoxChatModule.forRoot',
    (config) =>
      TestBed.configureTestingModule({
        imports: [StoreModule.forRoot({}), RoxChatModule.forRoot(config)],
      }),
  ],
  [
    'provideRoxChat',
    (config) =>
      TestBed.configureTestingModule({ providers: [provideStore(), provideRoxChat(config)] }),
  ],
];

describe.each(SET_UPS)('%s', (_, setUp) => {
  it.each(['https://acme.rox.chat', { allowedOrigin: 'https://acme.rox.chat' }])(
    'sets the service up with %j',
    (config) => {
      setUp(config);

      expect(TestBed.inject(RoxChatService).workspaceStatus()).toEqual({
        bound: false,
        loaded: false,
        heard: false,
      });
    },
  );

  it('applies the limits of a function to the store', async () => {
    setUp(() => ({ allowedOrigin: 'https://acme.rox.chat', maxVisitors: 1 }));
    const store = TestBed.inject(Store);
    await Promise.resolve();
    for (const roxchatVisitorId of ['ann', 'bob']) {
      const event = buildRoxChatEvent('visitorSelected', { roxchatVisitorId });
      store.dispatch(RoxChatEventActions.visitorSelected(event));
    }

    expect(store.selectSignal(roxChatFeature.selectVisitors)()).toHaveLength(1);
  });

  it('fails to start with an invalid configuration', () => {
    setUp('*');

    expect(() => TestBed.inject(NgModuleRef)).toThrow(
      expect.objectContaining({ name: 'RoxChatError', code: 'origin-invalid' }) as Error,
    );
  });
});

describe('RoxChatModule', () => {
  it('takes its configuration from a function after an APP_INITIALIZER', async () => {
    let origin = '';
    TestBed.configureTestingModule({
      imports: [RoxChatModule.forRoot(() => origin), StoreModule.forRoot({})],
      providers: [
        {
          provide: APP_INITIALIZER, // eslint-disable-line @typescript-eslint/no-deprecated -- the case under test
          useValue: async () => {
            await Promise.resolve();
            origin = 'https://acme.rox.chat';
          },
          multi: true,
        },
      ],
    });
    const config = TestBed.inject(ɵConfiguration);
    const before = config.current();
    await new Promise((resolve) => setTimeout(resolve));

    expect(before).toBeNull();
    expect(config.current()?.allowedOrigin).toBe('https://acme.rox.chat');
  });

  it('exports the component and the directive for the templates of a module', () => {
    @Component({
      selector: 'rox-chat-test-page',
      standalone: false, // eslint-disable-line @angular-eslint/prefer-standalone -- the case under test
      changeDetection: ChangeDetectionStrategy.OnPush,
      template: `<rox-chat-workspace src="https://acme.rox.chat/" />
        <iframe roxChatWorkspace title="Agent Workspace"></iframe>`,
    })
    class Page {}

    @NgModule({ declarations: [Page], imports: [RoxChatModule] })
    class FeatureModule {}

    TestBed.configureTestingModule({
      imports: [
        StoreModule.forRoot({}),
        FeatureModule,
        RoxChatModule.forRoot('https://acme.rox.chat'),
      ],
    });
    const fixture = TestBed.createComponent(Page);

    expect(TestBed.inject(RoxChatService).workspaceStatus().bound).toBe(true);
    expect(
      (fixture.nativeElement as HTMLElement).querySelector('rox-chat-workspace'),
    ).not.toBeNull();
  });
});
