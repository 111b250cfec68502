import { ChangeDetectionStrategy, Component, NgModule, NgModuleRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore, StoreModule } from '@ngrx/store';
import { provideRoxChat, type RoxChatConfig, RoxChatModule, RoxChatService } from 'ngx-roxchat';

/** Both ways to set up the library do the same. */
const SET_UPS: [string, (config: string | RoxChatConfig) => void][] = [
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

  it('fails to start with an invalid configuration', () => {
    setUp('*');

    expect(() => TestBed.inject(NgModuleRef)).toThrow(
      expect.objectContaining({ name: 'RoxChatError', code: 'origin-invalid' }) as Error,
    );
  });
});

describe('RoxChatModule', () => {
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
