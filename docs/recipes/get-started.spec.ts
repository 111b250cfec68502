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

  it.each<[string, string, () => Promise<ApplicationRef>]>([
    ['with NgModules', 'crm-root', withModules],
    ['without', 'crm-desk', () => standalone(Desk)],
    ['without, and with members of the store', 'crm-members', () => standalone(Members)],
    ['without NgRx', 'crm-desk', () => withoutNgrx(Desk)],
    ['with hydration', 'crm-desk', () => hydrated(Desk)],
    ['with an iframe of its own', 'crm-own-frame', () => withoutNgrx(OwnFrame)],
  ])('starts %s', async (_, selector, start) => {
    const host = document.createElement(selector);
    document.body.replaceChildren(host);

    const application = await start();
    const service = application.injector.get(RoxChatService);

    expect(service.workspaceStatus().bound).toBe(selector !== 'crm-members');
    expect(host.querySelector('iframe')?.src).toBe(
      selector === 'crm-members' ? undefined : 'https://acme.rox.chat/',
    );
    application.destroy();
  });
});
