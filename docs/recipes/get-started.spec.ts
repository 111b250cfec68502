import { AsyncPipe } from '@angular/common';
import {
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  inject,
  NgModule,
  type Type,
} from '@angular/core';
import {
  bootstrapApplication,
  BrowserModule,
  platformBrowser,
  provideClientHydration,
} from '@angular/platform-browser';
import { provideStore, Store, StoreModule } from '@ngrx/store';
import {
  provideRoxChat,
  provideRoxChatCore,
  RoxChatModule,
  RoxChatService,
  RoxChatWorkspace,
  RoxChatWorkspaceFrame,
  roxChatFeature,
} from 'ngx-roxchat';

// #region component
@Component({
  selector: 'crm-desk',
  imports: [AsyncPipe, RoxChatWorkspace],
  template: `
    <rox-chat-workspace src="https://acme.rox.chat/" />
    @if (message$ | async; as message) {
      <p>{{ message.messageText }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Desk {
  protected readonly message$ = inject(RoxChatService).newMessageAdded$;
}
// #endregion

@Component({
  selector: 'crm-members',
  template: '',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Members {
  // #region members
  readonly messages$ = inject(RoxChatService).newMessageAdded$; // hot: nothing is replayed
  readonly visitor$ = inject(Store).select(roxChatFeature.selectSelectedVisitor); // remembered
  // #endregion

  // #region selectors
  readonly visitor = inject(Store).selectSignal(roxChatFeature.selectSelectedVisitor);
  readonly notifications$ = inject(Store).select(roxChatFeature.selectNotifications);
  // #endregion
}

@Component({
  selector: 'crm-own-frame',
  imports: [RoxChatWorkspaceFrame],
  template: `
    <!-- #region own-frame -->
    <iframe roxChatWorkspace title="Agent Workspace" src="https://acme.rox.chat/"></iframe>
    <!-- #endregion -->
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnFrame {}

@Component({
  selector: 'crm-development',
  imports: [RoxChatWorkspace],
  template: `
    <!-- #region stand-in-tag -->
    <rox-chat-workspace src="http://localhost:4300/" />
    <!-- #endregion -->
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Development {}

@Component({
  selector: 'crm-root',
  // eslint-disable-next-line @angular-eslint/prefer-standalone -- an application with NgModules
  standalone: false,
  template: `
    <!-- #region tag -->
    <rox-chat-workspace src="https://acme.rox.chat/" />
    <!-- #endregion -->
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppComponent {}

// #region module
@NgModule({
  declarations: [AppComponent],
  imports: [
    BrowserModule,
    StoreModule.forRoot({}), // the application's own NgRx store
    RoxChatModule.forRoot('https://acme.rox.chat'), // the allowed origin
  ],
  bootstrap: [AppComponent],
})
export class AppModule {}
// #endregion

const standalone = (App: Type<unknown>) =>
  // #region standalone
  bootstrapApplication(App, {
    providers: [provideStore(), provideRoxChat('https://acme.rox.chat')],
  });
// #endregion

const withoutNgrx = (App: Type<unknown>) =>
  // #region without-ngrx
  bootstrapApplication(App, {
    providers: [provideRoxChatCore('https://acme.rox.chat')],
  });
// #endregion

const withStandIn = (App: Type<unknown>) =>
  bootstrapApplication(App, {
    // #region stand-in
    providers: [
      provideRoxChatCore('http://localhost:4300'), // or provideRoxChat, or RoxChatModule.forRoot
    ],
    // #endregion
  });

const hydrated = (App: Type<unknown>) =>
  // #region hydrated
  bootstrapApplication(App, {
    providers: [provideClientHydration(), provideStore(), provideRoxChat('https://acme.rox.chat')],
  });
// #endregion

const withModules = async () => {
  const { injector } = await platformBrowser().bootstrapModule(AppModule);
  return injector.get(ApplicationRef);
};

describe('an application', () => {
  beforeEach(() => {
    jest.spyOn(console, 'log').mockImplementation(); // Angular, of its development mode
    jest.spyOn(console, 'warn').mockImplementation(); // and that no server has rendered the page
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  const ACCOUNT = 'https://acme.rox.chat/';

  it.each<[string, string, () => Promise<ApplicationRef>, string | undefined]>([
    ['with NgModules', 'crm-root', withModules, ACCOUNT],
    ['without', 'crm-desk', () => standalone(Desk), ACCOUNT],
    ['without a frame', 'crm-members', () => standalone(Members), undefined],
    ['without NgRx', 'crm-desk', () => withoutNgrx(Desk), ACCOUNT],
    ['with hydration', 'crm-desk', () => hydrated(Desk), ACCOUNT],
    ['with an iframe of its own', 'crm-own-frame', () => withoutNgrx(OwnFrame), ACCOUNT],
    [
      'with the stand-in',
      'crm-development',
      () => withStandIn(Development),
      'http://localhost:4300/',
    ],
  ])('starts %s', async (_, selector, start, src) => {
    const host = document.createElement(selector);
    document.body.replaceChildren(host);

    const application = await start();
    const service = application.injector.get(RoxChatService);

    expect(service.workspaceStatus().bound).toBe(src !== undefined);
    expect(host.querySelector('iframe')?.src).toBe(src);
    application.destroy();
  });
});
